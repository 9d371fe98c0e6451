package id.alursop.dokumen;

import id.alursop.kinerja.Capaian;
import id.alursop.kinerja.Indikator;
import id.alursop.kinerja.PerjanjianKinerja;
import id.alursop.kinerja.Realisasi;
import id.alursop.kinerja.TargetNol;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/**
 * The workbook of Seksi Ketenteraman dan Ketertiban Umum in Kecamatan Awayan, quarter III, from the Perjanjian Kinerja
 * that ships: 4 gangguan (negative, cumulative, 2 per quarter, 8 a year), 5 patroli (12 per quarter), 6 pos keamanan
 * (end position 75, 80, 85, 90).
 */
class IsianWorkbookTest {

    private static final List<String> ROMAWI = List.of("I", "II", "III", "IV");
    private static final UnggahanReader CONTOH = new DokumenExcelTest.Contoh();
    private static final Pelaksanaan RUN = ContohPelaksanaan.pengumpulan().pelaksanaan();
    private static final Berkas BLANK =
            Workbooks.write("format-isian-unit", StatusDokumen.FINAL, RUN, CONTOH, 1, Map.of());

    private static void type(XSSFSheet sheet, String nomor, String heading, Object value) {
        XSSFCell cell = Workbooks.cell(sheet, nomor, heading);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value == null) {
            cell.setBlank();
        } else {
            cell.setCellValue((String) value);
        }
    }

    /** Filled the way the unit would. */
    private static void fill(XSSFSheet sheet) {
        type(sheet, "4", "Realisasi TW I", 1);
        type(sheet, "4", "Realisasi TW II", 0);
        type(sheet, "4", "Realisasi TW III", 3);
        type(sheet, "5", "Realisasi TW II", 11);
        type(sheet, "5", "Realisasi TW III", "12,5");
        type(sheet, "6", "Realisasi TW III", 82.5);
        type(sheet, "4", "Realisasi Anggaran (Rp)", "61.500.000");
        type(sheet, "4", "Faktor Pendorong/Hambatan", "=Pos jaga kurang");
        type(sheet, "4", "Solusi/Tindak Lanjut", "Patroli bersama");
        type(sheet, "4", "Bukti Dukung", 2026);
    }

    private static Berkas filled(Consumer<XSSFSheet> more) {
        return Workbooks.edited(BLANK, sheet -> {
            fill(sheet);
            more.accept(sheet);
        });
    }

    private static void refused(Berkas berkas, Pelaksanaan run, String... temuan) {
        assertThatThrownBy(() -> IsianWorkbook.read(berkas, run)).isInstanceOf(BerkasDitolak.class)
                .satisfies(e -> assertThat(((BerkasDitolak) e).temuan()).containsExactly(temuan));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void readsWhatTheUnitFilledIn() {
        Isian isian = IsianWorkbook.read(filled(sheet -> { }), RUN);

        assertThat(isian.unit()).isEqualTo("seksi-ketenteraman-ketertiban");
        assertThat(isian.realisasi()).usingRecursiveComparison().withComparatorForType(BigDecimal::compareTo,
                BigDecimal.class).isEqualTo(List.of(
                new Realisasi("4", Arrays.asList(number("1"), number("0"), number("3"), null), null,
                        number("61500000"), "=Pos jaga kurang", "Patroli bersama", "2026"),
                new Realisasi("5", Arrays.asList(null, number("11"), number("12.5"), null), null, null, "", "", ""),
                new Realisasi("6", Arrays.asList(null, null, number("82.5"), null), null, null, "", "", "")));
    }

    @Test
    void theSheetComputesTheSameAsWeDo() {
        XSSFWorkbook workbook = Workbooks.open(filled(sheet -> type(sheet, "5", "Realisasi TW III", 12.5)));
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        XSSFSheet sheet = workbook.getSheetAt(0);

        // 4: (2*2-3)/2 = 50; since January 4 of 8: (16-4)/8 = 150
        assertThat(Workbooks.text(Workbooks.cell(sheet, "4", "% Capaian TW"))).isEqualTo("50");
        assertThat(Workbooks.text(Workbooks.cell(sheet, "4", "Realisasi s.d. TW"))).isEqualTo("4");
        assertThat(Workbooks.text(Workbooks.cell(sheet, "4", "% Capaian thd Tahunan"))).isEqualTo("150");
        assertThat(Workbooks.text(Workbooks.cell(sheet, "4", "Kategori"))).isEqualTo("Sangat Rendah");
        // 5: 12.5/12
        assertThat(Workbooks.cell(sheet, "5", "% Capaian TW").getNumericCellValue())
                .isCloseTo(12.5 / 12 * 100, within(1e-9));
        // 6: 82.5/85 and 82.5/90
        assertThat(Workbooks.cell(sheet, "6", "% Capaian TW").getNumericCellValue())
                .isCloseTo(82.5 / 85 * 100, within(1e-9));
        assertThat(Workbooks.cell(sheet, "6", "% Capaian thd Tahunan").getNumericCellValue())
                .isCloseTo(82.5 / 90 * 100, within(1e-9));
        assertThat(Workbooks.text(Workbooks.cell(sheet, "Jumlah pagu dan realisasi anggaran; rata-rata capaian",
                "Pagu (Rp)"))).isEqualTo("182000000");
    }

    /** Every pattern of blank quarters, for each quarter and each kind of indicator the example has. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theSheetComputesSinceJanuaryAsWeDo(int unit) {
        PerjanjianKinerja perjanjian = PerjanjianKinerjaWorkbook.read(Workbooks.contoh("kec-awayan"), RUN.instansi(),
                RUN.tahun());
        for (int tw = 1; tw <= 4; tw++) {
            Pelaksanaan run = new Pelaksanaan(RUN.id(), RUN.instansi(), RUN.sop(), RUN.nomorAgenda(), RUN.tahun(), tw,
                    Map.of(), List.of(), RUN.sekarang());
            XSSFWorkbook workbook = Workbooks.open(
                    Workbooks.write("format-isian-unit", StatusDokumen.FINAL, run, CONTOH, unit, Map.of()));
            for (int blanks = 0; blanks < 1 << tw; blanks++) {
                for (Indikator indikator : perjanjian.unit(RUN.instansi().unit().get(unit).id())) {
                    List<BigDecimal> quarters = new ArrayList<>(Arrays.asList(null, null, null, null));
                    for (int q = 1; q <= tw; q++) {
                        BigDecimal value = (blanks >> (q - 1) & 1) == 1 ? null : new BigDecimal(q * q + ".5");
                        quarters.set(q - 1, value);
                        type(workbook.getSheetAt(0), indikator.nomor(), "Realisasi TW " + ROMAWI.get(q - 1), value);
                    }
                    compare(workbook, indikator, tw,
                            new Realisasi(indikator.nomor(), quarters, null, null, "", "", ""));
                }
            }
        }
    }

    private static void compare(XSSFWorkbook workbook, Indikator indikator, int tw, Realisasi realisasi) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        Map<String, BigDecimal> expected = new LinkedHashMap<>();
        BigDecimal since = Capaian.sampaiDengan(tw, indikator, realisasi);
        expected.put("Realisasi s.d. TW", since);
        if (indikator.target(tw) == null || indikator.target(tw).sel() instanceof BigDecimal) {
            expected.put("% Capaian TW", Capaian.persen(indikator.target(tw), realisasi.nilai(tw),
                    indikator.polaritas(), TargetNol.TIDAK_DIHITUNG));
        }
        if (indikator.targetTahunan().sel() instanceof BigDecimal) {
            expected.put("% Capaian thd Tahunan", Capaian.persen(indikator.targetTahunan(), since,
                    indikator.polaritas(), TargetNol.TIDAK_DIHITUNG));
        }
        expected.forEach((heading, value) -> {
            CellValue shown = evaluator.evaluate(Workbooks.cell(workbook.getSheetAt(0), indikator.nomor(), heading));
            String where = heading + " of " + indikator.nomor() + " in quarter " + tw + " with " + realisasi.triwulan();
            if (value == null) {
                assertThat(shown.getStringValue()).as(where).isEmpty();
            } else {
                assertThat(shown.getNumberValue()).as(where).isCloseTo(value.doubleValue(), within(1e-9));
            }
        });
    }

    @Test
    void onlyInputsAreUnlocked() {
        XSSFSheet sheet = Workbooks.open(BLANK).getSheetAt(0);

        assertThat(sheet.getProtect()).isTrue();
        for (String input : List.of("Realisasi TW I", "Realisasi TW IV", "Realisasi Anggaran (Rp)", "Bukti Dukung")) {
            assertThat(Workbooks.cell(sheet, "5", input).getCellStyle().getLocked()).as(input).isFalse();
        }
        for (String fixed : List.of("No", "Indikator Kinerja", "Target TW III", "% Capaian TW", "Pagu (Rp)")) {
            assertThat(Workbooks.cell(sheet, "5", fixed).getCellStyle().getLocked()).as(fixed).isTrue();
        }
        assertThat(sheet.getWorkbook().getSheetVisibility(1)).isEqualTo(SheetVisibility.VERY_HIDDEN);
        assertThat(sheet.getDataValidations()).hasSize(2);
    }

    @Test
    void namesEveryMistakeAtOnce() {
        Berkas wrong = filled(sheet -> {
            type(sheet, "4", "Realisasi TW I", "abc");
            type(sheet, "4", "Realisasi TW III", -1);
            type(sheet, "5", "Realisasi TW IV", 3);
            type(sheet, "5", "Realisasi Anggaran (Rp)", "1.5");
            type(sheet, "6", "Realisasi TW III", null);
            Workbooks.cell(sheet, "6", "Realisasi Anggaran (Rp)").setCellFormula("1+1");
        });
        int row = Workbooks.cell(Workbooks.open(wrong).getSheetAt(0), "4", "No").getRowIndex() + 1;

        refused(wrong, RUN,
                "Lembar \"Isian\", baris " + row + ", kolom \"Realisasi TW I\": \"abc\" bukan angka. Isi dengan angka,"
                        + " misalnya 1.234,5.",
                "Lembar \"Isian\", baris " + row + ", kolom \"Realisasi TW III\": -1 kurang dari nol. Isi dengan angka"
                        + " 0 atau lebih.",
                "Lembar \"Isian\", baris " + (row + 1) + ", kolom \"Realisasi TW IV\": triwulan ini belum berjalan."
                        + " Kosongkan.",
                "Lembar \"Isian\", baris " + (row + 1) + ", kolom \"Realisasi Anggaran (Rp)\": \"1.5\" bukan angka."
                        + " Isi dengan angka, misalnya 1.234,5.",
                "Lembar \"Isian\", baris " + (row + 2) + ", kolom \"Realisasi TW III\": realisasi belum diisi, padahal"
                        + " ada target. Isi dengan angka; bila tidak ada capaian, isi 0.",
                "Lembar \"Isian\", baris " + (row + 2) + ", kolom \"Realisasi Anggaran (Rp)\": berisi rumus. Ganti"
                        + " dengan nilainya (Salin, lalu Tempel Khusus > Nilai).");
    }

    @Test
    void readsPercentagesAsShownAndRefusesDates() {
        Isian isian = IsianWorkbook.read(filled(sheet -> style(sheet, "6", "0%", 0.825)), RUN);
        assertThat(isian.realisasi().get(2).nilai(3)).isEqualByComparingTo("82.5");
        isian = IsianWorkbook.read(filled(sheet -> style(sheet, "6", "0\" %\"", 82.5)), RUN);
        assertThat(isian.realisasi().get(2).nilai(3)).isEqualByComparingTo("82.5");

        Berkas date = filled(sheet -> style(sheet, "6", "dd/mm/yyyy", 46000));
        assertThatThrownBy(() -> IsianWorkbook.read(date, RUN)).hasMessageContaining("berisi tanggal");
        Berkas huge = filled(sheet -> type(sheet, "6", "Realisasi TW III", 1e20));
        assertThatThrownBy(() -> IsianWorkbook.read(huge, RUN)).hasMessageContaining("terlalu besar");
    }

    private static void style(XSSFSheet sheet, String nomor, String format, double value) {
        XSSFCell cell = Workbooks.cell(sheet, nomor, "Realisasi TW III");
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    @Test
    void yesAndNoWhereTheTargetIsYes() {
        // Unit 2 holds number 9 (Ya in quarter I only) and 7 (measured in quarters I and IV).
        Pelaksanaan first = quarterOne();
        Berkas blank = Workbooks.write("format-isian-unit", StatusDokumen.FINAL, first, CONTOH, 2, Map.of());
        Consumer<XSSFSheet> others = sheet -> {
            type(sheet, "7", "Realisasi TW I", 100);
            type(sheet, "8", "Realisasi TW I", 6);
        };
        Isian yes = IsianWorkbook.read(Workbooks.edited(blank, others.andThen(s -> type(s, "9", "Realisasi TW I",
                "ya"))), first);
        Isian no = IsianWorkbook.read(Workbooks.edited(blank, others.andThen(s -> type(s, "9", "Realisasi TW I",
                "Tidak"))), first);

        assertThat(yes.realisasi().get(2).nilai(1)).isEqualByComparingTo("1");
        assertThat(no.realisasi().get(2).nilai(1)).isEqualByComparingTo("0");
        Berkas neither = Workbooks.edited(blank, others.andThen(s -> type(s, "9", "Realisasi TW I", 5)));
        assertThatThrownBy(() -> IsianWorkbook.read(neither, first)).hasMessageContaining(
                "kolom \"Realisasi TW I\": \"5\" tidak dikenal. Target indikator ini Ya; isi dengan Ya atau Tidak.");
    }

    private static Pelaksanaan quarterOne() {
        return new Pelaksanaan(RUN.id(), RUN.instansi(), RUN.sop(), RUN.nomorAgenda(), RUN.tahun(), 1, Map.of(),
                List.of(), RUN.sekarang());
    }

    @Test
    void aQuarterThatIsNotMeasuredMayStayBlank() {
        Berkas blank = Workbooks.write("format-isian-unit", StatusDokumen.FINAL, RUN, CONTOH, 2, Map.of());
        Isian isian = IsianWorkbook.read(
                Workbooks.edited(blank, sheet -> type(sheet, "8", "Realisasi TW III", 6)), RUN);

        assertThat(isian.realisasi()).extracting(Realisasi::nomor).containsExactly("7", "8", "9");
        assertThat(isian.realisasi().get(0).nilai(3)).isNull();
    }

    @Test
    void indicatorsMustStayAsTheyWere() {
        int[] row = new int[1];
        Berkas renamed = filled(sheet -> {
            row[0] = Workbooks.cell(sheet, "5", "No").getRowIndex() + 1;
            type(sheet, "5", "Indikator Kinerja", "Jumlah patroli");
            type(sheet, "6", "No", "99");
        });

        refused(renamed, RUN,
                "Lembar \"Isian\", baris " + row[0] + ", kolom \"Indikator Kinerja\": berubah menjadi \"Jumlah"
                        + " patroli\". Kembalikan menjadi \"Jumlah patroli wilayah bersama Satlinmas\".",
                "Lembar \"Isian\", baris " + (row[0] + 1) + ", kolom \"No\": \"99\" bukan nomor indikator unit ini."
                        + " Hapus baris tambahan, atau kembalikan nomor aslinya.",
                "Lembar \"Isian\": indikator nomor 6 (\"Persentase desa dengan pos kea…\") tidak ada lagi. Jangan"
                        + " menghapus baris; unduh ulang formatnya, lalu isi kembali.");

        Berkas doubled = filled(sheet -> type(sheet, "5", "No", "4"));
        assertThatThrownBy(() -> IsianWorkbook.read(doubled, RUN))
                .hasMessageContaining("nomor 4 muncul lebih dari sekali")
                .hasMessageContaining("indikator nomor 5");

        Berkas deleted = filled(sheet -> {
            int last = Workbooks.cell(sheet, "6", "No").getRowIndex();
            sheet.removeRow(sheet.getRow(last));
            sheet.shiftRows(last + 1, sheet.getLastRowNum(), -1);
        });
        assertThatThrownBy(() -> IsianWorkbook.read(deleted, RUN)).hasMessageContaining("indikator nomor 6");
    }

    @Test
    void aMissingColumnIsNamed() {
        Berkas noColumn = filled(sheet -> Workbooks.cell(sheet, "(1)", "No").getSheet().forEach(row ->
                row.forEach(cell -> {
                    if (Workbooks.text(cell).equals("Realisasi TW III")) {
                        cell.setCellValue("Nilai");
                    }
                })));
        assertThatThrownBy(() -> IsianWorkbook.read(noColumn, RUN))
                .hasMessageContaining("kolom \"Realisasi TW III\" tidak ada pada kepala tabel");

        Berkas noSheet = Workbooks.edited(BLANK, sheet -> sheet.getWorkbook().setSheetName(0, "Lain"));
        assertThatThrownBy(() -> IsianWorkbook.read(noSheet, RUN)).hasMessageContaining("tidak ada lagi");
    }

    @Test
    void aWorkbookOfSomethingElseIsNamed() {
        Berkas lampihong = Workbooks.write("formulir-skp", StatusDokumen.DRAFT, ContohPelaksanaan.skp().pelaksanaan(),
                CONTOH, -1, Map.of());
        refused(lampihong, RUN, "Berkas ini adalah Formulir SKP Tahun 2026, bukan Format Isian atau Format Pengukuran"
                + " atau Form Pengukuran yang dibagikan aplikasi. Unduh formatnya pada tab Dokumen, isi, lalu unggah"
                + " berkas itu.");
        refused(Workbooks.contoh("kec-awayan"), RUN, "Berkas ini bukan Format Isian atau Format Pengukuran atau Form"
                + " Pengukuran yang dibagikan aplikasi. Unduh formatnya pada tab Dokumen, isi, lalu unggah berkas"
                + " itu.");

        Pelaksanaan pejawaran = ContohPelaksanaan.pengukuran().pelaksanaan();
        refused(BLANK, pejawaran, "Berkas ini milik Kecamatan Awayan, bukan Kecamatan Pejawaran.",
                "Berkas ini untuk SOP " + RUN.sop().nama() + ", bukan " + pejawaran.sop().nama() + ".",
                "Berkas ini untuk triwulan III, bukan setahun penuh.");

        refused(BLANK, new Pelaksanaan(RUN.id(), RUN.instansi(), RUN.sop(), RUN.nomorAgenda(), 2027, 2, Map.of(),
                        List.of(), RUN.sekarang()),
                "Berkas ini untuk tahun 2026, bukan tahun 2027.",
                "Berkas ini untuk triwulan III, bukan triwulan II.");

        refused(BLANK, new Pelaksanaan("pelaksanaan-2", RUN.instansi(), RUN.sop(), "002/PDK-TW.III/KEC.AWY/X/2026",
                        RUN.tahun(), RUN.triwulan(), Map.of(), List.of(), RUN.sekarang()),
                "Berkas ini dibagikan pada pelaksanaan lain (nomor agenda " + RUN.nomorAgenda() + "), bukan nomor"
                        + " agenda 002/PDK-TW.III/KEC.AWY/X/2026. Unduh formatnya pada tab Dokumen pelaksanaan ini,"
                        + " isi, lalu unggah berkas itu.");
    }

    @Test
    void aUnitTheOfficeDoesNotHaveIsNamed() {
        Berkas other = Workbooks.edited(BLANK, sheet -> {
            XSSFSheet kunci = sheet.getWorkbook().getSheet(KunciBerkas.LEMBAR);
            kunci.getRow(5).getCell(1).setCellValue("seksi-lain");
            kunci.getRow(5).getCell(2).setCellValue("Seksi Lain");
        });
        refused(other, RUN, "Berkas ini untuk Seksi Lain, yang tidak ada pada Kecamatan Awayan.");
    }

    @Test
    void aUnitWithoutIndicatorsHasNothingToReturn() {
        ContohPelaksanaan.Unggahan nothing = new ContohPelaksanaan.Unggahan() {
            @Override
            Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
                return Optional.empty();
            }
        };
        Berkas empty = Workbooks.write("format-isian-unit", StatusDokumen.FINAL, RUN, nothing, 1, Map.of());

        assertThatThrownBy(() -> IsianWorkbook.read(empty, RUN)).hasMessageContaining("tidak memuat indikator");
    }

    @Test
    void readsAYearlyFormToo() {
        Pelaksanaan year = ContohPelaksanaan.pengukuran().pelaksanaan();
        Berkas blank = Workbooks.write("form-pengukuran", StatusDokumen.FINAL, year, CONTOH, 1, Map.of());
        Consumer<XSSFSheet> filled = sheet -> {
            type(sheet, "7", "Realisasi Tahun Ini", "Ya");
            type(sheet, "8", "Realisasi Tahun Ini", "33,25");
        };

        assertThatThrownBy(() -> IsianWorkbook.read(Workbooks.edited(blank, filled), year))
                .hasMessageContaining("kolom \"Realisasi Tahun Ini\": realisasi belum diisi");
        Isian isian = IsianWorkbook.read(Workbooks.edited(blank,
                filled.andThen(sheet -> type(sheet, "9", "Realisasi Tahun Ini", 250))), year);
        assertThat(isian.unit()).isEqualTo("seksi-pembangunan");
        assertThat(isian.realisasi()).extracting(r -> r.tahunan().toPlainString())
                .containsExactly("1", "33.25", "250.0");
    }
}
