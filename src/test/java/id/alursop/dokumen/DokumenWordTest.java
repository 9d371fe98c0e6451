package id.alursop.dokumen;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every Word document, written from a hand-made run and opened again. The files stay in {@code target/dokumen}, to be
 * looked at.
 */
class DokumenWordTest {

    private static final Path FOLDER = Path.of("target", "dokumen");
    private static final String KOP_AWAYAN = "PEMERINTAH KABUPATEN BALANGAN\nKECAMATAN AWAYAN\n"
            + "Jalan Ciputat No. 05 Kecamatan Awayan, Kode Pos 71664";
    private static final String KOP_PEJAWARAN = "PEMERINTAH KABUPATEN BANJARNEGARA\nKECAMATAN PEJAWARAN\n"
            + "Jalan Raya Pejawaran, Kecamatan Pejawaran, Kabupaten Banjarnegara";

    private final DokumenCatalog catalog = new DokumenCatalog();
    private final DokumenValues values = new DokumenValues(new ContohPelaksanaan.Unggahan());

    // ---- one test per document

    @Test
    void dispositionSheetGrowsByOneRowPerDisposition() {
        ContohPelaksanaan run = ContohPelaksanaan.pengukuran().selesai("1", "sifatDisposisi", "Segera",
                "harapanDisposisi", "Proses lebih lanjut", "isiDisposisi", "Laksanakan bersama seluruh seksi.");
        Word first = write("lembar-disposisi", StatusDokumen.KONSEP, run, "lembar-disposisi-1");
        assertThat(first.rows(2)).containsExactly(
                "No|Dari|Diteruskan kepada Sdr.|Sifat|Dengan hormat harap|Catatan|Tanggal dan paraf",
                "1|Camat Pejawaran|Sekretaris Kecamatan|Segera|☒ Proses lebih lanjut/☐ Tanggapan dan saran/"
                        + "☐ Koordinasi/konfirmasikan|Laksanakan bersama seluruh seksi.|5 Oktober 2026");
        assertThat(first.text()).contains(KOP_PEJAWARAN, "LEMBAR DISPOSISI", "Nomor agenda\t:\t001/PGK/KEC.PJW/X/2026",
                "Hal\t:\tPengukuran Kinerja, Tahun 2026", "Surat dari\t:\t-");
        assertThat(first.signatures()).containsExactly("Wisnu Adi Nugroho, S.STP., M.M.");

        run.selesai("2", "sifatDisposisi", "Rahasia", "harapanDisposisi", "Koordinasi/konfirmasikan", "isiDisposisi",
                "Susun form dan timeline.");
        Word second = write("lembar-disposisi", StatusDokumen.KONSEP, run, "lembar-disposisi-2");
        assertThat(second.rows(2)).hasSize(3).last().asString()
                .startsWith("2|Sekretaris Kecamatan Pejawaran|Kasubbag Perencana|Rahasia|☐ Proses lebih lanjut/");
        assertThat(second.rows(1)).anySatisfy(row -> assertThat(row).contains("☐ Segera", "☒ Rahasia"));
        assertThat(second.signatures()).containsExactly("Sri Wahyuni Lestari, S.IP.");
    }

    @Test
    void dispositionSheetTakesTheIncomingLetter() {
        ContohPelaksanaan run = ContohPelaksanaan.pengukuranTriwulan().mulai("suratDari", "Inspektorat & Bappeda",
                        "nomorSurat", "050/12", "tanggalSurat", "2026-10-01", "perihalSurat", "Pengukuran <TW III>")
                .selesai("1", "sifatDisposisi", "Biasa", "harapanDisposisi", "Tanggapan dan saran", "isiDisposisi",
                        "Baris satu\nBaris dua");
        Word word = write("lembar-disposisi", StatusDokumen.KONSEP, run, "lembar-disposisi-surat");
        assertThat(word.text()).contains("Surat dari\t:\tInspektorat & Bappeda", "Nomor surat\t:\t050/12",
                "Tanggal surat\t:\t1 Oktober 2026", "Hal\t:\tPengukuran <TW III>", "Baris satu\nBaris dua");
    }

