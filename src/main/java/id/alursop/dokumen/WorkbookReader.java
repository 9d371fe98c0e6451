package id.alursop.dokumen;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/**
 * Opens workbooks that people upload. What kind of file it is and that it runs no code has been checked by
 * {@link BerkasInspector}; what is left is whether it can be read.
 */
final class WorkbookReader {

    /**
     * A workbook of an office is some hundred kilobytes. Counted while unpacking, because the sizes a zip declares
     * are only claims.
     */
    private static final long LARGEST_UNPACKED = 64L << 20;

    private WorkbookReader() {
    }

    /**
     * Opens a workbook. The caller closes it.
     *
     * @throws BerkasDitolak when it is no intact .xlsx or unpacks to an unreasonable size
     */
    static XSSFWorkbook open(Berkas berkas) {
        String nama = "Berkas \"" + berkas.nama() + "\"";
        try {
            if (unpacksBeyond(LARGEST_UNPACKED, berkas.isi())) {
                throw new BerkasDitolak(nama + " terlalu besar setelah dibuka. Salin isinya ke buku kerja yang baru,"
                        + " lalu unggah lagi.");
            }
            return new XSSFWorkbook(new ByteArrayInputStream(berkas.isi()));
        } catch (BerkasDitolak e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI has many exceptions for many kinds of broken files; for who uploaded they mean the same.
            throw new BerkasDitolak(nama + " bukan buku kerja Excel (.xlsx) yang utuh. Buka di Excel, simpan sebagai"
                    + " Buku Kerja Excel (.xlsx), lalu unggah lagi.");
        }
    }

    private static boolean unpacksBeyond(long limit, byte[] isi) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(isi))) {
            while (zip.getNextEntry() != null) {
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > limit) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
