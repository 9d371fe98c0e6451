package id.alursop.dokumen;

import id.alursop.instansi.Pejabat;
import id.alursop.kinerja.PerjanjianKinerja;
import id.alursop.kinerja.Realisasi;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Every Excel document, written from a run of its SOP with figures worked out by hand, and opened again. */
class DokumenExcelTest {

    /**
     * The Perjanjian Kinerja that ships, and what the first three units of Kecamatan Awayan report for quarter III.
     *
     * <p>By hand, capaian of the quarter: 1 not measured; 2 (2*2-2.5)/2 = 75; 3 90/95 = 94.7368; 4 (2*2-3)/2 = 50;
     * 5 12/12 = 100; 6 not reported; 7 and 9 not measured; 8 9/6 = 150; 10 to 12 not returned.
     * Since January against the year: 1 80/85 = 94.1176; 4 2+1+3 = 6 of 8, (16-6)/8 = 125; 8 6+6+9 = 21 of 23.
     * Mean: (75 + 94.7368 + 50 + 100 + 150)/5 = 93.9474 of 5 of 12; spent 30,000,000 of 42,750,000 (number 2 only).
     */
    static class Contoh extends ContohPelaksanaan.Unggahan {

        @Override
        Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
            return Optional.of(PerjanjianKinerjaWorkbook.read(Workbooks.contoh(p.instansi().id()), p.instansi(),
                    p.tahun()));
        }

        @Override
        List<Realisasi> realisasi(Pelaksanaan p) {
            return List.of(realisasi("1", null, "80", null, "", null, ""),
                    realisasi("2", "2", "2", "2.5", "Petugas loket dua orang cuti bersamaan", "30000000", "Map 2"),
                    realisasi("3", "95", "95", "90", "", null, ""), realisasi("4", "2", "1", "3", "", null, ""),
                    realisasi("5", "12", "12", "12", "", null, ""), realisasi("7", "100", null, null, "", null, ""),
                    realisasi("8", "6", "6", "9", "=1+1", null, ""), realisasi("9", "1", null, null, "", null, ""));
        }

        private static Realisasi realisasi(String nomor, String tw1, String tw2, String tw3, String kendala,
                                           String anggaran, String bukti) {
            BigDecimal last = number(tw3);
            return new Realisasi(nomor, Arrays.asList(number(tw1), number(tw2), last, null),
                    last == null ? BigDecimal.ONE : last, number(anggaran), kendala,
                    kendala.isEmpty() ? "" : "Menyusun jadwal piket", bukti);
        }

