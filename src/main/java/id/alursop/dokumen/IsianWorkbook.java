package id.alursop.dokumen;

import id.alursop.dokumen.SheetTable.Kolom;
import id.alursop.kinerja.Realisasi;
import id.alursop.kinerja.Target;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a filled Format Isian, Format Pengukuran or Form Pengukuran workbook. Only what a unit fills in is taken from
 * the sheet; which indicators there are and when they are measured stands in the key the workbook was handed out with.
 */
final class IsianWorkbook {

    private static final String LEMBAR = "Isian";
    private static final Map<String, String> DOKUMEN = new LinkedHashMap<>();
    private static final Kolom NOMOR = new Kolom("No", true);
    private static final Kolom INDIKATOR = new Kolom("Indikator Kinerja", true);
    private static final List<Kolom> TRIWULAN =
            Stream.of("I", "II", "III", "IV").map(tw -> new Kolom("Realisasi TW " + tw, true)).toList();
    private static final Kolom TAHUNAN = new Kolom("Realisasi Tahun Ini", true);
    private static final Kolom ANGGARAN = new Kolom("Realisasi Anggaran", true);
    private static final Kolom KENDALA = new Kolom("Faktor Pendorong/Hambatan", true);
    private static final Kolom TINDAK_LANJUT = new Kolom("Solusi/Tindak Lanjut", true);
    private static final Kolom BUKTI = new Kolom("Bukti Dukung", true);

    private static final Kolom KUNCI_NOMOR = new Kolom("nomor", true);
    private static final Kolom KUNCI_INDIKATOR = new Kolom("indikator", true);
    private static final Kolom KUNCI_TAHUNAN = new Kolom("targetTahunan", true);
    private static final List<Kolom> KUNCI_TRIWULAN =
            IntStream.rangeClosed(1, 4).mapToObj(tw -> new Kolom("targetTw" + tw, true)).toList();

    static {
        DOKUMEN.put("format-isian-unit", "Format Isian");
        DOKUMEN.put("format-pengukuran-unit", "Format Pengukuran");
        DOKUMEN.put("form-pengukuran", "Form Pengukuran");
    }

    /** An indicator as it was handed out. */
    private record Diberikan(String nomor, String nama, Target tahunan, List<Target> triwulan) {
    }

    private final Integer triwulan;
    private final List<String> temuan = new ArrayList<>();

    private IsianWorkbook(Integer triwulan) {
        this.triwulan = triwulan;
    }

