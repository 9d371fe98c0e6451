package id.alursop.dokumen;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes one sheet of a document. Rows above the first block are changed in place; the others are taken off the sheet
 * and written anew at their new positions.
 */
final class SheetFiller {

    private static final int LONGEST_TEXT = 32_767;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final XSSFSheet sheet;
    private final SheetTemplate template;
    private final SheetLayout layout;
    private final MovingRows moving;
    private final Map<CellStyle, CellStyle> quotedStyles;
    private final Set<String> findings;

    /**
     * @param quotedStyles styles made so far for text that looks like a formula, by the style they vary
     * @param findings     collects what is unknown, missing or too long
     */
    SheetFiller(XSSFSheet sheet, SheetTemplate template, SheetLayout layout, MovingRows moving,
                Map<CellStyle, CellStyle> quotedStyles, Set<String> findings) {
        this.sheet = sheet;
        this.template = template;
        this.layout = layout;
        this.moving = moving;
        this.quotedStyles = quotedStyles;
        this.findings = findings;
    }

    void fill() {
        int first = template.firstBlock();
        List<RowCopy> below = new ArrayList<>();
        for (int r = first; r <= sheet.getLastRowNum(); r++) {
            below.add(RowCopy.of(sheet.getRow(r)));
        }
        moving.moveAttachments(sheet);
        for (int r = sheet.getLastRowNum(); r >= first; r--) {
            if (sheet.getRow(r) != null) {
                sheet.removeRow(sheet.getRow(r));
            }
        }
        for (int r = 0; r < layout.lines().size(); r++) {
            SheetLayout.Line line = layout.lines().get(r);
            RowCopy copy = r < first ? RowCopy.of(sheet.getRow(r)) : below.get(line.row() - first);
            if (copy == null) {
                continue;
            }
            XSSFRow row = r < first ? sheet.getRow(r) : copy.createAt(sheet, r);
            for (CellCopy cell : copy.cells()) {
                fill(row, cell, line);
            }
        }
        RowHeights.fit(sheet);
    }

    private void fill(XSSFRow row, CellCopy copy, SheetLayout.Line line) {
        XSSFCell cell = row.getCell(copy.column());
        if (cell == null) {
            cell = row.createCell(copy.column());
            cell.setCellStyle(copy.style());
        }
        CellText text = template.text(line.row(), copy.column());
        if (line.scope() == null) {
            cell.setBlank();
        } else if (text != null) {
            write(cell, text.value(line.scope(), findings), text.place() + line.scope().position());
        } else if (copy.formula() != null) {
            String place = "lembar \"" + sheet.getSheetName() + "\", sel " + copy.address();
            String moved = moving.formula(copy.formula(), sheet, line.path(), place);
            if (cell.getCellType() != CellType.FORMULA || !moved.equals(copy.formula())) {
                cell.setCellFormula(moved);
            }
        } else if (cell.getCellType() == CellType.BLANK) {
            copy.writeTo(cell);
        }
    }

    private void write(XSSFCell cell, Object value, String place) {
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            cell.setCellValue(((Number) value).doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof ZonedDateTime moment) {
            cell.setCellValue(moment.toLocalDateTime());
        } else {
            writeText(cell, printable(IndonesianFormat.text(value)), place);
        }
    }

    private void writeText(XSSFCell cell, String text, String place) {
        if (text.isEmpty()) {
            // Empty text would still be text: it would break arithmetic and let nothing flow into the cell.
            cell.setBlank();
            return;
        }
        if (text.length() > LONGEST_TEXT) {
            findings.add(place + ": teks terlalu panjang untuk satu sel (" + text.length() + " huruf)");
            return;
        }
        cell.setCellValue(text);
        if (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            // Already text; the quote mark keeps it text when someone edits the cell.
            cell.setCellStyle(quotedStyles.computeIfAbsent(cell.getCellStyle(), style -> {
                CellStyle quoted = sheet.getWorkbook().createCellStyle();
                quoted.cloneStyleFrom(style);
                quoted.setQuotePrefixed(true);
                return quoted;
            }));
        }
    }

    /** A text without what XML cannot hold, with line ends as Excel writes them. */
    private static String printable(String text) {
        return text.replace("\r\n", "\n").codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /**
     * A row of the template, kept while the sheet is written anew.
     *
     * @param height fixed height in twips; -1 when the viewer fits it to the content
     */
    private record RowCopy(short height, boolean hidden, CellStyle style, List<CellCopy> cells) {

        /** {@code null} for {@code null}. */
        static RowCopy of(XSSFRow row) {
            if (row == null) {
                return null;
            }
            List<CellCopy> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(CellCopy.of(cell)));
            return new RowCopy(row.getCTRow().getCustomHeight() ? row.getHeight() : -1, row.getZeroHeight(),
                    row.getRowStyle(), cells);
        }

        XSSFRow createAt(XSSFSheet sheet, int position) {
            XSSFRow row = sheet.createRow(position);
            if (height >= 0) {
                row.setHeight(height);
            }
            row.setZeroHeight(hidden);
            if (style != null) {
                row.setRowStyle(style);
            }
            return row;
        }
    }

    /**
     * A cell of the template.
     *
     * @param formula its formula; {@code null} when it has none
     * @param value   its fixed value; {@code null} when it has none
     */
    private record CellCopy(int column, String address, CellStyle style, String formula, Object value) {

        static CellCopy of(Cell cell) {
            Object value = switch (cell.getCellType()) {
                case STRING -> cell.getRichStringCellValue();
                case NUMERIC -> cell.getNumericCellValue();
                case BOOLEAN -> cell.getBooleanCellValue();
                default -> null;
            };
            return new CellCopy(cell.getColumnIndex(), cell.getAddress().formatAsString(), cell.getCellStyle(),
                    cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : null, value);
        }

        void writeTo(Cell cell) {
            if (value instanceof RichTextString text) {
                cell.setCellValue(text);
            } else if (value instanceof Double number) {
                cell.setCellValue(number);
            } else if (value instanceof Boolean flag) {
                cell.setCellValue(flag);
            }
        }
    }
}
