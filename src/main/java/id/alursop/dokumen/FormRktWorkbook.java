package id.alursop.dokumen;

import id.alursop.dokumen.SheetTable.Kolom;
import id.alursop.kinerja.Target;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a filled Form RKT workbook. */
final class FormRktWorkbook {

    private static final String LEMBAR = "Isian";
    private static final Kolom SASARAN = new Kolom("Sasaran Strategis", true);
    private static final Kolom INDIKATOR = new Kolom("Indikator Kinerja", true);
    private static final Kolom SATUAN = new Kolom("Satuan", true);
    private static final Kolom TARGET = new Kolom("Target", true);
    private static final Kolom PROGRAM = new Kolom("Program/Kegiatan/Subkegiatan", true);
    private static final Kolom ANGGARAN = new Kolom("Anggaran", true);
    private static final Kolom PENANGGUNG_JAWAB = new Kolom("Penanggung Jawab", true);
    private static final List<Kolom> KOLOM =
            List.of(SASARAN, INDIKATOR, SATUAN, TARGET, PROGRAM, ANGGARAN, PENANGGUNG_JAWAB);

    private FormRktWorkbook() {
    }

    /**
     * Reads and checks a filled Form RKT.
     *
     * @param berkas      the workbook
     * @param pelaksanaan the run it must have been handed out in
     * @throws BerkasDitolak with every finding at once
     */
    static FormRkt read(Berkas berkas, Pelaksanaan pelaksanaan) {
        try (XSSFWorkbook workbook = WorkbookReader.open(berkas)) {
            String unit = KunciBerkas.check(workbook, Map.of("form-rkt", "Form RKT"), pelaksanaan);
            return new FormRkt(unit, rows(workbook.getSheet(LEMBAR)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FormRkt.Baris> rows(XSSFSheet sheet) {
        List<String> temuan = new ArrayList<>();
        SheetTable table = sheet == null ? null : SheetTable.find(sheet, KOLOM, temuan);
        if (table == null) {
            throw new BerkasDitolak("Lembar \"" + LEMBAR + "\" dengan tabel RKT tidak ada lagi. Unduh ulang formatnya"
                    + " pada tab Dokumen, lalu isi tanpa mengubah kepala tabel.");
        }
        List<FormRkt.Baris> rows = new ArrayList<>();
        if (table.complete(KOLOM)) {
            String sasaran = "";
            for (int row : table.filledRows(KOLOM.toArray(Kolom[]::new))) {
                // A sasaran written once holds for the indicators below it.
                sasaran = table.blank(row, SASARAN) && !sasaran.isEmpty() ? sasaran : table.required(row, SASARAN);
                rows.add(row(table, row, sasaran));
            }
            if (rows.isEmpty()) {
                temuan.add("Lembar \"" + LEMBAR + "\" belum diisi. Isi paling sedikit satu indikator.");
            }
        }
        if (!temuan.isEmpty()) {
            throw new BerkasDitolak(temuan);
        }
        return rows;
    }

    private static FormRkt.Baris row(SheetTable table, int row, String sasaran) {
        String indikator = table.required(row, INDIKATOR);
        String satuan = table.required(row, SATUAN);
        if (table.blank(row, TARGET)) {
            table.note(row, TARGET, "belum diisi.");
        }
        Target target = table.target(row, TARGET);
        return new FormRkt.Baris(sasaran, indikator, satuan, target, table.text(row, PROGRAM),
                table.angka(row, ANGGARAN), table.text(row, PENANGGUNG_JAWAB));
    }
}
