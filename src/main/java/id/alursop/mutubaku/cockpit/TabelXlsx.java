package id.alursop.mutubaku.cockpit;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes tables to an Excel file, one sheet each, ready to print. Text stays text: what a person typed can never
 * become a formula, not even when the cell is edited.
 */
final class TabelXlsx implements AutoCloseable {

    private static final int CHARACTER = 256;
    private static final float JUDUL_DUA_BARIS = 32;
    private static final float TINGGI_BARIS = 15;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle title = book.createCellStyle();
    private final CellStyle head = book.createCellStyle();
    private final CellStyle body = book.createCellStyle();
    private final CellStyle text = book.createCellStyle();

    TabelXlsx() {
        Font bold = book.createFont();
        bold.setBold(true);
        title.setFont(bold);
        head.setFont(bold);
        for (CellStyle style : List.of(head, body, text)) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
        }
        text.setQuotePrefixed(true);
    }

    /**
     * A column.
     *
     * @param judul heading
     * @param lebar width in characters
     */
    record Kolom(String judul, int lebar) {
    }

    /**
     * Adds a sheet.
     *
     * @param nama   name of the sheet, at most 31 characters
     * @param kepala lines above the table
     * @param rows   the cells of each row, a Number or text; {@code null} leaves a cell empty
     */
    TabelXlsx sheet(String nama, List<String> kepala, List<Kolom> columns, List<List<Object>> rows) {
        Sheet sheet = book.createSheet(nama);
        int line = 0;
        for (String words : kepala) {
            Cell cell = sheet.createRow(line++).createCell(0);
            cell.setCellValue(words);
            cell.setCellStyle(title);
        }
        int first = kepala.isEmpty() ? 0 : ++line;
        Row headings = sheet.createRow(line++);
        headings.setHeightInPoints(JUDUL_DUA_BARIS);
        for (int n = 0; n < columns.size(); n++) {
            sheet.setColumnWidth(n, columns.get(n).lebar() * CHARACTER);
            Cell cell = headings.createCell(n);
            cell.setCellValue(columns.get(n).judul());
            cell.setCellStyle(head);
        }
        for (List<Object> values : rows) {
            Row row = sheet.createRow(line++);
            for (int n = 0; n < values.size(); n++) {
                fill(row.createCell(n), values.get(n));
            }
            // Not every program fits the height of wrapped rows when it opens a file.
            row.setHeightInPoints(TINGGI_BARIS * lines(columns, values));
        }
        sheet.createFreezePane(0, first + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((first + 1) + ":" + (first + 1)));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return this;
    }

    private static int lines(List<Kolom> columns, List<Object> values) {
        int most = 1;
        for (int n = 0; n < values.size(); n++) {
            int width = columns.get(n).lebar();
            int lines = values.get(n) == null ? 1
                    : values.get(n).toString().lines().mapToInt(line -> 1 + line.length() / width).sum();
            most = Math.max(most, lines);
        }
        return most;
    }

    private void fill(Cell cell, Object value) {
        cell.setCellStyle(value instanceof Number ? body : text);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    /** The file. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
