package id.alursop.dokumen;

import id.alursop.dokumen.SheetTable.Kolom;
import id.alursop.kinerja.KegiatanSkp;
import id.alursop.kinerja.KegiatanSkp.Aspek;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a filled Formulir SKP workbook. Activities without any realisasi are not this employee's and are skipped. */
final class FormulirSkpWorkbook {

    private static final String LEMBAR = "Isian";
    private static final BigDecimal HIGHEST_QUALITY = BigDecimal.valueOf(100);
    private static final Kolom KEGIATAN = new Kolom("Kegiatan Tugas Jabatan", true);
    private static final Kolom ANGKA_KREDIT = new Kolom("Angka Kredit", true);
    private static final Kolom OUTPUT = new Kolom("Output", true);
    private static final Kolom TARGET_KUANTITAS = new Kolom("Target Kuantitas", true);
    private static final Kolom TARGET_KUALITAS = new Kolom("Target Kualitas", true);
    private static final Kolom TARGET_WAKTU = new Kolom("Target Waktu", true);
    private static final Kolom TARGET_BIAYA = new Kolom("Target Biaya", true);
    private static final Kolom KUANTITAS = new Kolom("Realisasi Kuantitas", true);
    private static final Kolom KUALITAS = new Kolom("Realisasi Kualitas", true);
    private static final Kolom WAKTU = new Kolom("Realisasi Waktu", true);
    private static final Kolom BIAYA = new Kolom("Realisasi Biaya", true);
    private static final List<Kolom> KOLOM = List.of(KEGIATAN, ANGKA_KREDIT, OUTPUT, TARGET_KUANTITAS, TARGET_KUALITAS,
            TARGET_WAKTU, TARGET_BIAYA, KUANTITAS, KUALITAS, WAKTU, BIAYA);

    private final XSSFWorkbook workbook;
    private final List<String> temuan = new ArrayList<>();

    private FormulirSkpWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Reads and checks a filled Formulir SKP.
     *
     * @param berkas      the workbook
     * @param pelaksanaan the run it must have been handed out in
     * @throws BerkasDitolak with every finding at once
     */
    static FormulirSkp read(Berkas berkas, Pelaksanaan pelaksanaan) {
        try (XSSFWorkbook workbook = WorkbookReader.open(berkas)) {
            KunciBerkas.check(workbook, Map.of("formulir-skp", "Formulir SKP"), pelaksanaan);
            return new FormulirSkpWorkbook(workbook).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FormulirSkp read() {
        XSSFSheet sheet = workbook.getSheet(LEMBAR);
        SheetTable table = sheet == null ? null : SheetTable.find(sheet, KOLOM, temuan);
        if (table == null) {
            throw new BerkasDitolak("Lembar \"" + LEMBAR + "\" dengan tabel kegiatan tidak ada lagi. Unduh ulang"
                    + " formulirnya pada tab Dokumen, lalu isi tanpa mengubah kepala tabel.");
        }
        FormulirSkp.Pegawai penilai = pegawai(sheet, "penilai", "pejabat penilai");
        FormulirSkp.Pegawai pegawai = pegawai(sheet, "pegawai", "pegawai yang dinilai");
        List<KegiatanSkp> kegiatan = table.complete(KOLOM) ? rows(table) : List.of();
        if (!temuan.isEmpty()) {
            throw new BerkasDitolak(temuan);
        }
        return new FormulirSkp(pegawai, penilai, kegiatan);
    }

    private FormulirSkp.Pegawai pegawai(XSSFSheet sheet, String prefix, String who) {
        String nama = named(sheet, prefix + "_nama");
        if (nama.isEmpty()) {
            temuan.add("Lembar \"" + LEMBAR + "\": nama " + who + " belum diisi.");
        }
        return new FormulirSkp.Pegawai(nama, named(sheet, prefix + "_nip"), named(sheet, prefix + "_pangkat"),
                named(sheet, prefix + "_jabatan"), named(sheet, prefix + "_unit"));
    }

    /** The text in the cell a defined name of our template points to; such a name follows its cell. */
    private String named(XSSFSheet sheet, String name) {
        Cell cell = cell(sheet, workbook.getName(name));
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() != CellType.STRING) {
            temuan.add("Lembar \"" + LEMBAR + "\", sel " + cell.getAddress().formatAsString() + ": harus berupa teks."
                    + " Untuk NIP, ubah format selnya menjadi Teks sebelum mengetik, agar angkanya tidak dibulatkan.");
            return "";
        }
        return cell.getStringCellValue().strip();
    }

    private static Cell cell(XSSFSheet sheet, Name name) {
        if (name == null || !name.getRefersToFormula().matches("'?" + LEMBAR + "'?!\\$?[A-Z]{1,3}\\$?\\d{1,7}")) {
            return null;
        }
        CellReference ref = new CellReference(name.getRefersToFormula());
        return sheet.getRow(ref.getRow()) == null ? null : sheet.getRow(ref.getRow()).getCell(ref.getCol());
    }

    private List<KegiatanSkp> rows(SheetTable table) {
        List<KegiatanSkp> kegiatan = new ArrayList<>();
        for (int row : table.filledRows(KUANTITAS, KUALITAS, WAKTU, BIAYA)) {
            kegiatan.add(row(table, row, String.valueOf(kegiatan.size() + 1)));
        }
        if (kegiatan.isEmpty()) {
            temuan.add("Lembar \"" + LEMBAR + "\" belum berisi realisasi. Isi realisasi paling sedikit satu kegiatan.");
        }
        return kegiatan;
    }

    private static KegiatanSkp row(SheetTable table, int row, String nomor) {
        String nama = table.required(row, KEGIATAN);
        String output = table.required(row, OUTPUT);
        Aspek kualitas = required(table, row, TARGET_KUALITAS, KUALITAS);
        notAbove100(table, row, TARGET_KUALITAS, kualitas.target());
        notAbove100(table, row, KUALITAS, kualitas.realisasi());
        return new KegiatanSkp(nomor, nama, table.angka(row, ANGKA_KREDIT), output,
                required(table, row, TARGET_KUANTITAS, KUANTITAS), kualitas,
                required(table, row, TARGET_WAKTU, WAKTU), biaya(table, row));
    }

    private static Aspek required(SheetTable table, int row, Kolom target, Kolom realisasi) {
        for (Kolom kolom : List.of(target, realisasi)) {
            if (table.blank(row, kolom)) {
                table.note(row, kolom, "belum diisi.");
            }
        }
        BigDecimal promised = table.angka(row, target);
        if (promised != null && promised.signum() == 0) {
            table.note(row, target, "harus lebih dari 0.");
        }
        return new Aspek(promised, table.angka(row, realisasi));
    }

    private static void notAbove100(SheetTable table, int row, Kolom kolom, BigDecimal kualitas) {
        if (kualitas != null && kualitas.compareTo(HIGHEST_QUALITY) > 0) {
            table.note(row, kolom, "kualitas paling tinggi 100.");
        }
    }

    /** Cost counts when both are given; one without the other is a slip. */
    private static Aspek biaya(SheetTable table, int row) {
        if (table.blank(row, TARGET_BIAYA) != table.blank(row, BIAYA)) {
            table.note(row, table.blank(row, BIAYA) ? BIAYA : TARGET_BIAYA,
                    "belum diisi. Isi target dan realisasi biaya, atau kosongkan keduanya.");
        }
        return new Aspek(table.angka(row, TARGET_BIAYA), table.angka(row, BIAYA));
    }
}
