package id.alursop.dokumen;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.Pejabat;
import id.alursop.instansi.Unit;
import id.alursop.sop.Langkah;
import id.alursop.sop.MutuBaku;
import id.alursop.sop.Pelaksana;
import id.alursop.sop.Periode;
import id.alursop.sop.Sop;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small office, a run of an SOP in it, and files of every kind, for tests of uploads. */
public final class ContohUnggah {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    public static final Instansi KANTOR = new Instansi("kec-contoh", "Kecamatan Contoh", "KEC.CTH",
            "PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CONTOH", "Jalan Contoh 1", null, "Contoh", WITA, true, "000.8.6",
            "camat",
            List.of(new Unit("seksi-a", "Seksi Pemerintahan", "Rahmadi"), new Unit("seksi-b", "Seksi Pelayanan", "Norlina")),
            List.of(new Pejabat("pelaksana", "Pengelola Data Kinerja", "Ratna Puspita, A.Md.", null, null,
                            "pelaksana.contoh", null),
                    new Pejabat("pelaksana", "Pengolah Data", "Arif Rahman, S.Kom.", null, null, "rekan.contoh",
                            null)),
            List.of());

    public static final Langkah LANGKAH = step("langkah_4", "perjanjian-kinerja", "isian-terisi", "surat-masuk");
    public static final Langkah TANPA_UNGGAH = step("langkah_8");

    private ContohUnggah() {
    }

    /** The run with this process instance id, for 2026. */
    public static Pelaksanaan run(String id) {
        Sop sop = new Sop("uji", "Uji", null, "UJI", Periode.TAHUN, Map.of(), List.of(), List.of(LANGKAH, TANPA_UNGGAH));
        return new Pelaksanaan(id, KANTOR, sop, "001/UJI/KEC.CTH/X/2026", 2026, null, Map.of(), List.of(),
                ZonedDateTime.of(2026, 10, 12, 9, 15, 0, 0, WITA));
    }

    private static Langkah step(String id, String... unggah) {
        return new Langkah(id, id.replace("langkah_", ""), "Menghimpun Isian", "Menghimpun isian dari semua unit",
                new Pelaksana("Pelaksana", "pelaksana"), new MutuBaku("Format Isian", "2 Hari", "P2D", "Isian"), null,
                false, null, null, Arrays.asList(unggah), List.of(), false);
    }

    /** Takes the first cell of a workbook for the id of the unit. */
    public static PemeriksaUnggahan unitInFirstCell() {
        return new PemeriksaUnggahan() {
            @Override
            public Set<String> slot() {
                return Set.of("isian-terisi", "form-rkt-terisi");
            }

            @Override
            public String periksa(String slot, Berkas berkas, Pelaksanaan pelaksanaan) {
                try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(berkas.isi()))) {
                    String cell = workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
                    if (cell.isEmpty()) {
                        throw new BerkasDitolak(List.of("Baris 1 kolom A kosong.", "Baris 2 kolom F harus berupa angka."));
                    }
                    return cell;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** A workbook with this text in its first cell. */
    public static byte[] xlsx(String firstCell) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Isian").createRow(0).createCell(0).setCellValue(firstCell);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Surat");
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip of the given entries: name, text, name, text... */
    static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
