package id.alursop.dokumen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class NamaBerkasTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Isian TW.III – Seksi é.xlsx | Isian TW.III – Seksi é.xlsx",
            "進捗報告.xlsx                 | 進捗報告.xlsx",
            "C:\\Users\\Ratna\\isian.xlsx | isian.xlsx",
            "../../etc/passwd            | passwd",
            "..                          | Isian",
            "/                           | Isian",
            "laporan/                    | Isian",
            "CON.xlsx                    | _CON.xlsx",
            "lpt1                        | _lpt1",
            ".htaccess                   | htaccess",
            "'isian.xlsx. .'             | isian.xlsx",
            "'a   b .xlsx'               | 'a b .xlsx'",
    })
    void keepsWhatIsReadableAndSafe(String sent, String clean) {
        assertThat(NamaBerkas.clean(sent, "Isian")).isEqualTo(clean);
    }

    @Test
    void leavesOutWhatNobodySees() {
        assertThat(NamaBerkas.clean("isi\r\nan\0\u202Exslx.exe\u200B\uD800.xlsx", "Isian"))
                .isEqualTo("isianxslx.exe.xlsx");
        assertThat(NamaBerkas.clean("\u0000\u200B", "Isian")).isEqualTo("Isian");
        assertThat(NamaBerkas.clean(null, "Isian")).isEqualTo("Isian");
    }

    @Test
    void replacesWhatWindowsForbids() {
        assertThat(NamaBerkas.clean("a<b>c:d\"e|f?g*.pdf", "Isian")).isEqualTo("a_b_c_d_e_f_g_.pdf");
    }

    @Test
    void writesALetterOneWay() {
        assertThat(NamaBerkas.clean("Surat e\u0301.pdf", "Isian")).isEqualTo("Surat \u00e9.pdf");
    }

    @Test
    void shortensBeforeTheExtensionAndNotInsideALetter() {
        String clean = NamaBerkas.clean("\uD83D\uDCC4".repeat(100) + ".xlsx", "Isian");
        assertThat(clean).isEqualTo("\uD83D\uDCC4".repeat(48) + ".xlsx");
        assertThat(clean.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        assertThat(NamaBerkas.clean("a".repeat(300), "Isian")).isEqualTo("a".repeat(200));
    }

    @Test
    void findsTheExtension() {
        assertThat(NamaBerkas.extension("Isian TW.III.XLSX")).isEqualTo(".xlsx");
        assertThat(NamaBerkas.extension("Isian")).isEmpty();
        assertThat(NamaBerkas.extension(".xlsx")).isEmpty();
        assertThat(NamaBerkas.extension("Laporan. Kinerja Kecamatan")).isEmpty();
    }
}
