package id.alursop.dokumen;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.Pejabat;
import id.alursop.kinerja.Indikator;
import id.alursop.kinerja.JenisIndikator;
import id.alursop.kinerja.KegiatanSkp;
import id.alursop.kinerja.PerjanjianKinerja;
import id.alursop.kinerja.Polaritas;
import id.alursop.kinerja.Realisasi;
import id.alursop.kinerja.Target;
import id.alursop.sop.Langkah;
import id.alursop.sop.MutuBaku;
import id.alursop.sop.Pelaksana;
import id.alursop.sop.Periode;
import id.alursop.sop.Sop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hand-made runs of the SOPs and the workbooks uploaded into them, with figures worked out by hand. */
final class ContohPelaksanaan {

    private static final InstansiCatalog OFFICES = new InstansiCatalog();

    private final Instansi instansi;
    private final Sop sop;
    private final Integer triwulan;
    private final Map<String, Object> isian = new LinkedHashMap<>();
    private final List<LangkahSelesai> riwayat = new ArrayList<>();
    private LocalDateTime jam = LocalDateTime.of(2026, 10, 5, 8, 0);

    private ContohPelaksanaan(String instansi, String sop, String nama, String kode, Integer triwulan,
                              Langkah... langkah) {
        this.instansi = OFFICES.get(instansi);
        this.triwulan = triwulan;
        this.sop = new Sop(sop, nama, "071/03/KEC.AWY/VII/2023", kode,
                triwulan == null ? Periode.TAHUN : Periode.TRIWULAN, Map.of(),
                Arrays.stream(langkah).map(Langkah::pelaksana).distinct().toList(), List.of(langkah));
    }

    /** 003a in Kecamatan Awayan, quarter III, nothing done yet. */
    static ContohPelaksanaan pengumpulan() {
        Pelaksana camat = new Pelaksana("Camat", "camat");
        Pelaksana sekretaris = new Pelaksana("Sekretaris", "sekretaris");
        Pelaksana kasubbag = new Pelaksana("Kasubbag Perencanaan dan Keuangan", "kasubbag-perencanaan-keuangan");
        Pelaksana pelaksana = new Pelaksana("Pelaksana", "pelaksana");
        return new ContohPelaksanaan("kec-awayan", "pengumpulan-data-kinerja-triwulan",
                "Pengumpulan Data Kinerja Per Triwulan", "PDK-TW", 3,
                langkah("1", "Memerintahkan penyusunan format isian", camat, "10 Menit", "PT10M",
                        "Kasubbag Perencanaan dan Keuangan", "", ""),
                langkah("2", "Membuat format isian", kasubbag, "30 Menit", "PT30M", null, "perjanjian-kinerja", ""),
                langkah("3", "Menyampaikan format isian", pelaksana, "1 Jam", "PT1H", null, "", ""),
                langkah("4", "Menghimpun isian data kinerja", pelaksana, "2 Hari", "P2D", null, "isian-terisi", ""),
                langkah("5", "Menyusun laporan kinerja", kasubbag, "1 Hari", "P1D", null, "", ""),
                langkah("6", "Memverifikasi laporan kinerja", sekretaris, "2 Jam", "PT2H", null, "", "langkah_5"),
                langkah("7", "Menyetujui laporan kinerja", camat, "1 Jam", "PT1H", null, "", "langkah_5 langkah_6"),
                langkah("8", "Mengarsipkan", pelaksana, "1 Jam", "PT1H", null, "", ""));
    }

    /** 004 in Kecamatan Pejawaran, a yearly SOP, nothing done yet. */
    static ContohPelaksanaan pengukuran() {
        Pelaksana camat = new Pelaksana("Camat", "camat");
        Pelaksana sekretaris = new Pelaksana("Sekretaris Kecamatan", "sekretaris-kecamatan");
        Pelaksana kasi = new Pelaksana("Kasi", "kasi");
        Pelaksana kasubbag = new Pelaksana("Kasubbag Perencana", "kasubbag-perencana");
        Pelaksana staf = new Pelaksana("Staff/Pelaksana", "staf-pelaksana");
        return new ContohPelaksanaan("kec-pejawaran", "pengukuran-kinerja", "Pengukuran Kinerja", "PGK", null,
                langkah("1", "Menugaskan pengukuran kinerja", camat, "15 menit", "PT15M", "Sekretaris Kecamatan", "",
                        ""),
                langkah("2", "Menugaskan penyusunan form dan timeline", sekretaris, "15 menit", "PT15M",
                        "Kasubbag Perencana", "", ""),
                langkah("3", "Menyampaikan timeline dan form", kasubbag, "60 menit", "PT60M", null,
                        "perjanjian-kinerja", ""),
                langkah("4", "Rapat pengisian form pengukuran", kasi, "120 menit", "PT120M", null, "isian-terisi", ""),
                langkah("5", "Menyusun draft pengukuran kinerja", staf, "150 menit", "PT150M", null, "", ""),
                langkah("6", "Memeriksa draft pengukuran kinerja", kasubbag, "60 menit", "PT60M", null, "",
                        "langkah_5"),
                langkah("8", "Meminta tanda tangan", staf, "1 hari", "P1D", null, "", ""),
                langkah("8b", "Pengesahan Camat", camat, "1 hari", "P1D", null, "", "langkah_8"),
                langkah("9", "Menugaskan pembuatan surat pengantar", sekretaris, "60 menit", "PT60M",
                        "Staff/Pelaksana", "", ""),
                langkah("10", "Mengirimkan laporan", staf, "30 menit", "PT30M", null, "", ""));
    }

