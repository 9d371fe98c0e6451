package id.alursop.dokumen;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class XlsxTemplateTest {

    private final XSSFWorkbook template = new XSSFWorkbook();
    private final XSSFSheet sheet = template.createSheet("Data");

    // ---- values

    @Test
    void writesTypedValuesWhereACellIsOneMark() {
        row(0, "{{angka}}", "{{bulat}}", "{{hari}}", "{{saat}}", "{{teks}}", "{{kosong}}", "{{ya}}");

        XSSFSheet out = fill(Map.of("angka", new BigDecimal("1234.5"), "bulat", 7, "hari", LocalDate.of(2026, 10, 12),
                "saat", ZonedDateTime.of(2026, 10, 12, 8, 30, 0, 0, ZoneId.of("Asia/Makassar")),
                "teks", "Persen", "kosong", "", "ya", true));

        assertThat(cell(out, "A1").getNumericCellValue()).isEqualTo(1234.5);
        assertThat(cell(out, "B1").getNumericCellValue()).isEqualTo(7);
        assertThat(DateUtil.getLocalDateTime(cell(out, "C1").getNumericCellValue()))
                .isEqualTo(LocalDate.of(2026, 10, 12).atStartOfDay());
        assertThat(DateUtil.getLocalDateTime(cell(out, "D1").getNumericCellValue()))
                .isEqualTo(LocalDate.of(2026, 10, 12).atTime(8, 30));
        assertThat(cell(out, "E1").getStringCellValue()).isEqualTo("Persen");
        assertThat(cell(out, "F1").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(cell(out, "G1").getStringCellValue()).isEqualTo("Ya");
    }

    @Test
    void printsValuesIndonesianInsideText() {
        row(0, "Pagu Rp{{pagu}} per {{hari}}", "{{?catatan}}Catatan: {{catatan}}{{/catatan}}",
                "{{#peserta}}{{nama}}; {{/peserta}}");

        XSSFSheet out = fill(Map.of("pagu", new BigDecimal("1250000.00"), "hari", LocalDate.of(2026, 1, 5),
                "catatan", "", "peserta", List.of(Map.of("nama", "Ani"), Map.of("nama", "Budi"))));

        assertThat(text(out, "A1")).isEqualTo("Pagu Rp1.250.000,00 per 5 Januari 2026");
        assertThat(text(out, "B1")).isEmpty();
        assertThat(text(out, "C1")).isEqualTo("Ani; Budi; ");
    }

    @Test
    void neverTurnsAValueIntoAFormulaOrAMark() {
        row(0, "{{a}}", "{{b}}", "{{c}}", "{{d}}", "{{e}}", "{{f}}");

        XSSFSheet out = fill(Map.of("a", "=1+1", "b", "+62", "c", "-5", "d", "@SUM(A1)", "e", "\t=1",
                "f", "{{rahasia}}", "rahasia", "bocor"));

        for (String address : List.of("A1", "B1", "C1", "D1", "E1")) {
            assertThat(cell(out, address).getCellType()).as(address).isEqualTo(CellType.STRING);
            assertThat(cell(out, address).getCellStyle().getQuotePrefixed()).as(address).isTrue();
        }
        assertThat(text(out, "A1")).isEqualTo("=1+1");
        assertThat(text(out, "F1")).isEqualTo("{{rahasia}}");
        assertThat(cell(out, "F1").getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void dropsCharactersAWorkbookCannotHold() {
        row(0, "{{a}}");
        assertThat(text(fill(Map.of("a", "x\u0000y\u000Bz\uD83D\uDE00\r\nw")), "A1")).isEqualTo("xyz\uD83D\uDE00\nw");
    }

    // ---- repeated rows

    @Test
    void repeatsARowWithStyleHeightMergedCellsAndLock() {
        row(0, "Judul");
        Row item = row(1, "{{#unit}}{{no}}", "{{nama}}", null, "isi{{/unit}}");
        item.setHeightInPoints(33);
        CellStyle style = template.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setLocked(false);
        item.getCell(1).setCellStyle(style);
        sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2"));
        row(2, "Kaki", "tetap");
        sheet.addMergedRegion(CellRangeAddress.valueOf("B3:C3"));

        XSSFSheet out = fill(Map.of("unit", units("Satu", "Dua", "Tiga")));

        assertThat(column(out, 0, 5)).containsExactly("Judul", "1.0", "2.0", "3.0", "Kaki");
        assertThat(column(out, 1, 5)).containsExactly("", "Satu", "Dua", "Tiga", "tetap");
        assertThat(out.getMergedRegions()).extracting(CellRangeAddress::formatAsString)
                .containsExactlyInAnyOrder("B2:C2", "B3:C3", "B4:C4", "B5:C5");
        for (int r = 1; r <= 3; r++) {
            assertThat(out.getRow(r).getHeightInPoints()).isEqualTo(33);
            assertThat(out.getRow(r).getCell(1).getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THIN);
            assertThat(out.getRow(r).getCell(1).getCellStyle().getLocked()).isFalse();
            assertThat(out.getRow(r).getCell(3).getStringCellValue()).isEqualTo("isi");
            assertThat(out.getRow(r).getCell(3).getCellStyle().getLocked()).isTrue();
        }
    }

    @Test
    void formulasStayInTheirRowAndSumsGrow() {
        row(0, "Total dulu", null, null).createCell(3).setCellFormula("SUM(B2:B2)");
        Row item = row(1, "{{#baris}}{{nama}}", "{{nilai}}", null, "{{/baris}}");
        item.createCell(2).setCellFormula("B2/B$3*100");
        Row foot = row(2, "Jumlah", null, null);
        foot.createCell(1).setCellFormula("SUM(B2:B2)");
        foot.createCell(2).setCellFormula("AVERAGE(C2)");
        foot.createCell(3).setCellFormula("B3+Lain!A1");
        XSSFSheet other = template.createSheet("Lain");
        other.createRow(0).createCell(0).setCellFormula("SUM(Data!B2)");

        XSSFSheet out = fill(Map.of("baris", List.of(item("a", 10), item("b", 30), item("c", 60))));

        assertThat(cell(out, "C3").getCellFormula()).isEqualTo("B3/B$5*100");
        assertThat(cell(out, "C3").getNumericCellValue()).isEqualTo(30);
        assertThat(cell(out, "B5").getCellFormula()).isEqualTo("SUM(B2:B4)");
        assertThat(cell(out, "B5").getNumericCellValue()).isEqualTo(100);
        assertThat(cell(out, "C5").getCellFormula()).isEqualTo("AVERAGE(C2:C4)");
        assertThat(cell(out, "D1").getNumericCellValue()).isEqualTo(100);
        assertThat(cell(out.getWorkbook().getSheet("Lain"), "A1").getCellFormula()).isEqualTo("SUM(Data!B2:B4)");
        assertThat(cell(out, "D5").getNumericCellValue()).isEqualTo(200);
    }

    @Test
    void nestedListsKeepFormulasWithinTheirGroup() {
        row(0, "{{#sasaran}}{{nama}}", null, "{{rata}}");
        row(1, "{{#indikator}}{{nama}}", "{{nilai}}{{/indikator}}");
        row(2, "Rata-rata", null, "{{/sasaran}}").createCell(1).setCellFormula("AVERAGE(B2:B2)");
        row(3, "Semua", null).createCell(1).setCellFormula("COUNT(B1:B3)");
        Map<String, Object> groups = Map.of("sasaran", List.of(
                Map.of("nama", "S1", "rata", "x", "indikator", List.of(item("a", 10), item("b", 20))),
                Map.of("nama", "S2", "rata", "y", "indikator", List.of(item("c", 90)))));

        XSSFSheet out = fill(groups);

        assertThat(column(out, 0, 8)).containsExactly("S1", "a", "b", "Rata-rata", "S2", "c", "Rata-rata", "Semua");
        assertThat(cell(out, "B4").getCellFormula()).isEqualTo("AVERAGE(B2:B3)");
        assertThat(cell(out, "B7").getCellFormula()).isEqualTo("AVERAGE(B6:B6)");
        assertThat(cell(out, "B4").getNumericCellValue()).isEqualTo(15);
        assertThat(cell(out, "B8").getCellFormula()).isEqualTo("COUNT(B1:B7)");

        // From outside, the items of all groups are no range: the groups' own averages lie between them.
        sheet.getRow(3).getCell(1).setCellFormula("SUM(B2:B2)");
        assertThatThrownBy(() -> fill(groups))
                .hasMessageContaining("sel B4: rumus \"SUM(B2:B2)\" mencakup baris lain");
    }

    @Test
    void anEmptyListLeavesOneEmptyRow() {
        Row item = row(0, "{{#baris}}{{nama}}", "{{nilai}}", null, "tetap{{/baris}}");
        item.createCell(2).setCellFormula("B1*2");
        row(1, "Jumlah", null).createCell(1).setCellFormula("SUM(B1:B1)");

        XSSFSheet out = fill(Map.of("baris", List.of()));

        out.getRow(0).forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.BLANK));
        assertThat(cell(out, "B2").getCellFormula()).isEqualTo("SUM(B1:B1)");
        assertThat(cell(out, "B2").getNumericCellValue()).isZero();
    }

    @Test
    void conditionalRowsComeAndGo() {
        row(0, "{{?kontak}}{{kontak}}{{/kontak}}");
        row(1, "{{?setuju}}Disetujui", "oleh");
        row(2, "Camat", "{{nama}}{{/setuju}}");
        row(3, "Akhir");

        assertThat(column(fill(Map.of("kontak", "Telp. 1", "setuju", true, "nama", "Ani")), 0, 4))
                .containsExactly("Telp. 1", "Disetujui", "Camat", "Akhir");
        assertThat(column(fill(Map.of("kontak", "", "setuju", false, "nama", "Ani")), 0, 4))
                .containsExactly("Akhir", "", "", "");
    }

    @Test
    void validationAndConditionalFormattingFollowTheirRows() {
        row(0, "Kepala");
        row(1, "{{#baris}}{{nama}}", "{{nilai}}{{/baris}}");
        row(2, "Kaki", "x");
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation number = helper.createValidation(helper.createCustomConstraint("AND(ISNUMBER(B2),B2>=$A$3)"),
                new CellRangeAddressList(1, 1, 1, 1));
        sheet.addValidationData(number);
        sheet.addValidationData(helper.createValidation(helper.createExplicitListConstraint(new String[]{"Ya"}),
                new CellRangeAddressList(2, 2, 1, 1)));
        var rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("B2>10");
        sheet.getSheetConditionalFormatting().addConditionalFormatting(
                new CellRangeAddress[]{CellRangeAddress.valueOf("A2:B2")}, rule);

        XSSFSheet out = fill(Map.of("baris", List.of(item("a", 1), item("b", 2), item("c", 3))));

        assertThat(out.getDataValidations()).extracting(v -> v.getRegions().getCellRangeAddress(0).formatAsString())
                .containsExactly("B2:B4", "B5");
        assertThat(out.getDataValidations().get(0).getValidationConstraint().getFormula1())
                .isEqualTo("AND(ISNUMBER(B2),B2>=$A$5)");
        assertThat(out.getSheetConditionalFormatting().getConditionalFormattingAt(0).getFormattingRanges()[0]
                .formatAsString()).isEqualTo("A2:B4");
    }

    @Test
    void validationOfRowsThatAreNotShownStartsAtTheFirstThatIs() {
        row(0, "{{?awal}}a", "{{/awal}}");
        row(1, "b", "x");
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(helper.createCustomConstraint("B1>$B$2"),
                new CellRangeAddressList(0, 1, 1, 1)));
        sheet.addValidationData(helper.createValidation(helper.createCustomConstraint("A1>0"),
                new CellRangeAddressList(0, 0, 0, 0)));
        var rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("A1>0");
        sheet.getSheetConditionalFormatting().addConditionalFormatting(
                new CellRangeAddress[]{CellRangeAddress.valueOf("A1")}, rule);

        XSSFSheet out = fill(Map.of("awal", false));

        assertThat(out.getDataValidations()).hasSize(1);
        assertThat(out.getDataValidations().get(0).getRegions().getCellRangeAddress(0).formatAsString())
                .isEqualTo("B1");
        assertThat(out.getDataValidations().get(0).getValidationConstraint().getFormula1()).isEqualTo("B1>$B$1");
        assertThat(out.getSheetConditionalFormatting().getNumConditionalFormattings()).isZero();
    }

    @Test
    void rowsGrowWithTheirTextAlsoInMergedCellsUnlessTheirHeightIsFixed() {
        sheet.setColumnWidth(0, 20 * 256);
        sheet.setColumnWidth(1, 20 * 256);
        CellStyle wrap = template.createCellStyle();
        wrap.setWrapText(true);
        for (int r = 0; r < 4; r++) {
            row(r, r == 3 ? "pendek" : "{{teks}}").getCell(0).setCellStyle(wrap);
        }
        sheet.addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
        sheet.getRow(2).setHeightInPoints(20);

        XSSFSheet out = fill(Map.of("teks", "kata ".repeat(40).strip()));

        // 199 characters of 5 or 6 points each: about 11 lines of 20 columns, half of that when merged over two.
        assertThat(out.getRow(0).getHeightInPoints()).isBetween(120f, 220f);
        assertThat(out.getRow(1).getHeightInPoints()).isBetween(60f, 110f);
        assertThat(out.getRow(2).getHeightInPoints()).isEqualTo(20);
        assertThat(out.getRow(3).getHeightInPoints()).isEqualTo(sheet.getDefaultRowHeightInPoints());
    }

    @Test
    void namesPrintAreaAndProtectionStay() {
        row(0, "Kepala");
        row(1, "{{#baris}}{{nama}}", "{{nilai}}{{/baris}}");
        row(2, "Kaki");
        sheet.protectSheet("x");
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        template.setPrintArea(0, "$A$1:$B$3");
        Name name = template.createName();
        name.setNameName("nilai");
        name.setRefersToFormula("Data!$B$2");

        XSSFSheet out = fill(Map.of("baris", List.of(item("a", 1), item("b", 2))));

        assertThat(out.getWorkbook().getPrintArea(0)).isEqualTo("Data!$A$1:$B$4");
        assertThat(out.getWorkbook().getName("nilai").getRefersToFormula()).isEqualTo("Data!$B$2:$B$3");
        assertThat(out.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        assertThat(out.getProtect()).isTrue();
        assertThat(out.getPaneInformation().isFreezePane()).isTrue();
    }

    @Test
    void fillsPageHeadersAndFooters() {
        row(0, "x");
        sheet.getFooter().setLeft("{{agenda}}");
        sheet.getFooter().setRight("Halaman &P dari &N");

        XSSFSheet out = fill(Map.of("agenda", "001/A&B/2026"));

        assertThat(out.getFooter().getLeft()).isEqualTo("001/A&&B/2026");
        assertThat(out.getFooter().getRight()).isEqualTo("Halaman &P dari &N");
    }

    @Test
    void canBeFilledAgain() {
        row(0, "{{#baris}}{{nama}}", "{{nilai}}{{/baris}}");
        XlsxTemplate loaded = load();

        loaded.fill(Map.of("baris", List.of(item("a", 1), item("b", 2))));

        assertThat(column(open(loaded.fill(Map.of("baris", List.of(item("c", 3))))), 0, 2)).containsExactly("c", "");
    }

    // ---- errors

    @Test
    void namesFileSheetCellAndEveryNameThatIsMissing() {
        row(0, "{{tidakAda}}");
        row(1, "{{#baris}}{{nama}}", "{{nilai}} {{lain}}{{/baris}}");
        row(2, "{{#tahun}}{{x}}{{/tahun}}");
        Map<String, Object> noValue = new HashMap<>(item("b", 1));
        noValue.put("nilai", null);
        Map<String, Object> first = new HashMap<>(item("a", 1));
        first.put("lain", "ada");

        assertThatThrownBy(() -> fill(Map.of("tahun", 2026, "baris", List.of(first, noValue))))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("Templat contoh.xlsx: ")
                .satisfies(e -> assertThat(((TemplateException) e).findings()).containsExactlyInAnyOrder(
                        "lembar \"Data\", sel A3: \"tahun\" bukan daftar",
                        "lembar \"Data\", sel A1: nama \"tidakAda\" tidak dikenal",
                        "lembar \"Data\", sel B2 (baris ke-2): nilai \"nilai\" belum ada",
                        "lembar \"Data\", sel B2 (baris ke-2): nama \"lain\" tidak dikenal"));
    }

    @Test
    void refusesBlocksThatDoNotMatch() {
        row(0, "{{#a}}x", "y");
        row(1, "teks", "{{#b}}x{{/b}}", "{{/c}}");
        row(2, "x", "{{#d}}", "{{rusak");

        assertThatThrownBy(this::load).isInstanceOf(TemplateException.class)
                .hasMessageContaining("sel A1: blok \"{{#a}}\" tidak ditutup")
                .hasMessageContaining("sel C2: blok \"{{/c}}\" tidak punya pembuka")
                .hasMessageContaining("sel B3: blok baris harus dibuka di awal sel pertama barisnya")
                .hasMessageContaining("sel C3: penanda \"{{...}}\" tidak lengkap atau namanya tidak sah");
    }

    @Test
    void refusesWhatCannotFollowMovingRows() {
        row(0, "{{#baris}}{{nama}}", "{{nilai}}{{/baris}}");
        Cell foot = row(1, "Kaki").getCell(0);
        var link = template.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("http://localhost");
        foot.setHyperlink(link);
        sheet.setArrayFormula("SUM(A1:B1)", CellRangeAddress.valueOf("C2"));

        assertThatThrownBy(this::load).isInstanceOf(TemplateException.class)
                .hasMessageContaining("catatan dan tautan")
                .hasMessageContaining("sel C2: rumus larik");
    }

    @Test
    void refusesRulesAndTablesThatLieBeyondItsReach() throws XmlException {
        row(0, "Kepala", "Nilai");
        row(1, "{{#baris}}{{nama}}", "{{nilai}}{{/baris}}");
        sheet.createTable(new AreaReference("A1:B2", SpreadsheetVersion.EXCEL2007));
        // How Excel keeps a validation whose list is on another sheet.
        sheet.getCTWorksheet().setExtLst(CTExtensionList.Factory.parse("""
                <extLst xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
                        xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">
                  <ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations><x14:dataValidation>
                    <xm:sqref>A2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"""));

        assertThatThrownBy(this::load).isInstanceOf(TemplateException.class)
                .hasMessageContaining("lembar \"Data\": Tabel Excel")
                .hasMessageContaining("yang merujuk lembar lain");
    }

    @Test
    void refusesAFormulaOnAHiddenRow() {
        row(0, "{{?setuju}}{{nilai}}{{/setuju}}");
        row(1, "x").createCell(1).setCellFormula("A1*2");

        assertThatThrownBy(() -> fill(Map.of("setuju", false, "nilai", 1)))
                .hasMessageContaining("sel B2: rumus \"A1*2\" merujuk baris yang tidak ditampilkan");
    }

    @Test
    void refusesTextLongerThanACellHolds() {
        row(0, "{{a}}");
        assertThatThrownBy(() -> fill(Map.of("a", "x".repeat(32_768))))
                .hasMessageContaining("sel A1: teks terlalu panjang untuk satu sel (32768 huruf)");
    }

    @Test
    void refusesAFileThatIsNoWorkbook() {
        assertThatThrownBy(() -> XlsxTemplate.load("x.xlsx", new ByteArrayInputStream(new byte[]{1, 2, 3})))
                .hasMessageContaining("x.xlsx");
    }

    // ---- helpers

    private Row row(int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    private static Map<String, Object> item(String nama, int nilai) {
        return Map.of("nama", nama, "nilai", nilai);
    }

    private static List<Map<String, Object>> units(String... names) {
        return Arrays.stream(names)
                .map(n -> Map.<String, Object>of("no", Arrays.asList(names).indexOf(n) + 1, "nama", n)).toList();
    }

    private XlsxTemplate load() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            template.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return XlsxTemplate.load("contoh.xlsx", new ByteArrayInputStream(bytes.toByteArray()));
    }

    private XSSFSheet fill(Map<String, Object> values) {
        return open(load().fill(values));
    }

    private static XSSFSheet open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes)).getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        CellReference ref = new CellReference(address);
        return sheet.getRow(ref.getRow()).getCell(ref.getCol());
    }

    private static String text(XSSFSheet sheet, String address) {
        XSSFCell cell = cell(sheet, address);
        return cell == null ? "" : cell.toString();
    }

    private static List<String> column(XSSFSheet sheet, int column, int rows) {
        return IntStream.range(0, rows).mapToObj(r -> sheet.getRow(r))
                .map(row -> row == null || row.getCell(column) == null ? "" : row.getCell(column).toString()).toList();
    }
}
