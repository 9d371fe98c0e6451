package id.alursop.mutubaku.cockpit;

import java.util.List;

/** What the page shows, already in the words its reader sees. Moments are in each office's own time zone. */
final class Tampilan {

    private Tampilan() {
    }

    /**
     * What the filters offer.
     *
     * @param kantor    the offices the person watches
     * @param sop       their SOPs
     * @param pelaksana the posts with steps in them
     * @param tahun     years to choose from, newest first
     * @param sekarang  this year, and the quarter it is in
     */
    record Konteks(List<Pilihan> kantor, List<Pilihan> sop, List<Pilihan> pelaksana, List<Integer> tahun,
                   Periode sekarang) {
    }

    /**
     * One choice of a filter.
     *
     * @param id     its value in the address
     * @param nama   what a person reads
     * @param kantor offices it belongs to
     */
    record Pilihan(String id, String nama, List<String> kantor) {
    }

    record Periode(int tahun, int triwulan) {
    }

    /**
     * One pass in a list.
     *
     * @param sisa      how long it still has or how late it is, in words
     * @param terpakai  working time used, in words
     * @param standar   the time the SOP prints; {@code null} when it prints none
     * @param pelaku    who has it or completed it, by name; {@code null} when nobody took it
     * @param jabatan   the column of the SOP the step stands in
     * @param keterangan what else must be known: taken by nobody, suspended, finished by another
     * @param putaran   which pass over this step it is, from 1
     * @param catatan   what was said about it
     */
    record Baris(String tugas, String pelaksanaan, String agenda, String kantor, String sop, String sopId,
                 String langkahId, String langkah, String jabatan, String pelaku, String keterangan, int putaran,
                 String mulai, String batas, String selesai, String sisa, String terpakai, String standar,
                 boolean terlambat, List<Catatan> catatan) {
    }

    /**
     * A note on a late pass.
     *
     * @param jenis "Alasan" or "Tanggapan"
     */
    record Catatan(String jenis, String isi, String oleh, String dicatat) {
    }

    /**
     * A part of a list.
     *
     * @param jumlah     rows of the whole list
     * @param halaman    which part this is, from 1
     * @param perHalaman rows per part
     */
    record Daftar<T>(List<T> baris, long jumlah, int halaman, int perHalaman) {
    }

    /**
     * Figures of one group.
     *
     * @param id         what the group is ("langkah_4", a post, a user id, a quarter)
     * @param nama       its name
     * @param induk      what it belongs to: the SOP of a step, the post of a person; {@code null} for none
     * @param kantor     the office, by name
     * @param instansi   the office, its tenant id
     * @param sop        process id; {@code null} where several are counted together
     * @param waktu      the time the SOP prints; {@code null} where it prints none
     * @param medianPersen of used against standard
     */
    record Angka(String id, String nama, String induk, String kantor, String instansi, String sop, String waktu,
                 int jumlah, int tepat, int lambat, int tanpaBatas, Long persenLambat, String median, String p90,
                 Long medianPersen, Long p90Persen, int diulang, String kumulatif, int pengembalian, int terbuka,
                 int terlambatSekarang, int hampir) {
    }

    /**
     * The numbers at the head of the page and its tables.
     *
     * @param masa which time the completed ones are of, in words
     */
    record Ringkasan(String masa, int terbuka, int terlambat, int hampir, int tepat, int lambat, Long persenTepat,
                     List<Angka> sop, List<Angka> langkah, List<Angka> pelaksana, List<Angka> triwulan) {
    }

    /** A run in a list. */
    record Jalan(String id, String agenda, String kantor, String sop, String mulai, String selesai, String keadaan,
                 int lambat) {
    }

    /**
     * What happened in a run.
     *
     * @param langkah every pass in order
     * @param jumlah  per step that was passed more than once: the sum of its passes
     * @param dokumen every version of every document, oldest first
     */
    record Jejak(Jalan pelaksanaan, List<Tapak> langkah, List<Sum> jumlah, List<Berkas> dokumen) {
    }

    /**
     * One pass in a trail.
     *
     * @param akhir   "terbuka", "selesai" or "dibatalkan"
     * @param putusan "Setuju" or "Dikembalikan"; {@code null} where nothing was decided
     * @param alasan  why it was sent back
     */
    record Tapak(Baris baris, String akhir, String putusan, String alasan) {
    }

    record Sum(String langkah, int putaran, String terpakai, String standar) {
    }

    record Berkas(String judul, String namaBerkas, int versi, String status, String langkah, String pembuat,
                  String dibuat) {
    }
}