    @Test
    void dispositionSheetNamesTheSuperiorForWhomAClerkWrites() {
        ContohPelaksanaan run = ContohPelaksanaan.rkt().mulai("pemberiDisposisi", "Atasan Langsung")
                .selesai("1", "sifatDisposisi", "Biasa", "harapanDisposisi", "Proses lebih lanjut", "isiDisposisi",
                        "Susun RKT.");
        Word word = write("lembar-disposisi", StatusDokumen.KONSEP, run, "lembar-disposisi-rkt");
        assertThat(word.rows(2)).last().asString()
                .startsWith("1|Kepala Badan Kesatuan Bangsa dan Politik|Kasubbag Umum dan Kepegawaian|");
        assertThat(word.signatures()).containsExactly("Drs. Gusti Hendra Wardana, M.M.");
    }

    @Test
    void minutesListParticipantsAndResults() {
        ContohPelaksanaan run = ContohPelaksanaan.pengukuran().selesai("4", "tanggalRapat", "2026-10-08",
                "tempatRapat", "Ruang Rapat Kecamatan", "pesertaRapat", """
                        1. Teguh Prasetyo, S.H. - Kepala Seksi Pemerintahan
                        2) Lilik Hartati, S.Sos. (Kepala Seksi Pembangunan)

                        Umi Khasanah, S.AP.
                        """, "hasilRapat", "1. Form diisi paling lambat 12 Oktober 2026.\n2. Bukti dukung diunggah.");
        Word word = write("notulen-rapat", StatusDokumen.DRAFT, run, "notulen-rapat");
        assertThat(word.text().split(KOP_PEJAWARAN, -1)).as("letterhead on each of the three parts").hasSize(4);
        assertThat(word.text()).contains("Undangan Rapat", "DAFTAR HADIR RAPAT", "NOTULEN RAPAT",
                "Hari, tanggal\t:\tKamis, 8 Oktober 2026", "Tempat\t:\tRuang Rapat Kecamatan",
                "2.\tLilik Hartati, S.Sos., Kepala Seksi Pembangunan", "3.\tUmi Khasanah, S.AP.\n",
                "1. Form diisi paling lambat 12 Oktober 2026.\n2. Bukti dukung diunggah.");
        assertThat(word.rows(2)).containsExactly("No|Nama|Jabatan/Unit|Tanda tangan",
                "1|Teguh Prasetyo, S.H.|Kepala Seksi Pemerintahan|1. ",
                "2|Lilik Hartati, S.Sos.|Kepala Seksi Pembangunan|2. ", "3|Umi Khasanah, S.AP.||3. ");
        assertThat(word.signatures()).hasSize(3).containsOnly("Teguh Prasetyo, S.H.");
    }

