package id.alursop.dokumen;

import id.alursop.dokumen.SheetTable.Kolom;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.Unit;
import id.alursop.kinerja.Indikator;
import id.alursop.kinerja.JenisIndikator;
import id.alursop.kinerja.PerjanjianKinerja;
import id.alursop.kinerja.Polaritas;
import id.alursop.kinerja.Target;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a Perjanjian Kinerja workbook. It is the office's own, so only its headings are prescribed: columns may stand
 * in any order, on any sheet, below any letterhead.
 */
final class PerjanjianKinerjaWorkbook {

    private static final Kolom NOMOR = new Kolom("No", true, "Nomor");
    private static final Kolom SASARAN = new Kolom("Sasaran Strategis", true, "Sasaran", "Sasaran Program");
    private static final Kolom INDIKATOR = new Kolom("Indikator Kinerja", true, "Indikator");
    private static final Kolom SATUAN = new Kolom("Satuan", true);
    private static final Kolom POLARITAS = new Kolom("Polaritas", true);
    private static final Kolom JENIS = new Kolom("Jenis", true, "Jenis Indikator");
    private static final Kolom TAHUNAN = new Kolom("Target Tahunan", true, "Target", "Target Tahun");
    private static final List<Kolom> TRIWULAN = Stream.of("I", "II", "III", "IV").map(tw -> new Kolom("Target TW " + tw,
            true, "TW " + tw, "Triwulan " + tw, "Target Triwulan " + tw)).toList();
    private static final Kolom PROGRAM =
            new Kolom("Program/Kegiatan", false, "Program", "Kegiatan", "Program/Kegiatan/Subkegiatan");
    private static final Kolom PAGU = new Kolom("Pagu", false, "Anggaran", "Pagu Anggaran");
    private static final Kolom PENANGGUNG_JAWAB = new Kolom("Penanggung Jawab", true, "Unit Penanggung Jawab");
    private static final List<Kolom> KOLOM = Stream.of(List.of(NOMOR, SASARAN, INDIKATOR, SATUAN, POLARITAS, JENIS,
            TAHUNAN), TRIWULAN, List.of(PROGRAM, PAGU, PENANGGUNG_JAWAB)).flatMap(List::stream).toList();
    private static final Pattern TAHUN = Pattern.compile("(?i)\\btahun\\b\\D{0,20}(\\d{4})");

    private final Instansi instansi;
    private final List<String> temuan = new ArrayList<>();
    private final Map<String, Integer> nomorRows = new HashMap<>();

    private PerjanjianKinerjaWorkbook(Instansi instansi) {
        this.instansi = instansi;
    }

