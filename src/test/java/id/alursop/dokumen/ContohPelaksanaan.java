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
import id.alursop.sop.Sop;
import id.alursop.sop.SopReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/** Hand-made runs of the five SOPs and the workbooks uploaded into them, with figures worked out by hand. */
final class ContohPelaksanaan {

    private static final InstansiCatalog OFFICES = new InstansiCatalog();

    private final Instansi instansi;
    private final Sop sop;
    private final Integer triwulan;
    private final Map<String, Object> isian = new LinkedHashMap<>();
    private final List<LangkahSelesai> riwayat = new ArrayList<>();
    private LocalDateTime jam = LocalDateTime.of(2026, 10, 5, 8, 0);

    private ContohPelaksanaan(String instansi, String sop, Integer triwulan) {
        this.instansi = OFFICES.get(instansi);
        this.triwulan = triwulan;
        String file = "bpmn/" + instansi + "/" + sop + ".bpmn";
        try (InputStream in = getClass().getResourceAsStream("/" + file)) {
            this.sop = SopReader.read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 003a in Kecamatan Awayan, quarter III, nothing done yet. */
    static ContohPelaksanaan pengumpulan() {
        return new ContohPelaksanaan("kec-awayan", "pengumpulan-data-kinerja-triwulan", 3);
    }

    /** 003b in Kecamatan Awayan, quarter III, nothing done yet. */
    static ContohPelaksanaan pengukuranTriwulan() {
        return new ContohPelaksanaan("kec-awayan", "pengukuran-kinerja-triwulan", 3);
    }

    /** 004 in Kecamatan Pejawaran, a yearly SOP, nothing done yet. */
    static ContohPelaksanaan pengukuran() {
        return new ContohPelaksanaan("kec-pejawaran", "pengukuran-kinerja", null);
    }

    /** 000 in Badan Kesbangpol, a yearly SOP, nothing done yet. */
    static ContohPelaksanaan rkt() {
        return new ContohPelaksanaan("bakesbangpol-balangan", "pengukuran-kinerja-skp", null);
    }

    /** 001 in Kecamatan Lampihong, a yearly SOP, nothing done yet. */
    static ContohPelaksanaan skp() {
        return new ContohPelaksanaan("kec-lampihong", "perencanaan-kinerja", null);
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
        List<Dokumen> archived(Pelaksanaan p) {
            return List.of(new Dokumen(UUID.randomUUID(), p.instansi().id(), p.id(), "laporan-kinerja", "", 3,
                    StatusDokumen.ARSIP, "Laporan Kinerja Triwulan III Tahun 2026", "Laporan.docx", Berkas.DOCX, 1,
                    "0".repeat(64), "sistem", "buat_laporan", Instant.parse("2026-10-19T23:30:00Z")));
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