    @Test
    void annualPlanListsEachUnitAndTheTotal() {
        ContohPelaksanaan run = ContohPelaksanaan.rkt().selesai("4").selesai("6")
                .selesai("7", "catatanKoreksi", "Selaraskan dengan Renstra.");
        Word word = write("dokumen-rkt", StatusDokumen.FINAL, run, "dokumen-rkt");
        assertThat(word.text()).contains("PEMERINTAH KABUPATEN BALANGAN\nBADAN KESATUAN BANGSA DAN POLITIK",
                "RENCANA KINERJA TAHUNAN (RKT)", "1.  Bidang Ideologi dan Wawasan Kebangsaan",
                "2.  Bidang Politik Dalam Negeri", "C.  Catatan Koreksi\nSelaraskan dengan Renstra.");
        assertThat(word.rows(1)).containsExactly(
                "No|Sasaran Strategis|Indikator Kinerja|Satuan|Target|Program/Kegiatan/Subkegiatan|Anggaran (Rp)|"
                        + "Penanggung Jawab",
                "1|Meningkatnya pemahaman wawasan kebangsaan masyarakat|Persentase peserta pembinaan dengan nilai"
                        + " pascauji minimal 80|Persen|85,5|8.01.02 Penguatan Ideologi Pancasila dan Karakter"
                        + " Kebangsaan|275.000.000|Suryadi Rahman, S.Sos.",
                "2|Meningkatnya pemahaman wawasan kebangsaan masyarakat|Jumlah sekolah yang mengikuti pembinaan|"
                        + "Sekolah|12|-|-|-",
                "Jumlah|275.000.000|");
        assertThat(word.rows(3)).containsExactly("No|Unit|Jumlah indikator|Anggaran (Rp)",
                "1|Bidang Ideologi dan Wawasan Kebangsaan|2|275.000.000",
                "2|Bidang Politik Dalam Negeri|2|275.000.000", "Jumlah|550.000.000");
        assertThat(word.signatures()).containsExactly("Drs. Gusti Hendra Wardana, M.M.");
    }

    @Test
    void appraisalCarriesTheScoreAndThreeSignatures() {
        ContohPelaksanaan run = ContohPelaksanaan.skp().selesai("3").selesai("4", "setuju", true)
                .selesai("5", "tanggalPenandatanganan", "2026-10-19");
        Word word = write("dokumen-skp", StatusDokumen.BERTANDATANGAN, run, "dokumen-skp");
        assertThat(word.text()).contains("KECAMATAN LAMPIHONG", "PENILAIAN SASARAN KERJA PEGAWAI",
                "Nama\t:\tSiti Rahmah, S.E.", "Nama\t:\tHendra Gunawan, S.AP.", "Lampihong, 19 Oktober 2026",
                "Mengetahui,", "Camat Lampihong");
        // By hand: 1: 100 + 90 + 76 = 266 / 3; 2: 95 + 90 + 76 + (1,76 x 15 - 14,25) / 15 = 81 -> 342 / 4 = 85,50.
        assertThat(word.rows(2)).contains(
                "1|Menyusun laporan realisasi anggaran bulanan|-|12 Laporan|100|12|-|12|90|12|-|266,00|88,67",
                "2|Menatausahakan dokumen pertanggungjawaban belanja|-|240 Dokumen|100|12|15.000.000|228|90|12|"
                        + "14.250.000|342,00|85,50",
                "Nilai Capaian SKP|87,08/(Baik)");
        assertThat(word.signatures()).containsExactly("Hendra Gunawan, S.AP.", "H. Fakhrurrazi Noor, S.Sos., M.AP.",
                "Siti Rahmah, S.E.");
    }

    @Test
    void receiptListsCopiesAndReceivers() {
        ContohPelaksanaan run = ContohPelaksanaan.skp().selesai("6", "jumlahRangkap", 3, "penerimaPenggandaan",
                "Siti Rohmah, S.Kom. - Analis Rencana Program\nSubbagian Umum dan Kepegawaian");
        Word word = write("tanda-terima-penggandaan", StatusDokumen.FINAL, run, "tanda-terima-penggandaan");
        assertThat(word.text()).contains("KECAMATAN LAMPIHONG", "TANDA TERIMA PENGGANDAAN DOKUMEN",
                "Yang menyerahkan,\nPengadministrasi Umum");
        assertThat(word.rows(1).get(1)).endsWith("|3 rangkap|");
        assertThat(word.rows(2)).containsExactly("No|Nama|Jabatan/Unit|Tanggal|Tanda tangan",
                "1|Siti Rohmah, S.Kom.|Analis Rencana Program||", "2|Subbagian Umum dan Kepegawaian|||");
        assertThat(word.signatures()).containsExactly("Muhammad Ilham Saputra");
    }

