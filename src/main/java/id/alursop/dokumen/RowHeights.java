package id.alursop.dokumen;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes rows high enough for their wrapped text. Viewers fit a row when it is edited, but LibreOffice does not when it
 * opens or prints a file, and none of them fits text in merged cells. Heights are estimated from the character widths
 * of Arial; measuring with real fonts would need fonts on the server and triple the time a workbook takes.
 */
final class RowHeights {

    /** Widths of the characters from space to tilde in thousandths of the font size (Adobe's metrics of Helvetica). */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584};
    private static final int OTHER_WIDTH = 900;
    private static final double BOLD = 1.1;
    /** Points per unit of column width: a digit of the default font is 7 pixels of 0.75 points wide. */
    private static final double POINTS_PER_COLUMN_UNIT = 7 * 0.75 / 256;
    private static final double CELL_PADDING = 5;
    private static final double INDENTION = 7;
    private static final double LINE = 1.2;
    private static final double ROW_PADDING = 1.8;
    private static final double HIGHEST = 409;

    private final XSSFSheet sheet;
    private final Map<Integer, Map<Integer, CellRangeAddress>> merged = new HashMap<>();

    private RowHeights(XSSFSheet sheet) {
        this.sheet = sheet;
        sheet.getMergedRegions().forEach(region -> merged.computeIfAbsent(region.getFirstRow(), r -> new HashMap<>())
                .put(region.getFirstColumn(), region));
    }

    /** Sets the height of every row whose height is not fixed; Excel still fits such a row when it is edited. */
    static void fit(XSSFSheet sheet) {
        RowHeights heights = new RowHeights(sheet);
        sheet.forEach(row -> heights.fit((XSSFRow) row));
    }

    private void fit(XSSFRow row) {
        if (row.getCTRow().getCustomHeight()) {
            return;
        }
        double height = 0;
        for (Cell cell : row) {
            boolean text = cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText();
            CellRangeAddress region = merged.getOrDefault(row.getRowNum(), Map.of()).get(cell.getColumnIndex());
            boolean oneRow = region == null || region.getFirstRow() == region.getLastRow();
            if (text && oneRow) {
                height = Math.max(height, height((XSSFCell) cell, region));
            }
        }
        if (height > sheet.getDefaultRowHeightInPoints()) {
            row.getCTRow().setHt(Math.min(height, HIGHEST));
        }
    }

    private double height(XSSFCell cell, CellRangeAddress region) {
        double width = 0;
        int last = region == null ? cell.getColumnIndex() : region.getLastColumn();
        for (int c = cell.getColumnIndex(); c <= last; c++) {
            width += sheet.isColumnHidden(c) ? 0 : sheet.getColumnWidth(c) * POINTS_PER_COLUMN_UNIT;
        }
        XSSFFont font = cell.getCellStyle().getFont();
        double size = font.getFontHeightInPoints() * (font.getBold() ? BOLD : 1);
        double usable = width - CELL_PADDING - INDENTION * cell.getCellStyle().getIndention();
        int lines = 0;
        for (String paragraph : cell.getStringCellValue().split("\n", -1)) {
            lines += lines(paragraph, usable / size * 1000);
        }
        return lines * font.getFontHeightInPoints() * LINE + ROW_PADDING;
    }

    /** Lines a paragraph takes when it breaks at spaces, and inside words longer than a line. */
    private static int lines(String paragraph, double width) {
        int lines = 1;
        double used = 0;
        for (String word : paragraph.split("(?<= )")) {
            double end = used + width(word.stripTrailing());
            if (end > width && used > 0) {
                lines++;
                end = width(word.stripTrailing());
            }
            int broken = (int) Math.ceil(end / Math.max(width, OTHER_WIDTH)) - 1;
            lines += Math.max(0, broken);
            used = end - Math.max(0, broken) * width + width(word) - width(word.stripTrailing());
        }
        return lines;
    }

    private static double width(String text) {
        return text.codePoints().map(c -> c >= ' ' && c <= '~' ? WIDTHS[c - ' '] : OTHER_WIDTH).sum();
    }
}
