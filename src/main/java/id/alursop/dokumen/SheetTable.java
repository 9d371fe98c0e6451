package id.alursop.dokumen;

import id.alursop.kinerja.AngkaIndonesia;
import id.alursop.kinerja.Target;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table on a sheet that people filled: found by the headings of its columns, in whatever order they stand. What is
 * wrong in a cell is noted with sheet, row and column, and reading goes on.
 */
final class SheetTable {

    private static final int HEADER_WITHIN = 60;
    private static final Set<String> BLANKS = Set.of("", "-", "–", "—");
    private static final BigDecimal LARGEST = new BigDecimal("1E15");
    private static final int QUOTED = 30;

    /**
     * A column.
     *
     * @param judul   heading as our own workbooks print it
     * @param wajib   whether the table is none without it
     * @param sebutan other headings it may have
     */
    record Kolom(String judul, boolean wajib, String... sebutan) {
        private boolean is(String heading) {
            String normal = normal(heading);
            return normal.equals(normal(judul))
                    || IntStream.range(0, sebutan.length).anyMatch(i -> normal.equals(normal(sebutan[i])));
        }

        /** Case, line breaks, a dot and a unit in parentheses make no different column: "Pagu (Rp)" is "Pagu". */
        private static String normal(String heading) {
            return heading.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)|[.:]", " ").replaceAll("\\s+", " ").strip();
        }
    }

    private final XSSFSheet sheet;
    private final int header;
    private final Map<Kolom, Integer> columns;
    private final List<String> temuan;

    private SheetTable(XSSFSheet sheet, int header, Map<Kolom, Integer> columns, List<String> temuan) {
        this.sheet = sheet;
        this.header = header;
        this.columns = columns;
        this.temuan = temuan;
    }

    /**
     * Finds the table with most of these columns near the top of a sheet. A heading may stand in one row, or in that
     * row and the one above it, as headings merged over two rows do.
     *
     * @param temuan collects what is wrong with the table
     * @return {@code null} when not even half of the columns are there
     */
    static SheetTable find(XSSFSheet sheet, List<Kolom> kolom, List<String> temuan) {
        int header = -1;
        Map<Kolom, Integer> columns = Map.of();
        for (int r = 0; r <= Math.min(sheet.getLastRowNum(), HEADER_WITHIN); r++) {
            Map<Kolom, Integer> found = headings(sheet, r, kolom);
            if (found.size() > columns.size()) {
                header = r;
                columns = found;
            }
        }
        if (columns.size() * 2 < kolom.size()) {
            return null;
        }
        for (Kolom k : kolom) {
            if (k.wajib() && !columns.containsKey(k)) {
                temuan.add("Lembar \"" + sheet.getSheetName() + "\", baris " + (header + 1) + ": kolom \"" + k.judul()
                        + "\" tidak ada pada kepala tabel. Kembalikan judul kolom itu.");
            }
        }
        return new SheetTable(sheet, header, columns, temuan);
    }

    private static Map<Kolom, Integer> headings(XSSFSheet sheet, int r, List<Kolom> kolom) {
        Map<Kolom, Integer> found = new HashMap<>();
        Row row = sheet.getRow(r);
        int width = Math.max(width(row), width(r == 0 ? null : sheet.getRow(r - 1)));
        for (int c = 0; row != null && c < width; c++) {
            int column = c;
            String own = heading(row.getCell(c));
            String heading = own.isEmpty() && r > 0 && sheet.getRow(r - 1) != null
                    ? heading(sheet.getRow(r - 1).getCell(c)) : own;
            kolom.stream().filter(k -> k.is(heading)).findFirst().ifPresent(k -> found.putIfAbsent(k, column));
        }
        return found;
    }

    private static int width(Row row) {
        return row == null ? 0 : Math.max(0, row.getLastCellNum());
    }

    private static String heading(Cell cell) {
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    /** Whether every column the table needs is there. */
    boolean complete(List<Kolom> kolom) {
        return kolom.stream().allMatch(k -> !k.wajib() || columns.containsKey(k));
    }

    /** Index of the row of headings. */
    int header() {
        return header;
    }

    /**
     * The rows of the table: below the headings and a row of column numbers, down to the first row in which both
     * columns are blank, or the row of totals, which starts with "Jumlah" and has at most one of them. An indicator
     * may start with "Jumlah" as well, but it has a number.
     */
    List<Integer> rows(Kolom nomor, Kolom nama) {
        List<Integer> rows = new ArrayList<>();
        for (int r = header + 1; r <= sheet.getLastRowNum() && !blank(r, nomor, nama); r++) {
            if (startsWithTotal(r) && (blank(r, nomor) || blank(r, nama))) {
                break;
            }
            if (!columnNumbers(r)) {
                rows.add(r);
            }
        }
        return rows;
    }

    /** The rows of a form down to the row that starts with "Jumlah" in which some of these columns are filled. */
    List<Integer> filledRows(Kolom... kolom) {
        return IntStream.rangeClosed(header + 1, sheet.getLastRowNum()).takeWhile(r -> !startsWithTotal(r))
                .filter(r -> !blank(r, kolom) && !columnNumbers(r)).boxed().toList();
    }

    private boolean startsWithTotal(int r) {
        Row row = sheet.getRow(r);
        return row != null && row.getFirstCellNum() >= 0
                && heading(row.getCell(row.getFirstCellNum())).strip().toLowerCase(Locale.ROOT).startsWith("jumlah");
    }

    private boolean columnNumbers(int r) {
        return columns.keySet().stream().map(k -> cell(r, k))
                .filter(c -> c != null && c.getCellType() != CellType.BLANK)
                .allMatch(c -> heading(c).strip().matches("\\(\\d+\\)"));
    }

    /** Whether all of these columns are blank in a row; a dash counts as blank. */
    boolean blank(int row, Kolom... kolom) {
        for (Kolom k : kolom) {
            Cell cell = cell(row, k);
            boolean blank = cell == null || cell.getCellType() == CellType.BLANK
                    || cell.getCellType() == CellType.STRING && BLANKS.contains(cell.getStringCellValue().strip());
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    /** The text of a cell, a number as it was written; empty when blank or wrong, which is noted. */
    String text(int row, Kolom kolom) {
        Cell cell = cell(row, kolom);
        if (blank(row, kolom) || !readable(row, kolom, cell)) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
            default -> cell.getBooleanCellValue() ? "Ya" : "Tidak";
        };
    }

    /** The text of a cell that must not be blank. */
    String required(int row, Kolom kolom) {
        if (blank(row, kolom)) {
            note(row, kolom, "belum diisi.");
        }
        return text(row, kolom);
    }

    /** The number in a cell, not negative; {@code null} when blank or wrong, which is noted. */
    BigDecimal angka(int row, Kolom kolom) {
        Cell cell = cell(row, kolom);
        if (blank(row, kolom) || !readable(row, kolom, cell)) {
            return null;
        }
        try {
            return number(row, kolom, switch (cell.getCellType()) {
                case NUMERIC -> shown(cell);
                case STRING -> AngkaIndonesia.parse(cell.getStringCellValue());
                default -> AngkaIndonesia.parse(text(row, kolom));
            });
        } catch (NumberFormatException e) {
            note(row, kolom, e.getMessage());
            return null;
        }
    }

    /** The realisasi in a cell: a number, or "Ya" and "Tidak" as 1 and 0 where the target is of that kind. */
    BigDecimal realisasi(int row, Kolom kolom, boolean yaTidak) {
        if (!yaTidak || blank(row, kolom)) {
            return angka(row, kolom);
        }
        return switch (text(row, kolom).toLowerCase(Locale.ROOT)) {
            case "ya", "1" -> BigDecimal.ONE;
            case "tidak", "0" -> BigDecimal.ZERO;
            case "" -> null;
            default -> {
                note(row, kolom, "\"" + shorten(text(row, kolom)) + "\" tidak dikenal. Target indikator ini Ya; isi"
                        + " dengan Ya atau Tidak.");
                yield null;
            }
        };
    }

    /** The target in a cell; {@code null} when blank or wrong, which is noted. */
    Target target(int row, Kolom kolom) {
        Cell cell = cell(row, kolom);
        if (blank(row, kolom) || !readable(row, kolom, cell)) {
            return null;
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            BigDecimal number = number(row, kolom, shown(cell));
            return number == null ? null : Target.nilai(number);
        }
        try {
            return Target.parse(text(row, kolom));
        } catch (NumberFormatException e) {
            note(row, kolom, e.getMessage());
            return null;
        }
    }

    private BigDecimal number(int row, Kolom kolom, BigDecimal number) {
        if (number.signum() < 0) {
            note(row, kolom, AngkaIndonesia.format(number) + " kurang dari nol. Isi dengan angka 0 atau lebih.");
            return null;
        }
        if (number.compareTo(LARGEST) > 0) {
            note(row, kolom, "angkanya terlalu besar. Periksa jumlah nolnya.");
            return null;
        }
        return number;
    }

    /** The number a person sees: Excel keeps 95% as 0.95. A percent sign in quotes is only printed. */
    private static BigDecimal shown(Cell cell) {
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        String format = Objects.toString(cell.getCellStyle().getDataFormatString(), "");
        return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%") ? number.movePointRight(2) : number;
    }

    private boolean readable(int row, Kolom kolom, Cell cell) {
        switch (cell.getCellType()) {
            case FORMULA -> note(row, kolom,
                    "berisi rumus. Ganti dengan nilainya (Salin, lalu Tempel Khusus > Nilai).");
            case ERROR -> note(row, kolom, "berisi galat. Hapus, lalu isi kembali.");
            case NUMERIC -> {
                if (DateUtil.isCellDateFormatted(cell)) {
                    note(row, kolom, "berisi tanggal. Ubah format selnya menjadi Umum, lalu isi kembali.");
                    return false;
                }
                return true;
            }
            default -> {
                return true;
            }
        }
        return false;
    }

    /** Notes that something is wrong in a cell. */
    void note(int row, Kolom kolom, String kalimat) {
        temuan.add(place(row) + ", kolom \"" + title(kolom) + "\": " + kalimat);
    }

    /** Where a row is, for findings: {@code Lembar "Isian", baris 9}. */
    String place(int row) {
        return "Lembar \"" + sheet.getSheetName() + "\", baris " + (row + 1);
    }

    private String title(Kolom kolom) {
        Cell cell = columns.containsKey(kolom) ? sheet.getRow(header).getCell(columns.get(kolom)) : null;
        String own = heading(cell).replaceAll("\\s+", " ").strip();
        return own.isEmpty() ? kolom.judul() : own;
    }

    private Cell cell(int row, Kolom kolom) {
        Integer column = columns.get(kolom);
        return column == null || sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
    }

    /** A text as findings quote it: one line, not too long. */
    static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }
}