    @Test
    void distributionListNamesEveryUnit() {
        ContohPelaksanaan run = ContohPelaksanaan.pengumpulan()
                .selesai("2", "batasPengembalian", "2026-10-09", "petunjukPengisian", "Isi triwulan III saja.")
                .selesai("3", "tanggalPenyampaian", "2026-10-07", "caraPenyampaian", "Surel");
        Word word = write("daftar-distribusi", StatusDokumen.FINAL, run, "daftar-distribusi");
        assertThat(word.text()).contains(KOP_AWAYAN, "Disampaikan\t:\t7 Oktober 2026, Surel",
                "Batas pengembalian\t:\t9 Oktober 2026", "Petunjuk pengisian\t:\tIsi triwulan III saja.");
        assertThat(word.rows(1)).hasSize(5).contains("1|Seksi Pemerintahan|Rahmadi Anwar, S.Sos.|",
                "4|Subbagian Umum dan Kepegawaian|Mahyudin Rasyid, S.E.|");
        assertThat(word.signatures()).containsExactly("Ratna Puspita, A.Md.");
    }

    @Test
    void verificationSheetKeepsEveryPassOfALoop() {
        ContohPelaksanaan run = ContohPelaksanaan.pengukuran().selesai("5")
                .selesai("6", "setuju", false, "catatanPerbaikan", "Lampirkan rekap desa.").selesai("5")
                .selesai("6", "setuju", true, "catatanPerbaikan", "tersisa dari putaran lalu");
        Word word = write("lembar-verifikasi", StatusDokumen.FINAL, run, "lembar-verifikasi");
        assertThat(word.text()).contains(KOP_PEJAWARAN, "LEMBAR VERIFIKASI", "Pemeriksa,");
        assertThat(word.rows(1)).hasSize(3);
        assertThat(word.rows(1).get(1)).contains("|Endah Kusumawati, S.E./Kepala Subbagian Perencanaan dan Keuangan|"
                + "6 Oktober 2026|Perlu perbaikan|Lampirkan rekap desa.");
        assertThat(word.rows(1).get(2)).startsWith("2|").endsWith("|8 Oktober 2026|Setuju|-");
        assertThat(word.signatures()).containsExactly("Endah Kusumawati, S.E.");
    }

    @Test
    void coverLetterIsNumberedAndCountsCopiesOnceTheyAreKnown() {
        ContohPelaksanaan run = ContohPelaksanaan.pengukuran().selesai("9", "tujuanSurat", "Bupati Banjarnegara",
                "alamatTujuan", "Banjarnegara");
        Word draft = write("surat-pengantar", StatusDokumen.DRAFT, run, "surat-pengantar-draft");
        assertThat(draft.rows(1).get(1)).contains("1|Laporan Pengukuran Kinerja Kecamatan Pejawaran, Tahun 2026||");
        assertThat(draft.header()).isEqualTo("Draft – belum disahkan");

        run.selesai("10", "jumlahRangkap", 2, "caraPengiriman", "Langsung");
        Word sent = write("surat-pengantar", StatusDokumen.FINAL, run, "surat-pengantar");
        assertThat(sent.text()).contains(KOP_PEJAWARAN, "Pejawaran, 20 Oktober 2026", "Yth.\tBupati Banjarnegara",
                "di Banjarnegara", "SURAT PENGANTAR", "Nomor: 000.8.6/001/PGK/KEC.PJW/X/2026", "Diterima tanggal");
        assertThat(sent.rows(1).get(1)).contains("|2 rangkap|", "Dikirim melalui: Langsung");
        assertThat(sent.header()).isEmpty();
        assertThat(sent.signatures()).containsExactly("Wisnu Adi Nugroho, S.STP., M.M.");
    }

