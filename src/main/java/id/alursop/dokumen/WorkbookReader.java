package id.alursop.dokumen;

import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens workbooks that people upload: as data only, and only when they are what they claim to be. */
final class WorkbookReader {

    /** A workbook of an office is some hundred kilobytes; what unpacks to more than this was made to exhaust us. */
    private static final long LARGEST_UNPACKED = 64L << 20;
    private static final int MOST_PARTS = 2_000;

    private WorkbookReader() {
    }

    /**
     * Opens a workbook. The caller closes it.
     *
     * @throws BerkasDitolak when it is no intact .xlsx, is locked with a password, holds macros or unpacks to an
     *                       unreasonable size
     */
    static XSSFWorkbook open(Berkas berkas) {
        String nama = "Berkas \"" + berkas.nama() + "\"";
        try {
            checkPackage(nama, berkas.isi());
            XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(berkas.isi()));
            if (workbook.isMacroEnabled()) {
                workbook.close();
                throw new BerkasDitolak(nama + " memuat makro. Simpan sebagai Buku Kerja Excel (.xlsx) tanpa makro,"
                        + " lalu unggah lagi.");
            }
            return workbook;
        } catch (OLE2NotOfficeXmlFileException e) {
            throw new BerkasDitolak(nama + " adalah berkas Excel lama (.xls) atau terkunci kata sandi. Simpan sebagai"
                    + " Buku Kerja Excel (.xlsx) tanpa kata sandi, lalu unggah lagi.");
        } catch (BerkasDitolak e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI has many exceptions for many kinds of broken files; for who uploaded they mean the same.
            throw new BerkasDitolak(nama + " bukan buku kerja Excel (.xlsx) yang utuh. Buka di Excel, simpan sebagai"
                    + " Buku Kerja Excel (.xlsx), lalu unggah lagi.");
        }
    }

    private static void checkPackage(String nama, byte[] isi) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(isi))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        throw new BerkasDitolak(nama + " terlalu besar setelah dibuka. Salin isinya ke buku kerja"
                                + " yang baru, lalu unggah lagi.");
                    }
                }
            }
        }
    }
}
