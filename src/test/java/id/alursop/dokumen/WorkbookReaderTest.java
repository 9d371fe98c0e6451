package id.alursop.dokumen;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkbookReaderTest {

    private static void refused(byte[] bytes, String part) {
        assertThatThrownBy(() -> WorkbookReader.open(new Berkas("isian.xlsx", Berkas.XLSX, bytes)))
                .isInstanceOf(BerkasDitolak.class).hasMessageStartingWith("Berkas \"isian.xlsx\" ")
                .hasMessageContaining(part);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        refused(new byte[0], "bukan buku kerja Excel (.xlsx) yang utuh");
        refused("Nama;Nilai".getBytes(), "bukan buku kerja Excel (.xlsx) yang utuh");
        byte[] whole = Workbooks.contoh("kec-awayan").isi();
        refused(Arrays.copyOf(whole, whole.length / 2), "bukan buku kerja Excel (.xlsx) yang utuh");
        refused(zip("catatan.txt", 10), "bukan buku kerja Excel (.xlsx) yang utuh");
    }

    @Test
    void refusesWhatUnpacksWithoutEnd() throws IOException {
        refused(zip("xl/worksheets/sheet1.xml", 70 << 20), "terlalu besar setelah dibuka");
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 16];
            for (int written = 0; written < zeros; written += block.length) {
                zip.write(block, 0, Math.min(block.length, zeros - written));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