    @Test
    void signatureListHoldsEveryoneAndEmptyLines() {
        ContohPelaksanaan run = ContohPelaksanaan.pengukuran().selesai("8", "jumlahPenandatangan", 10);
        Word word = write("daftar-tanda-tangan-pegawai", StatusDokumen.BERTANDATANGAN, run,
                "daftar-tanda-tangan-pegawai");
        // Five officials and four heads of units, of whom one is an official too; two empty lines make ten.
        assertThat(word.rows(1)).hasSize(11);
        assertThat(word.rows(1).get(1))
                .isEqualTo("1|Wisnu Adi Nugroho, S.STP., M.M./NIP 19750615 200006 2 005|Camat Pejawaran|1. ");
        assertThat(word.rows(1).get(10)).isEqualTo("10|/||10. ");
        assertThat(word.text()).contains(KOP_PEJAWARAN, "DAFTAR TANDA TANGAN PEGAWAI", "Mengesahkan,");
        assertThat(word.signatures()).containsExactly("Wisnu Adi Nugroho, S.STP., M.M.");
    }

    @Test
    void quarterlyReportPrintsTheMeasuredFigures() {
        ContohPelaksanaan run = ContohPelaksanaan.pengumpulan().selesai("1").selesai("2").selesai("3").selesai("4")
                .selesai("5", "analisisCapaian", "Loket ditambah.\nAntrean turun.", "kendala", "Cuti bersamaan.",
                        "tindakLanjut", "Jadwal piket.")
                .selesai("6", "setuju", true).selesai("7", "setuju", true);
        Word word = write("laporan-kinerja", StatusDokumen.BERTANDATANGAN, run, "laporan-kinerja");
        assertThat(word.text()).contains("LAPORAN KINERJA\nTRIWULAN III TAHUN 2026", "LEMBAR PENGESAHAN",
                "KATA PENGANTAR", "BAB I", "BAB II", "BAB III", "BAB IV", "LAMPIRAN",
                "Rata-rata capaian kinerja Kecamatan Awayan pada Triwulan III Tahun 2026 sebesar 83,35% dengan kategori"
                        + " Tinggi, dihitung dari 4 dari 6 indikator.",
                "Jumlah desa yang difasilitasi penyusunan APBDesa: target -, realisasi 7 (Tidak diukur pada triwulan"
                        + " ini).",
                "Loket ditambah.\nAntrean turun.", "Kendala umum. Cuti bersamaan.",
                "Disetujui secara elektronik melalui Alur SOP", "oleh Drs. Haryanto Lesmana, M.Si., Camat Awayan,",
                "pada 11 Oktober 2026 pukul 09.30 WITA.", "pada tanggal 11 Oktober 2026");
        assertThat(word.table("Capaian (%)|Kategori")).containsExactly("Capaian (%)|Kategori",
                "91 ke atas|Sangat Tinggi", "76 sampai di bawah 91|Tinggi", "66 sampai di bawah 76|Sedang",
                "51 sampai di bawah 66|Rendah", "di bawah 51|Sangat Rendah");
        assertThat(word.table("No|Indikator Kinerja|Satuan|Target|Realisasi|Capaian (%)|Kategori")).containsExactly(
                "No|Indikator Kinerja|Satuan|Target|Realisasi|Capaian (%)|Kategori",
                "Sasaran 1: Meningkatnya kualitas pelayanan publik kecamatan",
                "1|Indeks Kepuasan Masyarakat atas pelayanan kecamatan|Indeks|85|86,7|102,00|Sangat Tinggi",
                "2|Persentase layanan administrasi yang selesai tepat waktu|Persen|95|90|94,74|Sangat Tinggi",
                "3|Rata-rata hari penyelesaian pengaduan masyarakat|Hari|5|-|n/a|n/a",
                "Rata-rata sasaran (2 dari 3 indikator)|98,37|Sangat Tinggi",
                "Sasaran 2: Meningkatnya kualitas pembinaan dan pengawasan penyelenggaraan pemerintahan desa",
                "4|Persentase desa yang menyampaikan laporan keuangan tepat waktu|Persen|90|63|70,00|Sedang",
                "5|Jumlah desa yang difasilitasi penyusunan APBDesa|Desa|-|7|n/a|n/a",
                "Rata-rata sasaran (1 dari 2 indikator)|70,00|Sedang",
                "Sasaran 3: Terwujudnya ketenteraman dan ketertiban umum di wilayah kecamatan",
                "6|Jumlah gangguan ketertiban yang ditindaklanjuti paling lambat 24 jam|Kasus|3|2|66,67|Sedang",
                "Rata-rata sasaran (1 dari 1 indikator)|66,67|Sedang",
                "Rata-rata capaian kinerja (4 dari 6 indikator)|83,35|Tinggi");
        // 125.000.000 + 48.750.000 + 310.500.000 + 86.400.000; the fifth reported no spending.
        assertThat(word.table("No|Program/Kegiatan|Pagu (Rp)|Realisasi (Rp)|Serapan (%)")).hasSize(7).last()
                .isEqualTo("Jumlah (4 dari 5 yang melaporkan realisasi)|570.650.000|381.375.500|66,83");
        assertThat(word.table("No|Indikator Kinerja|Kendala/Faktor Pendorong|Tindak Lanjut|Penanggung Jawab"))
                .hasSize(3).contains("1|Persentase layanan administrasi yang selesai tepat waktu|Petugas loket dua orang"
                        + " cuti bersamaan; antrean layanan KTP & KK memanjang|Menyusun jadwal piket pengganti"
                        + " <triwulan IV>|Seksi Pemerintahan");
        assertThat(word.table("No|Unit kerja|Penanggung jawab|Data kinerja"))
                .contains("3|Seksi Pemberdayaan Masyarakat dan Desa|Norlina Sari, S.AP.|Sudah diterima",
                        "4|Subbagian Umum dan Kepegawaian|Mahyudin Rasyid, S.E.|Belum diterima");
        assertThat(word.table("No|Pemeriksaan|Pemeriksa|Tanggal|Hasil")).hasSize(3);
        assertThat(word.text()).contains("Target Triwulan III", "Realisasi s.d. periode");
        assertThat(word.signatures()).hasSize(3).containsOnly("Drs. Haryanto Lesmana, M.Si.");
        assertThat(word.landscape()).containsExactly(false, false, true);
    }

