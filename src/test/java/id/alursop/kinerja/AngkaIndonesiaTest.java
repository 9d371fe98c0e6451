package id.alursop.kinerja;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AngkaIndonesiaTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.234,5;1234.5", "1234,5;1234.5", "0;0", " 12 ;12", "1.000;1000",
        "1.234.567;1234567", "0,05;0.05", "-3,5;-3.5", "85,50;85.50"})
    void readsIndonesianNumbers(String teks, String angka) {
        assertThat(AngkaIndonesia.parse(teks)).isEqualTo(new BigDecimal(angka));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1.5", "1,234.5", "12.34", "1.2345", "1,", ",5", "95%", "1 000", "1e3", "--1",
        "=1+1", "Rp 1.000", "٣"})
    void refusesWhatIsNoNumberOrMayBeTwo(String teks) {
        assertThatThrownBy(() -> AngkaIndonesia.parse(teks)).isInstanceOf(NumberFormatException.class)
                .hasMessage("\"" + teks + "\" bukan angka. Isi dengan angka, misalnya 1.234,5.");
    }

    @Test
    void refusesEndlessDigitsAndQuotesThemShort() {
        assertThatThrownBy(() -> AngkaIndonesia.parse("9".repeat(5000)))
                .hasMessageStartingWith("\"" + "9".repeat(30) + "…\" bukan angka");
    }

    @Test
    void writesIndonesianNumbers() {
        assertThat(AngkaIndonesia.format(new BigDecimal("1234.50"))).isEqualTo("1.234,5");
        assertThat(AngkaIndonesia.format(new BigDecimal("1E+3"))).isEqualTo("1.000");
        assertThat(AngkaIndonesia.format(new BigDecimal("94.735"), 2)).isEqualTo("94,74");
        assertThat(AngkaIndonesia.format(new BigDecimal("94.7349"), 2)).isEqualTo("94,73");
        assertThat(AngkaIndonesia.format(BigDecimal.ZERO, 2)).isEqualTo("0,00");
    }
}