    /** 000 in Badan Kesbangpol, a yearly SOP, nothing done yet. */
    static ContohPelaksanaan rkt() {
        Pelaksana atasan = new Pelaksana("Atasan Langsung", "atasan-langsung");
        Pelaksana sekretaris = new Pelaksana("Sekretaris", "sekretaris");
        Pelaksana kasubbag = new Pelaksana("Kasubbag Umum dan Kepegawaian", "kasubbag-umum-kepegawaian");
        Pelaksana pegawai = new Pelaksana("Para Pegawai", "para-pegawai");
        Pelaksana staf = new Pelaksana("Staf", "staf");
        return new ContohPelaksanaan("bakesbangpol-balangan", "pengukuran-kinerja-skp",
                "Pelaksanaan Pengukuran Kinerja/Penilaian SKP", "PK-SKP", null,
                langkah("1", "Disposisi penyusunan RKT", staf, "2 Jam", "PT2H", "Kasubbag Umum dan Kepegawaian", "",
                        ""),
                langkah("3", "Rapat sosialisasi pengisian Form RKT", sekretaris, "1 Jam", "PT1H", null, "", ""),
                langkah("4", "Mengisi Form RKT", pegawai, "1 Jam", "PT1H", null, "form-rkt-terisi", ""),
                langkah("6", "Mengompilasi Form RKT", kasubbag, "1 jam", "PT1H", null, "", ""),
                langkah("7", "Koreksi draft RKT", atasan, "15 Menit", "PT15M", null, "", ""));
    }

    /** 001 in Kecamatan Lampihong, a yearly SOP, nothing done yet. */
    static ContohPelaksanaan skp() {
        Pelaksana atasan = new Pelaksana("Atasan Langsung", "atasan-langsung");
        Pelaksana pegawai = new Pelaksana("Para Pegawai", "para-pegawai");
        Pelaksana staf = new Pelaksana("Staf", "staf");
        return new ContohPelaksanaan("kec-lampihong", "perencanaan-kinerja", "Pelaksanaan Perencanaan Kinerja",
                "REN-KIN", null,
                langkah("3", "Menilai sasaran kinerja pegawai", staf, "1 Jam", "PT1H", null, "formulir-skp-terisi",
                        ""),
                langkah("4", "Memvalidasi penilaian kinerja", atasan, "1 Jam", "PT1H", null, "", "langkah_3"),
                langkah("5", "Menandatangani dokumen pengukuran kinerja", pegawai, "1 Jam", "PT1H", null, "", ""),
                langkah("6", "Menggandakan dokumen", staf, "1 jam", "PT1H", null, "", ""));
    }