    @Test
    void yearlyDraftReportLeavesApprovalOpen() {
        ContohPelaksanaan run = ContohPelaksanaan.pengukuran().selesai("1").selesai("2").selesai("3").selesai("4")
                .selesai("5", "analisisCapaian", "Cukup.");
        Word word = write("laporan-pengukuran", StatusDokumen.DRAFT, run, "laporan-pengukuran-draft");
        assertThat(word.text()).contains("LAPORAN PENGUKURAN KINERJA\nTAHUN 2026",
                        "pada tanggal ..............................")
                .doesNotContain("Disetujui secara elektronik", "Triwulan III", "Realisasi s.d.");
        assertThat(word.header()).endsWith("|  Draft – belum disahkan");
        // By hand: 98,1769; 94,7368; -; 63; 7/23 = 30,4348; 2/12 = 16,6667 -> 303,0152 / 5.
        assertThat(word.table("No|Indikator Kinerja|Satuan|Target|Realisasi|Capaian (%)|Kategori")).last()
                .isEqualTo("Rata-rata capaian kinerja (5 dari 6 indikator)|60,60|Rendah");
    }

    @Test
    void signedReportWithoutAFinalYesClaimsNoApproval() {
        ContohPelaksanaan run = ContohPelaksanaan.pengukuran().selesai("3").selesai("4").selesai("5")
                .selesai("6", "setuju", true).selesai("8b", "setuju", false, "catatanPerbaikan", "Perbaiki.");
        Word word = write("laporan-pengukuran", StatusDokumen.BERTANDATANGAN, run, "laporan-pengukuran-ditolak");
        assertThat(word.text()).doesNotContain("Disetujui secara elektronik");
    }

