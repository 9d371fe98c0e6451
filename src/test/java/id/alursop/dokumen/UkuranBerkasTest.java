package id.alursop.dokumen;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UkuranBerkasTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0;0 byte", "1023;1023 byte", "1024;1 KB", "12500;12 KB", "1048063;1023 KB",
            "1048064;1 MB", "1468006;1,4 MB", "20971520;20 MB", "31457280;30 MB"})
    void writesSizesAsAUserReadsThem(long bytes, String text) {
        assertThat(UkuranBerkas.teks(bytes)).isEqualTo(text);
    }
}
