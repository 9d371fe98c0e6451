package id.alursop;

import id.alursop.dokumen.Berkas;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills a workbook the product handed out the way a unit does: only cells it may write to, by the heading above them.
 * Every realisasi equals its target, half the budget is spent, unless a test says otherwise.
 */
public final class BukuKerja {

    private static final List<String> TRIWULAN = List.of("I", "II", "III", "IV");
    private static final DataFormatter SHOWN = new DataFormatter();

    private BukuKerja() {
    }

    /** Fills every row with what was planned. */
    public static byte[] isi(byte[] workbook) {
        return isi(workbook, Map.of());
    }

    /**
     * Fills every row with what was planned, but for these.
     *
     * @param lain other values by number in the first column and heading: numbers, text, or "" to leave blank
     */
    public static byte[] isi(byte[] workbook, Map<String, Map<String, Object>> lain) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
             ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheetAt(0);
            Map<String, Integer> headings = headings(sheet);
            for (Row row : sheet) {
                String nomor = row.getCell(0) == null ? "" : SHOWN.formatCellValue(row.getCell(0));
                if (nomor.matches("\\d+")) {
                    fill(row, headings, lain.getOrDefault(nomor, Map.of()), triwulan(book));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scanned page, as a PDF. */
    public static Berkas pindaian() {
        return new Berkas("Bukti entri.pdf", Berkas.PDF, "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, Integer> headings(Sheet sheet) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && "No".equals(SHOWN.formatCellValue(row.getCell(0)))) {
                Map<String, Integer> headings = new HashMap<>();
                row.forEach(cell -> headings.put(SHOWN.formatCellValue(cell), cell.getColumnIndex()));
                return headings;
            }
        }
        throw new AssertionError("No table in " + sheet.getSheetName());
    }

    /** The quarter the workbook was handed out for; 4 where it is about a year. */
    private static int triwulan(XSSFWorkbook book) {
        for (Row row : book.getSheetAt(1)) {
            if ("triwulan".equals(SHOWN.formatCellValue(row.getCell(0)))) {
                String triwulan = SHOWN.formatCellValue(row.getCell(1));
                return triwulan.isEmpty() ? 4 : Integer.parseInt(triwulan);
            }
        }
        return 4;
    }

    private static void fill(Row row, Map<String, Integer> headings, Map<String, Object> lain, int triwulan) {
        headings.forEach((heading, column) -> {
            Cell cell = row.getCell(column);
            boolean later = TRIWULAN.indexOf(heading.replace("Realisasi TW ", "")) >= triwulan;
            if (cell == null || cell.getCellStyle().getLocked() || later) {
                return;
            }
            if (lain.containsKey(heading)) {
                write(cell, lain.get(heading));
            } else if (SHOWN.formatCellValue(cell).isEmpty()) {
                write(cell, planned(row, headings, heading));
            }
        });
    }

    private static Object planned(Row row, Map<String, Integer> headings, String heading) {
        if (heading.startsWith("Realisasi Anggaran")) {
            Object pagu = value(row, headings.get("Pagu (Rp)"));
            return pagu instanceof Double amount ? amount / 2 : "";
        }
        if (heading.equals("Realisasi Waktu (bulan)")) {
            return 12.0;
        }
        if (heading.startsWith("Target Biaya") || heading.equals("Angka Kredit")) {
            return "";
        }
        if (heading.equals("Target Kuantitas")) {
            return 10.0;
        }
        if (heading.startsWith("Realisasi")) {
            Integer target = headings.getOrDefault(heading.replace("Realisasi", "Target"),
                    headings.get("Target Tahunan"));
            return value(row, target);
        }
        return "Lancar";
    }

    private static Object value(Row row, Integer column) {
        Cell cell = row.getCell(column);
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            // Of a range such as "80-90" its lower end is just reached.
            case STRING -> cell.getStringCellValue().matches("\\d+-\\d+")
                    ? (Object) Double.valueOf(cell.getStringCellValue().replaceFirst("-.*", ""))
                    : cell.getStringCellValue();
            default -> "";
        };
    }

    private static void write(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value.toString().isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
