package id.alursop.dokumen.tasklist;

import java.util.List;

/**
 * What the tab shows for one task.
 *
 * @param bolehUnggah    whether the tab offers to upload
 * @param alasan         why it does not, as an Indonesian sentence; {@code null} when it does
 * @param ukuranMaksimum largest file in bytes
 * @param batasUkuran    the same as a user reads it ("20 MB")
 * @param slot           the files this step asks for
 * @param dokumen        the documents of the run, the newest first
 */
record DaftarDokumen(boolean bolehUnggah, String alasan, long ukuranMaksimum, String batasUkuran, List<Slot> slot,
                     List<Baris> dokumen) {

    /**
     * A file this step asks for.
     *
     * @param kunci        key of the slot
     * @param judul        title
     * @param petunjuk     what is expected
     * @param jenis        kinds of file, as a sentence lists them
     * @param akhiran      how names of such files end
     * @param wajib        whether the step cannot be completed without
     * @param perUnit      whether every unit has a file of its own
     * @param isi          what is there: one entry per unit, or a single one
     */
    record Slot(String kunci, String judul, String petunjuk, String jenis, List<String> akhiran, boolean wajib,
                boolean perUnit, List<Isi> isi) {
    }

    /**
     * What a slot holds.
     *
     * @param unit        name of the unit; {@code null} for a file of the whole office
     * @param versi       the newest version; {@code null} when there is none
     * @param dariTahunan whether it comes from an earlier run of the same year and counts here too
     */
    record Isi(String unit, Versi versi, boolean dariTahunan) {
    }

    /**
     * A document.
     *
     * @param kunci key of the document or upload slot
     * @param judul title
     * @param unit  name of the unit; {@code null} for a document of the whole office
     * @param versi its versions, newest first; not empty
     */
    record Baris(String kunci, String judul, String unit, List<Versi> versi) {
    }

    /**
     * A version of a document.
     *
     * @param id         its id
     * @param nomor      number of the version
     * @param namaBerkas file name
     * @param status     name of the status, for styling
     * @param label      the status a user reads
     * @param pembuat    full name of the author
     * @param dibuat     when it was stored, in the office's time zone, as a user reads it
     * @param ukuran     size as a user reads it
     */
    record Versi(String id, int nomor, String namaBerkas, String status, String label, String pembuat, String dibuat,
                 String ukuran) {
    }
}
