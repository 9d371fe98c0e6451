package id.alursop.dokumen;

import id.alursop.instansi.Instansi;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What a workbook we handed out was made for. It travels in the very hidden sheet {@value #LEMBAR} of the workbook,
 * one line each with name, value and what a user calls it, and is compared when the workbook comes back filled. It
 * finds mistakes, not malice: nothing in it decides what somebody may do.
 */
final class KunciBerkas {

    /** Name of the sheet that holds the key. */
    static final String LEMBAR = "_kunci";

    private static final int LINES = 7;
    private static final int LONGEST_LABEL = 100;

    /** A line of the sheet. */
    private record Entry(String value, String label) {
        private static final Entry NONE = new Entry("", "yang lain");
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private KunciBerkas(XSSFSheet sheet) {
        for (int r = 0; sheet != null && r < LINES; r++) {
            String label = text(sheet, r, 2);
            entries.put(text(sheet, r, 0), new Entry(text(sheet, r, 1), label.isEmpty() ? Entry.NONE.label()
                    : label.substring(0, Math.min(label.length(), LONGEST_LABEL))));
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
            default -> "";
        };
    }

    /**
     * The value {@code kunci} that templates with a sheet {@value #LEMBAR} are filled with.
     *
     * @param pelaksanaan the run
     * @param unit        id of the unit the workbook is for; empty for the whole office
     * @return names and values below {@code kunci}; the key of the document stands in the template itself
     */
    static Map<String, Object> values(Pelaksanaan pelaksanaan, String unit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("instansi", pelaksanaan.instansi().id());
        values.put("sop", pelaksanaan.sop().id());
        values.put("tahun", pelaksanaan.tahun());
        values.put("triwulan", pelaksanaan.triwulan() == null ? "" : pelaksanaan.triwulan());
        values.put("unit", unit);
        values.put("pelaksanaan", pelaksanaan.id());
        return values;
    }

    /**
     * Compares the key of an uploaded workbook with the run it was uploaded into.
     *
     * @param workbook    the workbook
     * @param dokumen     which documents it may be: their keys, and what a user calls them ("Format Isian")
     * @param pelaksanaan the run
     * @return id of the unit it was made for; empty for the whole office
     * @throws BerkasDitolak when it is another kind of workbook, or was made for something else, with every finding
     */
    static String check(XSSFWorkbook workbook, Map<String, String> dokumen, Pelaksanaan pelaksanaan) {
        KunciBerkas kunci = new KunciBerkas(workbook.getSheet(LEMBAR));
        if (!dokumen.containsKey(kunci.get("dokumen").value())) {
            throw new BerkasDitolak("Berkas ini " + (kunci.get("dokumen").value().isEmpty() ? ""
                    : "adalah " + kunci.get("dokumen").label() + ", ") + "bukan "
                    + String.join(" atau ", new LinkedHashSet<>(dokumen.values())) + " yang dibagikan aplikasi. Unduh"
                    + " formatnya pada tab Dokumen, isi, lalu unggah berkas itu.");
        }
        List<String> temuan = kunci.compare(pelaksanaan);
        if (!temuan.isEmpty()) {
            throw new BerkasDitolak(temuan);
        }
        return kunci.get("unit").value();
    }

    private Entry get(String name) {
        return entries.getOrDefault(name, Entry.NONE);
    }

    private List<String> compare(Pelaksanaan p) {
        List<String> temuan = new ArrayList<>();
        Instansi instansi = p.instansi();
        if (!get("instansi").value().equals(instansi.id())) {
            temuan.add("Berkas ini milik " + get("instansi").label() + ", bukan " + instansi.nama() + ".");
        } else if (!get("unit").value().isEmpty()
                && instansi.unit().stream().noneMatch(u -> u.id().equals(get("unit").value()))) {
            temuan.add("Berkas ini untuk " + get("unit").label() + ", yang tidak ada pada " + instansi.nama() + ".");
        }
        if (!get("sop").value().equals(p.sop().id())) {
            temuan.add("Berkas ini untuk SOP " + get("sop").label() + ", bukan " + p.sop().nama() + ".");
        }
        if (!get("tahun").value().equals(String.valueOf(p.tahun()))) {
            temuan.add("Berkas ini untuk tahun " + get("tahun").value() + ", bukan tahun " + p.tahun() + ".");
        }
        String triwulan = p.triwulan() == null ? "" : p.triwulan().toString();
        if (!get("triwulan").value().equals(triwulan)) {
            temuan.add("Berkas ini untuk " + period(get("triwulan").value()) + ", bukan " + period(triwulan) + ".");
        }
        if (temuan.isEmpty() && !get("pelaksanaan").value().equals(p.id())) {
            temuan.add("Berkas ini dibagikan pada pelaksanaan lain (nomor agenda " + get("pelaksanaan").label()
                    + "), bukan nomor agenda " + p.nomorAgenda() + ". Unduh formatnya pada tab Dokumen pelaksanaan"
                    + " ini, isi, lalu unggah berkas itu.");
        }
        return temuan;
    }

    private static String period(String triwulan) {
        return triwulan.isEmpty() ? "setahun penuh"
                : "triwulan " + (triwulan.matches("[1-4]") ? IndonesianFormat.roman(Integer.parseInt(triwulan)) : "?");
    }
}