    private static Langkah langkah(String nomor, String nama, Pelaksana pelaksana, String waktu, String durasi,
                                   String disposisiKepada, String unggah, String memeriksa) {
        return new Langkah("langkah_" + nomor, nomor, nama, nama + " sesuai uraian tabel", pelaksana,
                new MutuBaku("Kelengkapan " + nomor, waktu, durasi, "Output " + nomor), null, nomor.endsWith("b"), null,
                disposisiKepada, words(unggah), words(memeriksa), false);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** Answers of the start form. */
    ContohPelaksanaan mulai(Object... answers) {
        isian.putAll(answers(answers));
        return this;
    }

    /** Someone of the step's lane completes it; each step takes an hour and a half and begins a day after the last. */
    ContohPelaksanaan selesai(String nomor, Object... answers) {
        Langkah langkah = sop.langkah("langkah_" + nomor);
        Pejabat pejabat = instansi.pejabat(langkah.pelaksana().jabatan());
        ZonedDateTime mulai = jam.atZone(instansi.zona());
        isian.putAll(answers(answers));
        riwayat.add(new LangkahSelesai(langkah.id(), pejabat.pengguna(), pejabat.nama(), mulai,
                mulai.plusMinutes(90), answers(answers)));
        jam = jam.plusDays(1);
        return this;
    }

    Pelaksanaan pelaksanaan() {
        return new Pelaksanaan("pelaksanaan-1", instansi, sop,
                "001/" + sop.kode() + (triwulan == null ? "" : ".III") + "/" + instansi.kode() + "/X/2026", 2026,
                triwulan, isian, riwayat, LocalDateTime.of(2026, 10, 20, 9, 30).atZone(instansi.zona()));
    }

    private static Map<String, Object> answers(Object... answers) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            map.put((String) answers[i], answers[i + 1]);
        }
        return map;
    }

    /** What people uploaded; by default everything. */
    static class Unggahan extends UnggahanReader {

        Unggahan() {
            super(null);
        }

        @Override
        List<Dokumen> perUnit(Pelaksanaan p, String slot) {
            // The last unit has not returned its workbook.
            return p.instansi().unit().subList(0, p.instansi().unit().size() - 1).stream()
                    .map(unit -> new Dokumen(UUID.randomUUID(), p.instansi().id(), p.id(), slot, unit.id(), 1,
                            StatusDokumen.FINAL, "Isian", "Isian " + unit.nama() + ".xlsx", Berkas.XLSX, 1, "0".repeat(64),
                            "pelaksana.awayan", "langkah_4", Instant.parse("2026-10-12T23:30:00Z")))
                    .toList();
        }

        @Override
        Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
            List<String> units = p.instansi().unit().stream().map(u -> u.id()).toList();
            String pelayanan = "Meningkatnya kualitas pelayanan publik kecamatan";
            String desa = "Meningkatnya kualitas pembinaan dan pengawasan penyelenggaraan pemerintahan desa";
            String tertib = "Terwujudnya ketenteraman dan ketertiban umum di wilayah kecamatan";
            return Optional.of(new PerjanjianKinerja(p.tahun(), List.of(
                    indikator(p, "1", pelayanan, "Indeks Kepuasan Masyarakat atas pelayanan kecamatan", "Indeks",
                            Polaritas.POSITIF, JenisIndikator.POSISI_AKHIR, "88,31", "85", units.get(0),
                            "7.01.02 Penyelenggaraan Pemerintahan dan Pelayanan Publik", "125000000"),
                    indikator(p, "2", pelayanan, "Persentase layanan administrasi yang selesai tepat waktu", "Persen",
                            Polaritas.POSITIF, JenisIndikator.RATA_RATA, "95", "95", units.get(0),
                            "7.01.02 Penyelenggaraan Pemerintahan dan Pelayanan Publik", "48750000"),
                    indikator(p, "3", pelayanan, "Rata-rata hari penyelesaian pengaduan masyarakat", "Hari",
                            Polaritas.NEGATIF, JenisIndikator.RATA_RATA, "5", "5", units.get(3), "", null),
                    indikator(p, "4", desa, "Persentase desa yang menyampaikan laporan keuangan tepat waktu", "Persen",
                            Polaritas.POSITIF, JenisIndikator.POSISI_AKHIR, "100", "90", units.get(2),
                            "7.01.06 Pembinaan dan Pengawasan Pemerintahan Desa", "310500000"),
                    indikator(p, "5", desa, "Jumlah desa yang difasilitasi penyusunan APBDesa", "Desa",
                            Polaritas.POSITIF, JenisIndikator.AKUMULATIF, "23", null, units.get(2),
                            "7.01.06 Pembinaan dan Pengawasan Pemerintahan Desa", "86400000"),
                    indikator(p, "6", tertib, "Jumlah gangguan ketertiban yang ditindaklanjuti paling lambat 24 jam",
                            "Kasus", Polaritas.POSITIF, JenisIndikator.AKUMULATIF, "12", "3", units.get(1),
                            "7.01.04 Koordinasi Ketenteraman dan Ketertiban Umum", "64000000"))));
        }

        private static Indikator indikator(Pelaksanaan p, String nomor, String sasaran, String nama, String satuan,
                                           Polaritas polaritas, JenisIndikator jenis, String tahunan, String tw,
                                           String unit, String program, String pagu) {
            Target quarter = tw == null ? null : Target.parse(tw);
            return new Indikator(nomor, sasaran, nama, satuan, polaritas, jenis, Target.parse(tahunan),
                    Arrays.asList(quarter, quarter, quarter, quarter), program,
                    pagu == null ? null : new BigDecimal(pagu), unit,
                    p.instansi().unit().stream().filter(u -> u.id().equals(unit)).findFirst().orElseThrow().nama());
        }

        /**
         * By hand for quarter III: 1: 86,7/85 = 102,00; 2: 90/95 = 94,7368; 3: not returned; 4: 63/90 = 70,00;
         * 5: no target; 6: 2/3 = 66,6667. Sasaran 1: (102 + 94,7368)/2 = 98,3684 of 2; 2: 70 of 1; 3: 66,6667.
         * All: 333,4035/4 = 83,3509 of 4 of 6.
         */
        @Override
        List<Realisasi> realisasi(Pelaksanaan p) {
            boolean yearly = p.triwulan() == null;
            return List.of(
                    realisasi(yearly, "1", "86.7", "91250500", "", ""),
                    realisasi(yearly, "2", "90", "30000000", "Petugas loket dua orang cuti bersamaan; antrean"
                            + " layanan KTP & KK memanjang", "Menyusun jadwal piket pengganti <triwulan IV>"),
                    realisasi(yearly, "4", "63", "200125000", "Sepuluh desa terlambat karena pergantian kaur keuangan",
                            "Pendampingan langsung ke desa setiap Kamis"),
                    realisasi(yearly, "5", "7", "60000000", "", ""),
                    realisasi(yearly, "6", "2", null, "", ""));
        }

        private static Realisasi realisasi(boolean yearly, String nomor, String nilai, String anggaran, String kendala,
                                           String tindakLanjut) {
            BigDecimal value = new BigDecimal(nilai);
            return new Realisasi(nomor, yearly ? Arrays.asList(null, null, null, null)
                    : Arrays.asList(value, value, value, null), yearly ? value : null,
                    anggaran == null ? null : new BigDecimal(anggaran), kendala, tindakLanjut, "");
        }

        @Override
        List<FormRkt> formRkt(Pelaksanaan p) {
            return p.instansi().unit().stream().limit(2).map(unit -> new FormRkt(unit.id(), List.of(
                    new FormRkt.Baris("Meningkatnya pemahaman wawasan kebangsaan masyarakat",
                            "Persentase peserta pembinaan dengan nilai pascauji minimal 80", "Persen",
                            Target.parse("85,5"), "8.01.02 Penguatan Ideologi Pancasila dan Karakter Kebangsaan",
                            new BigDecimal("275000000"), unit.kepala()),
                    new FormRkt.Baris("Meningkatnya pemahaman wawasan kebangsaan masyarakat",
                            "Jumlah sekolah yang mengikuti pembinaan", "Sekolah", Target.parse("12"), "", null, ""))))
                    .toList();
        }

        @Override
        Optional<FormulirSkp> formulirSkp(Pelaksanaan p) {
            KegiatanSkp.Aspek quality = new KegiatanSkp.Aspek(new BigDecimal("100"), new BigDecimal("90"));
            KegiatanSkp.Aspek months = new KegiatanSkp.Aspek(new BigDecimal("12"), new BigDecimal("12"));
            KegiatanSkp.Aspek none = new KegiatanSkp.Aspek(null, null);
            return Optional.of(new FormulirSkp(
                    new FormulirSkp.Pegawai("Hendra Gunawan, S.AP.", "19901301 201501 1 010", "Penata Muda (III/a)",
                            "Pengelola Keuangan", "Subbagian Perencanaan dan Keuangan"),
                    new FormulirSkp.Pegawai("Siti Rahmah, S.E.", "19801302 200501 2 011", "Penata (III/c)",
                            "Kepala Subbagian Perencanaan dan Keuangan", "Kecamatan Lampihong"),
                    List.of(new KegiatanSkp("1", "Menyusun laporan realisasi anggaran bulanan", null, "Laporan",
                                    new KegiatanSkp.Aspek(new BigDecimal("12"), new BigDecimal("12")), quality,
                                    months, none),
                            new KegiatanSkp("2", "Menatausahakan dokumen pertanggungjawaban belanja", null, "Dokumen",
                                    new KegiatanSkp.Aspek(new BigDecimal("240"), new BigDecimal("228")), quality,
                                    months, new KegiatanSkp.Aspek(new BigDecimal("15000000"),
                                    new BigDecimal("14250000"))))));
        }
    }
}
