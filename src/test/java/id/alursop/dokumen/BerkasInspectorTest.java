package id.alursop.dokumen;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

import static id.alursop.dokumen.ContohUnggah.docx;
import static id.alursop.dokumen.ContohUnggah.pdf;
import static id.alursop.dokumen.ContohUnggah.xlsx;
import static id.alursop.dokumen.ContohUnggah.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BerkasInspectorTest {

    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String BROKEN =
            "Berkas \"isian.xlsx\" rusak atau tidak lengkap. Buka dan simpan ulang berkas itu, lalu unggah lagi.";
    private static final String NO_MACROS = "Berkas \"isian.xlsx\" berisi makro atau kontrol ActiveX. "
            + "Simpan ulang sebagai Excel (.xlsx) tanpa makro dan tanpa kata sandi, lalu unggah lagi.";

    @Test
    void tellsEachKindByItsBytes() {
        SlotUnggah anything = slot(JenisBerkas.values());
        assertThat(inspect(anything, "a.xlsx", xlsx("x"))).isEqualTo(JenisBerkas.XLSX);
        assertThat(inspect(anything, "a.docx", docx())).isEqualTo(JenisBerkas.DOCX);
        assertThat(inspect(anything, "a.PDF", pdf())).isEqualTo(JenisBerkas.PDF);
        assertThat(inspect(anything, "a.png", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0)))
                .isEqualTo(JenisBerkas.PNG);
        assertThat(inspect(anything, "a.jpeg", bytes(0xff, 0xd8, 0xff, 0xe0))).isEqualTo(JenisBerkas.JPG);
    }

    @Test
    void refusesAnotherKindThanTheSlotTakes() {
        refused("isian.pdf", pdf(), "Berkas \"isian.pdf\" adalah PDF (.pdf), sedangkan Isian harus berupa Excel (.xlsx).");
        refused("isian.xlsx", docx(),
                "Berkas \"isian.xlsx\" adalah Word (.docx), sedangkan Isian harus berupa Excel (.xlsx).");
    }

    @Test
    void refusesANameThatHidesTheContent() {
        refused("isian.pdf", xlsx("x"), "Nama berkas \"isian.pdf\" tidak cocok dengan isinya, yaitu Excel (.xlsx). "
                + "Ganti akhiran namanya menjadi .xlsx, lalu unggah lagi.");
        refused("isian", xlsx("x"), "Nama berkas \"isian\" tidak cocok dengan isinya, yaitu Excel (.xlsx). "
                + "Ganti akhiran namanya menjadi .xlsx, lalu unggah lagi.");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String unknown = "Isi berkas \"isian.xlsx\" tidak dikenali. Isian harus berupa Excel (.xlsx).";
        refused("isian.xlsx", "<html><script>alert(1)</script></html>".getBytes(), unknown);
        refused("isian.xlsx", bytes('P'), unknown);
        refused("isian.xlsx", zip("halo.txt", "halo"), unknown);
        refused("isian.xlsx", office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
                unknown);
    }

    @Test
    void refusesCodeByContentAndNotByName() {
        refused("isian.xlsx", office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), NO_MACROS);
        refused("isian.xlsx", office(SPREADSHEET, "application/vnd.ms-office.vbaProject"), NO_MACROS);
        refused("isian.xlsx", office(SPREADSHEET, "application/vnd.ms-excel.macrosheet+xml"), NO_MACROS);
        refused("isian.xlsx", office(SPREADSHEET, "application/vnd.ms-office.activeX+xml"), NO_MACROS);
        refused("isian.xlsx", zip("[Content_Types].xml", types(SPREADSHEET), "xl/vbaProject.bin", "x"), NO_MACROS);
    }

    @Test
    void refusesOldFormatsAndPasswords() {
        refused("isian.xls", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
                "Berkas \"isian.xls\" berformat lama (.xls, .doc) atau dilindungi kata sandi. "
                        + "Simpan ulang sebagai Excel (.xlsx) tanpa makro dan tanpa kata sandi, lalu unggah lagi.");
    }

    @Test
    void refusesFilesThatAreNotWhole() {
        byte[] whole = xlsx("x");
        refused("isian.xlsx", Arrays.copyOf(whole, whole.length - 40), BROKEN);

        assertThatThrownBy(() -> inspect(slot(JenisBerkas.PDF), "a.pdf", "%PDF-1.7 cut off".getBytes()))
                .isInstanceOf(BerkasDitolak.class).hasMessageContaining("rusak atau tidak lengkap");
    }

    @Test
    void refusesZipTricks() {
        refused("isian.xlsx", zip("[Content_Types].xml", types(SPREADSHEET), "../../etc/cron.d/x", "x"), BROKEN);
        refused("isian.xlsx", zip("[Content_Types].xml", types(SPREADSHEET), "/etc/cron.d/x", "x"), BROKEN);
        refused("isian.xlsx", zip("[Content_Types].xml", types(SPREADSHEET), "xl/a.xml", "1", "xl/A.xml", "2"), BROKEN);
        refused("isian.xlsx", zip("[Content_Types].xml", types(SPREADSHEET), "xl/bomb.xml", " ".repeat(210_000_000)),
                BROKEN);
        refused("isian.xlsx", zip("[Content_Types].xml", "<Types><Override ContentType='" + SPREADSHEET), BROKEN);
        refused("isian.xlsx", zip("[Content_Types].xml",
                "<!DOCTYPE x [<!ENTITY t SYSTEM 'file:///etc/hostname'>]><Types><Override ContentType='&t;'/></Types>"),
                BROKEN);
    }

    private static void refused(String nama, byte[] isi, String sentence) {
        assertThatThrownBy(() -> inspect(slot(JenisBerkas.XLSX), nama, isi)).isInstanceOf(BerkasDitolak.class)
                .hasMessage(sentence);
    }

    private static JenisBerkas inspect(SlotUnggah slot, String nama, byte[] isi) {
        return BerkasInspector.inspect(slot, new Berkas(nama, "application/octet-stream", isi));
    }

    private static SlotUnggah slot(JenisBerkas... jenis) {
        return new SlotUnggah("isian", "Isian", "", List.of(jenis), StatusDokumen.DRAFT, true, false, false, false);
    }

    private static byte[] office(String... contentTypes) {
        return zip("[Content_Types].xml", types(contentTypes), "xl/workbook.xml", "<workbook/>");
    }

    private static String types(String... contentTypes) {
        StringBuilder xml = new StringBuilder("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>");
        for (String type : contentTypes) {
            xml.append("<Override PartName='/p' ContentType='").append(type).append("'/>");
        }
        return xml.append("</Types>").toString();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
