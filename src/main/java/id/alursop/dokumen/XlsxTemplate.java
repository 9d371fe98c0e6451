package id.alursop.dokumen;

import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An Excel file with marks, ready to be filled any number of times, from any thread.
 *
 * <p>The marks, in cells, page headers and page footers:
 * <ul>
 *   <li>{@code {{path.to.value}}} prints a value. A cell that holds one mark and nothing else gets a number or a date
 *       as such, shown in the cell's own number format; an empty text leaves the cell empty;
 *   <li>{@code {{#list}}} at the start of the first text of a row and {@code {{/list}}} at the end of the last text of
 *       that or a later row repeat these rows for each item. An empty list leaves one empty row;
 *   <li>{@code {{?name}}} and {@code {{/name}}} in the same places show the rows only when the value is present, true
 *       or not empty;
 *   <li>both also work inside the text of one cell.
 * </ul>
 * Rows keep styles, fixed heights, merged cells, data validation, conditional formatting and the locked state of their
 * cells. Formulas follow: within a repeated row to the same row, from outside to all of its rows, so that a sum over
 * the repeated row grows. They are calculated before saving. A value never becomes a formula.
 */
final class XlsxTemplate {

    private final String nama;
    private final byte[] bytes;
    private final List<SheetTemplate> sheets;

    private XlsxTemplate(String nama, byte[] bytes, List<SheetTemplate> sheets) {
        this.nama = nama;
        this.bytes = bytes;
        this.sheets = List.copyOf(sheets);
    }

    /**
     * Reads a template and checks its marks.
     *
     * @param nama file name, for error messages
     * @param in   the .xlsx; not closed
     * @throws TemplateException    when marks are incomplete, blocks do not match or a sheet holds something that
     *                              cannot follow moving rows, with every finding
     * @throws UncheckedIOException when the file is no .xlsx
     */
    static XlsxTemplate load(String nama, InputStream in) {
        Set<String> findings = new LinkedHashSet<>();
        List<SheetTemplate> sheets = new ArrayList<>();
        try {
            byte[] bytes = in.readAllBytes();
            try (XSSFWorkbook workbook = open(bytes)) {
                workbook.forEach(s -> {
                    XSSFSheet sheet = (XSSFSheet) s;
                    SheetTemplate template = new SheetTemplate(sheet, findings);
                    MovingRows.check(sheet, template.firstBlock(), findings);
                    sheets.add(template);
                });
            }
            if (!findings.isEmpty()) {
                throw new TemplateException(nama, List.copyOf(findings));
            }
            return new XlsxTemplate(nama, bytes, sheets);
        } catch (IOException e) {
            throw new UncheckedIOException("Templat " + nama + " tidak dapat dibaca", e);
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (POIXMLException | UnsupportedFileFormatException e) {
            throw new IOException(e);
        }
    }

    /**
     * Writes a document.
     *
     * @param values the values by name; nested maps, and lists of maps
     * @return the bytes of an .xlsx
     * @throws TemplateException when a name is unknown, a value missing ({@code null}) or a formula cannot be
     *                           calculated, with every finding
     */
    byte[] fill(Map<String, Object> values) {
        TemplateScope scope = TemplateScope.of(values);
        Set<String> findings = new LinkedHashSet<>();
        try (XSSFWorkbook workbook = open(bytes)) {
            List<SheetLayout> layouts = sheets.stream().map(sheet -> sheet.layout(scope, findings)).toList();
            MovingRows moving = new MovingRows(workbook, layouts, findings);
            Map<CellStyle, CellStyle> quoted = new HashMap<>();
            for (int i = 0; i < sheets.size(); i++) {
                new SheetFiller(workbook.getSheetAt(i), sheets.get(i), layouts.get(i), moving, quoted, findings).fill();
                headersAndFooters(workbook.getSheetAt(i), scope, findings);
            }
            moving.moveNames();
            if (findings.isEmpty()) {
                calculate(workbook, findings);
            }
            if (!findings.isEmpty()) {
                throw new TemplateException(nama, List.copyOf(findings));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 2);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Templat " + nama + " tidak dapat dibaca", e);
        }
    }

    private static void headersAndFooters(XSSFSheet sheet, TemplateScope scope, Set<String> findings) {
        Header header = sheet.getHeader();
        Footer footer = sheet.getFooter();
        String top = "lembar \"" + sheet.getSheetName() + "\", kepala halaman";
        String bottom = "lembar \"" + sheet.getSheetName() + "\", kaki halaman";
        replace(header::getLeft, header::setLeft, top, scope, findings);
        replace(header::getCenter, header::setCenter, top, scope, findings);
        replace(header::getRight, header::setRight, top, scope, findings);
        replace(footer::getLeft, footer::setLeft, bottom, scope, findings);
        replace(footer::getCenter, footer::setCenter, bottom, scope, findings);
        replace(footer::getRight, footer::setRight, bottom, scope, findings);
    }

    private static void replace(Supplier<String> get, Consumer<String> set, String place, TemplateScope scope,
                                Set<String> findings) {
        String text = get.get();
        if (text != null && CellText.marked(text)) {
            set.accept(CellText.parse(text, place, false, findings).text(scope, value -> value.replace("&", "&&"),
                    findings));
        }
    }

    private static void calculate(XSSFWorkbook workbook, Set<String> findings) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                try {
                    evaluator.evaluateFormulaCell(cell);
                } catch (RuntimeException e) {
                    findings.add(SheetTemplate.place(cell) + ": rumus \"" + cell.getCellFormula()
                            + "\" tidak dapat dihitung (" + e.getMessage() + ")");
                }
            }
        })));
    }
}