    @Test
    void equalRunsGiveEqualBytes() {
        Pelaksanaan run = ContohPelaksanaan.pengumpulan().selesai("1").selesai("2").selesai("4").pelaksanaan();
        assertThat(bytes("laporan-kinerja", StatusDokumen.DRAFT, run))
                .isEqualTo(bytes("laporan-kinerja", StatusDokumen.DRAFT, run));
    }

    // ---- writing and reading back

    private byte[] bytes(String kunci, StatusDokumen status, Pelaksanaan p) {
        DokumenDefinition definition = catalog.get(kunci);
        try (InputStream in = getClass().getResourceAsStream("/templates/" + definition.template())) {
            return DocxTemplate.load(definition.template(), in)
                    .fill(values.document(values.of(p, status), p, definition, status, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Word write(String kunci, StatusDokumen status, ContohPelaksanaan run, String name) {
        byte[] bytes = bytes(kunci, status, run.pelaksanaan());
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".docx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Word word = Word.open(bytes);
        assertThat(leftovers(bytes)).as("marks left in %s", name).isEmpty();
        assertThat(word.footer()).contains("Nomor agenda " + run.pelaksanaan().nomorAgenda(), "Halaman");
        return word;
    }

    /** A written document as a reader sees it. */
    private record Word(XWPFDocument document) {

        static Word open(byte[] bytes) {
            try {
                return new Word(new XWPFDocument(OPCPackage.open(new ByteArrayInputStream(bytes))));
            } catch (IOException | InvalidFormatException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Body text in order, a line per paragraph, cells included. */
        String text() {
            List<String> lines = new ArrayList<>();
            document.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> row.getTableCells()
                            .forEach(cell -> cell.getParagraphs().forEach(p -> lines.add(p.getText()))));
                }
            });
            return String.join("\n", lines);
        }

        /** The table at this place; the letterhead is the first. Cells are parted by "|", paragraphs by "/". */
        List<String> rows(int table) {
            return document.getTables().get(table).getRows().stream().map(row -> String.join("|",
                    row.getTableCells().stream().map(Word::cell).toList())).toList();
        }

        private static String cell(XWPFTableCell cell) {
            return String.join("/", cell.getParagraphs().stream().map(p -> p.getText().replace("\n", "")).toList());
        }

        /** The table with this first row. */
        List<String> table(String header) {
            for (int i = 0; i < document.getTables().size(); i++) {
                if (rows(i).get(0).equals(header)) {
                    return rows(i);
                }
            }
            throw new AssertionError("No table " + header);
        }

        /** Names printed bold and underlined. */
        List<String> signatures() {
            return document.getBodyElements().stream().flatMap(element -> element instanceof XWPFTable table
                            ? table.getRows().stream().flatMap(r -> r.getTableCells().stream())
                            .flatMap(c -> c.getParagraphs().stream())
                            : element instanceof XWPFParagraph p ? Stream.of(p)
                            : Stream.empty())
                    .filter(p -> "TandaTangan".equals(p.getStyle())).flatMap(p -> p.getRuns().stream())
                    .filter(run -> run.isBold() && run.getUnderline().getValue() == 1).map(XWPFRun::text).toList();
        }

        String header() {
            return document.getHeaderList().get(0).getText().strip();
        }

        String footer() {
            return String.join("\n", document.getFooterList().stream().map(f -> f.getText()).toList());
        }

        /** Whether each section is landscape. */
        List<Boolean> landscape() {
            List<Boolean> sections = new ArrayList<>();
            document.getParagraphs().stream().filter(p -> p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetSectPr())
                    .forEach(p -> sections.add(p.getCTP().getPPr().getSectPr().getPgSz().isSetOrient()));
            sections.add(document.getDocument().getBody().getSectPr().getPgSz().isSetOrient());
            return sections;
        }
    }

    /** Parts of a .docx in which a mark or an expression is left. */
    private static List<String> leftovers(byte[] docx) {
        List<String> found = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (content.contains("{{") || content.contains("}}") || content.contains("${")) {
                    found.add(entry.getName());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