    /**
     * Reads and checks a filled workbook.
     *
     * @param berkas      the workbook
     * @param pelaksanaan the run it must have been handed out in
     * @throws BerkasDitolak with every finding at once
     */
    static Isian read(Berkas berkas, Pelaksanaan pelaksanaan) {
        try (XSSFWorkbook workbook = WorkbookReader.open(berkas)) {
            String unit = KunciBerkas.check(workbook, DOKUMEN, pelaksanaan);
            return new Isian(unit, new IsianWorkbook(pelaksanaan.triwulan()).read(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Realisasi> read(XSSFWorkbook workbook) {
        List<Diberikan> given = given(workbook.getSheet(KunciBerkas.LEMBAR));
        List<Kolom> kolom = Stream.of(List.of(NOMOR, INDIKATOR), triwulan == null ? List.of(TAHUNAN) : TRIWULAN,
                List.of(ANGGARAN, KENDALA, TINDAK_LANJUT, BUKTI)).flatMap(List::stream).toList();
        XSSFSheet sheet = workbook.getSheet(LEMBAR);
        SheetTable table = sheet == null ? null : SheetTable.find(sheet, kolom, temuan);
        if (table == null) {
            throw new BerkasDitolak("Lembar \"" + LEMBAR + "\" dengan tabel isian tidak ada lagi. Unduh ulang formatnya"
                    + " pada tab Dokumen, lalu isi tanpa mengubah kepala tabel.");
        }
        List<Realisasi> realisasi = table.complete(kolom) ? rows(table, given) : List.of();
        if (temuan.isEmpty() && realisasi.isEmpty()) {
            temuan.add("Lembar \"" + LEMBAR + "\" tidak memuat indikator. Unit ini tidak perlu mengembalikan isian,"
                    + " atau Perjanjian Kinerja belum memuat indikatornya.");
        }
        if (!temuan.isEmpty()) {
            throw new BerkasDitolak(temuan);
        }
        return realisasi;
    }

    private List<Diberikan> given(XSSFSheet sheet) {
        List<Kolom> kolom = Stream.of(List.of(KUNCI_NOMOR, KUNCI_INDIKATOR, KUNCI_TAHUNAN), KUNCI_TRIWULAN)
                .flatMap(List::stream).toList();
        SheetTable table = SheetTable.find(sheet, kolom, temuan);
        if (table == null || !table.complete(kolom)) {
            throw new BerkasDitolak("Kunci berkas ini rusak. Unduh ulang formatnya pada tab Dokumen, isi, lalu unggah"
                    + " berkas itu.");
        }
        return table.rows(KUNCI_NOMOR, KUNCI_INDIKATOR).stream().map(row -> {
            List<Target> quarters = new ArrayList<>();
            KUNCI_TRIWULAN.forEach(tw -> quarters.add(table.target(row, tw)));
            return new Diberikan(table.text(row, KUNCI_NOMOR), table.text(row, KUNCI_INDIKATOR),
                    table.target(row, KUNCI_TAHUNAN), quarters);
        }).toList();
    }

    private List<Realisasi> rows(SheetTable table, List<Diberikan> given) {
        Map<String, Realisasi> read = new LinkedHashMap<>();
        for (int row : table.rows(NOMOR, INDIKATOR)) {
            String nomor = table.text(row, NOMOR);
            Diberikan indikator = given.stream().filter(g -> g.nomor().equals(nomor)).findFirst().orElse(null);
            if (indikator == null) {
                table.note(row, NOMOR, "\"" + SheetTable.shorten(nomor) + "\" bukan nomor indikator unit ini. Hapus"
                        + " baris tambahan, atau kembalikan nomor aslinya.");
            } else if (read.containsKey(nomor)) {
                table.note(row, NOMOR, "nomor " + nomor + " muncul lebih dari sekali. Hapus baris gandanya.");
            } else {
                read.put(nomor, row(table, row, indikator));
            }
        }
        given.stream().filter(g -> !read.containsKey(g.nomor())).forEach(g ->
                temuan.add("Lembar \"" + LEMBAR + "\": indikator nomor " + g.nomor() + " (\""
                        + SheetTable.shorten(g.nama()) + "\") tidak ada lagi. Jangan menghapus baris; unduh ulang"
                        + " formatnya, lalu isi kembali."));
        return given.stream().map(g -> read.get(g.nomor())).toList();
    }

    private Realisasi row(SheetTable table, int row, Diberikan indikator) {
        if (!table.text(row, INDIKATOR).equals(indikator.nama())) {
            table.note(row, INDIKATOR, "berubah menjadi \"" + SheetTable.shorten(table.text(row, INDIKATOR))
                    + "\". Kembalikan menjadi \"" + indikator.nama() + "\".");
        }
        List<BigDecimal> quarters = Arrays.asList(null, null, null, null);
        BigDecimal year = null;
        if (triwulan == null) {
            year = realisasi(table, row, TAHUNAN, indikator.tahunan(), indikator, true);
        } else {
            for (int tw = 1; tw <= 4; tw++) {
                quarters.set(tw - 1, quarter(table, row, tw, indikator));
            }
        }
        return new Realisasi(indikator.nomor(), quarters, year, table.angka(row, ANGGARAN), table.text(row, KENDALA),
                table.text(row, TINDAK_LANJUT), table.text(row, BUKTI));
    }

    private BigDecimal quarter(SheetTable table, int row, int tw, Diberikan indikator) {
        Kolom kolom = TRIWULAN.get(tw - 1);
        if (tw > triwulan) {
            if (!table.blank(row, kolom)) {
                table.note(row, kolom, "triwulan ini belum berjalan. Kosongkan.");
            }
            return null;
        }
        // Earlier quarters may be blank: a unit may not know them any more, and then "s.d." has no value.
        return realisasi(table, row, kolom, indikator.triwulan().get(tw - 1), indikator, tw == triwulan);
    }

    private BigDecimal realisasi(SheetTable table, int row, Kolom kolom, Target target, Diberikan indikator,
                                 boolean required) {
        if (required && target != null && table.blank(row, kolom)) {
            table.note(row, kolom, "realisasi belum diisi, padahal ada target. Isi dengan angka; bila tidak ada"
                    + " capaian, isi 0.");
            return null;
        }
        Target kind = target == null ? indikator.tahunan() : target;
        return table.realisasi(row, kolom, kind != null && kind.yaTidak());
    }
}