        private static BigDecimal number(String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    private static final UnggahanReader CONTOH = new Contoh();
    private static final String PETUNJUK = "Isi realisasi sampai dengan triwulan ini dan lampirkan bukti dukung.";

    private static ContohPelaksanaan quarter(ContohPelaksanaan run) {
        return run.selesai("1").selesai("2", "batasPengembalian", "2026-10-09", "petunjukPengisian", PETUNJUK);
    }

    private static ContohPelaksanaan year() {
        return ContohPelaksanaan.pengukuran().selesai("1").selesai("2").selesai("3", "batasPengembalian", "2026-10-12",
                "tautanForm", "https://form.kec-pejawaran.example");
    }

    private static ContohPelaksanaan rkt() {
        return ContohPelaksanaan.rkt().selesai("1").selesai("2", "formulirLengkap", true, "catatanPemeriksaan",
                "Target indikator 3 perlu dicek kembali dengan Renstra.");
    }

    private static XSSFSheet write(String kunci, StatusDokumen status, ContohPelaksanaan run, int unit) {
        return write(kunci, status, run, unit, Map.of());
    }

    /** Writes a document and checks what holds for all: no marks left, no formula in error, letterhead, fits a page. */
    private static XSSFSheet write(String kunci, StatusDokumen status, ContohPelaksanaan run, int unit,
                                   Map<String, Object> more) {
        Pelaksanaan p = run.pelaksanaan();
        XSSFWorkbook workbook = Workbooks.open(Workbooks.write(kunci, status, p, CONTOH, unit, more));
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> assertThat(Workbooks.text(cell))
                .as(SheetTemplate.place(cell)).doesNotContain("{{", "}}").doesNotStartWith("#"))));
        XSSFSheet sheet = workbook.getSheetAt(0);
        assertThat(Workbooks.text(sheet.getRow(0).getCell(0))).isEqualTo(p.instansi().pemerintah());
        assertThat(Workbooks.text(sheet.getRow(1).getCell(0))).isEqualTo(p.instansi().kop());
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRepeatingRows()).isNotNull();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getFooter().getLeft()).contains(p.nomorAgenda());
        assertThat(sheet.getFooter().getRight()).contains("Halaman &P dari &N");
        return sheet;
    }

    private static String shown(XSSFSheet sheet, String first, String heading) {
        return Workbooks.text(Workbooks.cell(sheet, first, heading));
    }

    private static boolean contains(XSSFSheet sheet, String text) {
        return StreamSupport.stream(sheet.spliterator(), false).anyMatch((Row row) ->
                StreamSupport.stream(row.spliterator(), false).anyMatch((Cell c) -> Workbooks.text(c).equals(text)));
    }

    private static void signedBy(XSSFSheet sheet, Pelaksanaan p) {
        assertThat(contains(sheet, p.instansi().kota() + ", 20 Oktober 2026")).isTrue();
        Pejabat signer = p.instansi().pejabat(p.instansi().pengesah());
        assertThat(contains(sheet, signer.namaJabatan() + ",")).isTrue();
        assertThat(contains(sheet, signer.nama())).isTrue();
        assertThat(contains(sheet, signer.pangkat())).isTrue();
        assertThat(contains(sheet, "NIP. " + signer.nip())).isTrue();
    }

    // ---- formats that go out

    @Test
    void formatsOfTheOfficeAreThePerjanjianKinerja() {
        ContohPelaksanaan run = quarter(ContohPelaksanaan.pengumpulan());
        for (String kunci : List.of("konsep-format-isian", "format-isian", "format-pengukuran")) {
            XSSFSheet sheet = write(kunci, StatusDokumen.DRAFT, run, -1);

            assertThat(contains(sheet, "TRIWULAN III TAHUN 2026")).isTrue();
            assertThat(shown(sheet, "2", "Indikator Kinerja"))
                    .isEqualTo("Rata-rata waktu penyelesaian surat keterangan");
            assertThat(Workbooks.cell(sheet, "2", "Target TW I").getNumericCellValue()).isEqualTo(2.5);
            assertThat(shown(sheet, "10", "Target Tahunan")).isEqualTo("95-100");
            assertThat(shown(sheet, "12", "Penanggung Jawab")).isEqualTo("Subbagian Umum dan Kepegawaian");
            assertThat(shown(sheet, "2", "Realisasi TW III")).isEmpty();
            // The dozen pagu of the example, added by hand.
            assertThat(shown(sheet, "Jumlah", "Pagu (Rp)")).isEqualTo("2416850000");
            signedBy(sheet, run.pelaksanaan());
        }
    }

    @Test
    void aFormatBeforeThereIsAPerjanjianKinerjaHasAnEmptyRow() {
        UnggahanReader nothing = new ContohPelaksanaan.Unggahan() {
            @Override
            Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
                return Optional.empty();
            }
        };
        XSSFSheet sheet = Workbooks.open(Workbooks.write("konsep-format-isian", StatusDokumen.KONSEP,
                ContohPelaksanaan.pengumpulan().selesai("1").pelaksanaan(), nothing, -1, Map.of())).getSheetAt(0);

        assertThat(shown(sheet, "Jumlah", "Pagu (Rp)")).isEqualTo("0");
        XSSFCell number = Workbooks.cell(sheet, "(1)", "No");
        sheet.getRow(number.getRowIndex() + 1).forEach(c -> assertThat(c.getCellType()).isEqualTo(CellType.BLANK));
    }

    @Test
    void unitsGetTheirOwnIndicatorsOnly() {
        for (String kunci : List.of("format-isian-unit", "format-pengukuran-unit")) {
            ContohPelaksanaan run = quarter(kunci.equals("format-isian-unit") ? ContohPelaksanaan.pengumpulan()
                    : ContohPelaksanaan.pengukuranTriwulan());
            XSSFSheet sheet = write(kunci, StatusDokumen.FINAL, run, 2);

            assertThat(contains(sheet, ": Seksi Pemberdayaan Masyarakat dan Desa")).isTrue();
            assertThat(contains(sheet, ": 9 Oktober 2026")).isTrue();
            assertThat(contains(sheet, ": " + PETUNJUK)).isTrue();
            assertThat(shown(sheet, "7", "Indikator Kinerja")).startsWith("Persentase desa yang menetapkan");
            assertThat(shown(sheet, "9", "Target TW I")).isEqualTo("Ya");
            assertThat(contains(sheet, "Jumlah patroli wilayah bersama Satlinmas")).isFalse();
            assertThat(contains(sheet, "Norlina Sari, S.AP.")).isTrue();
        }
    }

    @Test
    void theYearlyFormHasALinkAndAYear() {
        XSSFSheet sheet = write("form-pengukuran", StatusDokumen.FINAL, year(), 0);

        assertThat(contains(sheet, ": https://form.kec-pejawaran.example")).isTrue();
        assertThat(contains(sheet, "TAHUN 2026")).isTrue();
        assertThat(shown(sheet, "5", "Target Tahunan")).isEqualTo("98-100");
    }

    // ---- what comes back, merged

    @Test
    void mergedDataCarryCapaianWorkedOutByHand() {
        ContohPelaksanaan run = quarter(ContohPelaksanaan.pengumpulan());
        for (String kunci : List.of("isian-gabungan", "data-pengukuran")) {
            XSSFSheet sheet = write(kunci, StatusDokumen.DRAFT, run, -1);

            assertThat(column(sheet, "% Capaian TW")).containsExactly("n/a", "75", "94.74", "50", "100", "n/a", "n/a",
                    "150", "n/a", "n/a", "n/a", "n/a");
            assertThat(shown(sheet, "2", "Kategori")).isEqualTo("Sedang");
            assertThat(shown(sheet, "1", "% Capaian thd Tahunan")).isEqualTo("94.12");
            assertThat(shown(sheet, "4", "Realisasi s.d. TW III")).isEqualTo("6");
            assertThat(shown(sheet, "4", "% Capaian thd Tahunan")).isEqualTo("125");
            assertThat(shown(sheet, "6", "Keterangan")).isEqualTo("Belum diisi");
            assertThat(shown(sheet, "2", "% Serapan")).isEqualTo("70.18");
            assertThat(shown(sheet, "Rata-rata capaian (5 dari 12 indikator)", "% Capaian TW")).isEqualTo("93.95");
            assertThat(shown(sheet, "Rata-rata capaian (5 dari 12 indikator)", "Kategori"))
                    .isEqualTo("Sangat Tinggi");
            XSSFCell injected = Workbooks.cell(sheet, "8", "Faktor Pendorong/Hambatan");
            assertThat(injected.getCellType()).isEqualTo(CellType.STRING);
            assertThat(injected.getStringCellValue()).isEqualTo("=1+1");
            signedBy(sheet, run.pelaksanaan());
        }
    }

    private static List<String> column(XSSFSheet sheet, String heading) {
        return IntStream.rangeClosed(1, 12).mapToObj(n -> shown(sheet, String.valueOf(n), heading))
                .toList();
    }

    @Test
    void theYearlyResultComparesWithTheYear() {
        XSSFSheet sheet = write("hasil-isian", StatusDokumen.DRAFT, year(), -1);

        // Pejawaran: 2 is negative with 20 minutes, (40-2.5)/20 = 187.5; 3 is 90 of 100
        assertThat(shown(sheet, "2", "% Capaian")).isEqualTo("187.5");
        assertThat(shown(sheet, "3", "% Capaian")).isEqualTo("90");
        assertThat(shown(sheet, "3", "Realisasi Tahun 2026")).isEqualTo("90");
    }

    @Test
    void theRecapitulationGroupsBySasaran() {
        ContohPelaksanaan run = quarter(ContohPelaksanaan.pengumpulan());
        XSSFSheet sheet = write("rekap-capaian", StatusDokumen.DRAFT, run, -1);

        // Sasaran 1: (75 + 94.7368)/2 of 3; 2: (50 + 100)/2 of 3; 3: 150 of 3; 4: none
        assertThat(means(sheet)).containsExactly("Rata-rata sasaran (2 dari 3 indikator) 84.87 Tinggi",
                "Rata-rata sasaran (2 dari 3 indikator) 75 Sedang",
                "Rata-rata sasaran (1 dari 3 indikator) 150 Sangat Tinggi",
                "Rata-rata sasaran (0 dari 3 indikator) n/a n/a",
                "Rata-rata Kecamatan Awayan (5 dari 12 indikator) 93.95 Sangat Tinggi");
        assertThat(contains(sheet, "Target Triwulan III")).isTrue();
        assertThat(contains(sheet, "Efisien")).isTrue();
        signedBy(sheet, run.pelaksanaan());
        assertThat(contains(write("rekap-capaian", StatusDokumen.DRAFT, year(), -1), "Target Tahun 2026")).isTrue();
    }

    private static List<String> means(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> Workbooks.text(row.getCell(0)).startsWith("Rata-rata"))
                .map(row -> Workbooks.text(row.getCell(0)) + " " + Workbooks.text(row.getCell(5)) + " "
                        + Workbooks.text(row.getCell(6))).toList();
    }

    @Test
    void theEntrySheetIsInOrderAndUnticked() {
        XSSFSheet sheet = write("lembar-entri", StatusDokumen.BERTANDATANGAN,
                quarter(ContohPelaksanaan.pengukuranTriwulan()), -1);

        assertThat(shown(sheet, "2", "Realisasi Fisik")).isEqualTo("2.5");
        assertThat(shown(sheet, "2", "Realisasi Keuangan (Rp)")).isEqualTo("30000000");
        assertThat(shown(sheet, "12", "Sudah E-Kino")).isEqualTo("☐");
        assertThat(shown(sheet, "Jumlah realisasi keuangan", "Realisasi Keuangan (Rp)")).isEqualTo("30000000");
    }

    // ---- plans, forms and lists

    @Test
    void theTimelineDrawsTheWorkingDays() {
        XSSFSheet sheet = write("timeline", StatusDokumen.FINAL, year(), -1);

        XSSFCell first = Workbooks.cell(sheet, "1", "No");
        assertThat(bars(sheet, first.getRowIndex())).isEqualTo("■.........");
        // Row 8 takes a day and begins on the second: 15+15+60+120+150+60+60 minutes are 480 of 450.
        assertThat(bars(sheet, Workbooks.cell(sheet, "8", "No").getRowIndex())).isEqualTo(".■■.......");
        assertThat(shown(sheet, "1", "Status")).isEqualTo("Selesai");
        assertThat(shown(sheet, "8b", "Status")).isEqualTo("Belum");
    }

    private static String bars(XSSFSheet sheet, int row) {
        StringBuilder bars = new StringBuilder();
        for (int c = 8; c < 18; c++) {
            bars.append(Workbooks.text(sheet.getRow(row).getCell(c)).isEmpty() ? "." : "■");
        }
        return bars.toString();
    }

    @Test
    void theFormulirKinerjaShowsTheCheckOnceItIsDone() {
        XSSFSheet before = write("formulir-kinerja", StatusDokumen.KONSEP, ContohPelaksanaan.rkt().selesai("1"), -1);
        assertThat(contains(before, "HASIL PEMERIKSAAN")).isFalse();

        XSSFSheet after = write("formulir-kinerja", StatusDokumen.DRAFT, rkt(), -1);
        assertThat(contains(after, "☑ Lengkap, sudah diperiksa")).isTrue();
        assertThat(contains(after, "Target indikator 3 perlu dicek kembali dengan Renstra.")).isTrue();
        assertThat(contains(after, "Eko Setiawan, S.AP. (Kepala Subbagian Umum dan Kepegawaian), 20 Oktober 2026"))
                .isTrue();
        assertThat(shown(after, "1", "Target")).isEqualTo("600");
    }

    @Test
    void rktFormsAreCollectedAndCompiled() {
        XSSFSheet form = write("form-rkt", StatusDokumen.DRAFT, rkt(), 0);
        assertThat(shown(form, "1", "Indikator Kinerja")).isEqualTo("Jumlah peserta pembinaan ideologi Pancasila");
        assertThat(Workbooks.cell(form, "1", "Target").getCellStyle().getLocked()).isFalse();
        // 215 + 128.5 + 340 million
        assertThat(shown(form, "Jumlah", "Anggaran (Rp)")).isEqualTo("683500000");

        ContohPelaksanaan run = rkt().selesai("3").selesai("4").selesai("5", "catatanPengumpulan", "Satu menyusul.");
        XSSFSheet recap = write("rekap-pengumpulan", StatusDokumen.DRAFT, run, -1);
        assertThat(shown(recap, "Jumlah yang sudah kembali", "Sudah Kembali")).isEqualTo("3 dari 4");
        assertThat(Workbooks.cell(recap, "1", "Tanggal Terima").getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(contains(recap, "Catatan: Satu menyusul.")).isTrue();

        XSSFSheet compiled = write("kompilasi-rkt", StatusDokumen.DRAFT, run, -1);
        assertThat(shown(compiled, "Jumlah Bidang Politik Dalam Negeri", "Anggaran (Rp)")).isEqualTo("275000000");
        assertThat(shown(compiled, "Jumlah seluruhnya", "Anggaran (Rp)")).isEqualTo("550000000");
        assertThat(shown(compiled, "Jumlah Bidang Politik Dalam Negeri", "No")).startsWith("Jumlah");
    }

    @Test
    void skpFormsKnowWhoAndHowMuch() {
        ContohPelaksanaan run = ContohPelaksanaan.skp().selesai("1").selesai("2");
        XSSFSheet form = write("formulir-skp", StatusDokumen.DRAFT, run, -1);
        assertThat(contains(form, "Siti Rohmah, S.Kom.")).isTrue();
        assertThat(shown(form, "2", "Target Kuantitas")).isEqualTo("1850");

        XSSFSheet scored = write("formulir-skp-dinilai", StatusDokumen.DRAFT, run, -1);
        assertThat(contains(scored, "Hendra Gunawan, S.AP.")).isTrue();
        // 266/3 = 88.67 and 342/4 = 85.5
        assertThat(shown(scored, "1", "Nilai Capaian SKP")).isEqualTo("88.67");
        assertThat(shown(scored, "2", "Penghitungan")).isEqualTo("342");
        assertThat(shown(scored, "Nilai capaian SKP (rata-rata kegiatan yang dinilai)", "Nilai Capaian SKP"))
                .isEqualTo("87.08");
        assertThat(shown(scored, "Sebutan", "Nilai Capaian SKP")).isEqualTo("Baik");
    }

    @Test
    void theListOfTheArchiveHasDatesAndRetention() {
        XSSFSheet sheet = write("daftar-arsip", StatusDokumen.FINAL, year(), -1, Map.of("arsip", List.of(Map.of("no", 1,
                "kode", "000.8.6", "uraian", "Laporan Pengukuran Kinerja Tahun 2026", "tanggal",
                LocalDate.of(2026, 10, 20), "jumlah", "1 berkas", "keterangan", "Elektronik dan tekstual", "lokasi",
                "Rak 2, Boks 14", "retensiAktif", 2, "retensiInaktif", 3, "nasibAkhir", "Permanen"))));

        assertThat(shown(sheet, "1", "Kode Klasifikasi")).isEqualTo("000.8.6");
        assertThat(DateUtil.isCellDateFormatted(Workbooks.cell(sheet, "1", "Tanggal"))).isTrue();
        assertThat(shown(sheet, "1", "Nasib Akhir")).isEqualTo("Permanen");
    }
}
