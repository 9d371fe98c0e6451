package id.alursop.dokumen;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Writes workbooks from the real templates, fills them in like a person, and finds cells by heading and number. */
final class Workbooks {

    private static final Path FOLDER = Path.of("target", "dokumen");
    private static final DokumenCatalog CATALOG = new DokumenCatalog();

    private Workbooks() {
    }

    /** The Perjanjian Kinerja that ships for an office. */
    static Berkas contoh(String instansi) {
        try (InputStream in = Workbooks.class.getResourceAsStream(
                "/bpmn/" + instansi + "/contoh-perjanjian-kinerja.xlsx")) {
            return new Berkas("contoh-perjanjian-kinerja.xlsx", Berkas.XLSX, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a document from a run and keeps a copy below target/ for looking at.
     *
     * @param unit position of the unit in the office; -1 for the whole office
     */
    static Berkas write(String kunci, StatusDokumen status, Pelaksanaan p, UnggahanReader unggahan, int unit,
                        Map<String, Object> more) {
        DokumenDefinition definition = CATALOG.get(kunci);
        DokumenValues values = new DokumenValues(unggahan);
        Map<String, Object> shared = values.of(p, status);
        shared.putAll(more);
        Map<String, Object> own = values.document(shared, p, definition, status,
                unit < 0 ? null : p.instansi().unit().get(unit));
        try (InputStream in = Workbooks.class.getResourceAsStream("/templates/" + definition.template())) {
            byte[] bytes = XlsxTemplate.load(definition.template(), in).fill(own);
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(kunci + ".xlsx"), bytes);
            return new Berkas(kunci + ".xlsx", Berkas.XLSX, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook open(Berkas berkas) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(berkas.isi()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file after someone changed its first sheet. */
    static Berkas edited(Berkas berkas, Consumer<XSSFSheet> edit) {
        try (XSSFWorkbook workbook = open(berkas); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return new Berkas(berkas.nama(), berkas.mediaType(), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell below a heading, in the row whose first cell shows this text. */
    static XSSFCell cell(Sheet sheet, String first, String heading) {
        int header = -1;
        int column = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (header < 0 && text(cell).equals(heading)) {
                    header = row.getRowNum();
                    column = cell.getColumnIndex();
                }
            }
            if (header >= 0 && row.getRowNum() > header && text(row.getCell(0)).equals(first)) {
                return (XSSFCell) row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("No row \"" + first + "\" below a heading \"" + heading + "\" (heading row " + header
                + ")");
    }

    /** What a cell shows, numbers without ".0". */
    static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getNumericCellValue() == Math.rint(cell.getNumericCellValue())
                    ? String.valueOf((long) cell.getNumericCellValue()) : String.valueOf(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case ERROR -> "#" + cell.getErrorCellValue();
            default -> "";
        };
    }
}