    /**
     * Reads and checks a Perjanjian Kinerja.
     *
     * @param berkas   the workbook
     * @param instansi the office; every person in charge must be one of its units
     * @param tahun    the year it must be for
     * @throws BerkasDitolak with every finding at once
     */
    static PerjanjianKinerja read(Berkas berkas, Instansi instansi, int tahun) {
        try (XSSFWorkbook workbook = WorkbookReader.open(berkas)) {
            return new PerjanjianKinerjaWorkbook(instansi).read(workbook, tahun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PerjanjianKinerja read(XSSFWorkbook workbook, int tahun) {
        SheetTable table = null;
        for (int i = 0; i < workbook.getNumberOfSheets() && table == null; i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            table = SheetTable.find(sheet, KOLOM, temuan);
            if (table != null) {
                checkYear(sheet, table.header(), tahun);
            }
        }
        if (table == null) {
            throw new BerkasDitolak("Berkas ini bukan Perjanjian Kinerja: tidak ada tabel dengan kolom "
                    + KOLOM.stream().filter(Kolom::wajib).map(Kolom::judul).collect(Collectors.joining(", "))
                    + ". Unduh contohnya, sesuaikan, lalu unggah lagi.");
        }
        List<Indikator> indikator = table.complete(KOLOM) ? rows(table) : List.of();
        if (indikator.isEmpty() && temuan.isEmpty()) {
            temuan.add("Tabel Perjanjian Kinerja belum berisi indikator. Isi paling sedikit satu baris.");
        }
        if (!temuan.isEmpty()) {
            throw new BerkasDitolak(temuan);
        }
        return new PerjanjianKinerja(tahun, indikator);
    }

    private void checkYear(XSSFSheet sheet, int header, int tahun) {
        List<Integer> years = new ArrayList<>();
        for (int r = 0; r < header; r++) {
            if (sheet.getRow(r) != null) {
                sheet.getRow(r).forEach(cell -> {
                    Matcher matcher = TAHUN.matcher(cell.getCellType() == CellType.STRING
                            ? cell.getStringCellValue() : "");
                    if (matcher.find()) {
                        years.add(Integer.parseInt(matcher.group(1)));
                    }
                });
            }
        }
        String place = "Lembar \"" + sheet.getSheetName() + "\": ";
        if (years.isEmpty()) {
            temuan.add(place + "tahun tidak ditemukan di atas tabel. Tulis pada judul, misalnya \"TAHUN " + tahun
                    + "\".");
        } else if (!years.contains(tahun)) {
            temuan.add(place + "Perjanjian Kinerja ini untuk tahun " + years.get(0) + ", bukan tahun " + tahun + ".");
        }
    }

    private List<Indikator> rows(SheetTable table) {
        List<Indikator> indikator = new ArrayList<>();
        String sasaran = "";
        for (int row : table.rows(NOMOR, INDIKATOR)) {
            // A sasaran is often merged over the rows of its indicators.
            sasaran = table.blank(row, SASARAN) && !sasaran.isEmpty() ? sasaran : table.required(row, SASARAN);
            indikator(table, row, sasaran).ifPresent(indikator::add);
        }
        return indikator;
    }

    /** The indicator in a row; empty when something in it is wrong. */
    private Optional<Indikator> indikator(SheetTable table, int row, String sasaran) {
        int before = temuan.size();
        String nomor = table.required(row, NOMOR);
        Integer same = nomor.isEmpty() ? null : nomorRows.putIfAbsent(nomor, row);
        if (same != null) {
            table.note(row, NOMOR, "nomor " + SheetTable.shorten(nomor) + " sudah dipakai pada baris " + (same + 1)
                    + ". Beri nomor lain.");
        }
        String nama = table.required(row, INDIKATOR);
        String satuan = table.required(row, SATUAN);
        Polaritas polaritas = Polaritas.dari(table.required(row, POLARITAS)).orElse(null);
        if (polaritas == null) {
            unknown(table, row, POLARITAS, Arrays.stream(Polaritas.values()).map(Polaritas::label).toList());
        }
        JenisIndikator jenis = JenisIndikator.dari(table.required(row, JENIS)).orElse(null);
        if (jenis == null) {
            unknown(table, row, JENIS, Arrays.stream(JenisIndikator.values()).map(JenisIndikator::label).toList());
        }
        if (table.blank(row, TAHUNAN)) {
            table.note(row, TAHUNAN, "belum diisi.");
        }
        Target tahunan = table.target(row, TAHUNAN);
        List<Target> triwulan = new ArrayList<>();
        TRIWULAN.forEach(tw -> triwulan.add(table.target(row, tw)));
        if (polaritas == Polaritas.NEGATIF && tahunan != null && tahunan.yaTidak()) {
            table.note(row, POLARITAS, "target Ya hanya untuk polaritas Positif.");
        }
        Optional<Unit> unit = unit(table.required(row, PENANGGUNG_JAWAB));
        if (unit.isEmpty()) {
            unknown(table, row, PENANGGUNG_JAWAB, instansi.unit().stream().map(Unit::nama).toList());
        }
        String program = table.text(row, PROGRAM);
        BigDecimal pagu = table.angka(row, PAGU);
        return temuan.size() > before || unit.isEmpty() ? Optional.empty()
                : Optional.of(new Indikator(nomor, sasaran, nama, satuan, polaritas, jenis, tahunan, triwulan, program,
                pagu, unit.get().id(), unit.get().nama()));
    }

    private Optional<Unit> unit(String nama) {
        return instansi.unit().stream().filter(u -> normal(u.nama()).equals(normal(nama))).findFirst();
    }

    private static String normal(String nama) {
        return nama.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void unknown(SheetTable table, int row, Kolom kolom, List<String> known) {
        if (!table.blank(row, kolom) && !table.text(row, kolom).isEmpty()) {
            table.note(row, kolom, "\"" + SheetTable.shorten(table.text(row, kolom)) + "\" tidak dikenal. Pilih: "
                    + String.join(", ", known) + ".");
        }
    }
}
