package id.alursop.dokumen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class IndonesianFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1234.50; 1.234,50", "1234567; 1.234.567", "0; 0", "0.05; 0,05", "-1234.5; -1.234,5",
            "999; 999", "1000; 1.000", "100.00; 100,00", "12E3; 12.000", "12345678901234567890.123; 12.345.678.901.234.567.890,123"})
    void writesNumbersWithTheirOwnScale(BigDecimal number, String text) {
        assertThat(IndonesianFormat.number(number)).isEqualTo(text);
    }

    @Test
    void writesDatesInIndonesianWhateverTheMachineSpeaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(IndonesianFormat.date(LocalDate.of(2026, 10, 12))).isEqualTo("12 Oktober 2026");
            assertThat(IndonesianFormat.date(LocalDate.of(2026, 8, 1))).isEqualTo("1 Agustus 2026");
            assertThat(IndonesianFormat.weekday(LocalDate.of(2026, 10, 16))).isEqualTo("Jumat");
            assertThat(IndonesianFormat.dateTime(LocalDateTime.of(2026, 10, 12, 8, 5).atZone(ZoneId.of("Asia/Makassar"))))
                    .isEqualTo("12 Oktober 2026 pukul 08.05 WITA");
            assertThat(IndonesianFormat.dateTime(LocalDateTime.of(2026, 10, 12, 16, 0).atZone(ZoneId.of("Asia/Jakarta"))))
                    .isEqualTo("12 Oktober 2026 pukul 16.00 WIB");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void writesQuartersInRomanFigures() {
        assertThat(List.of(1, 2, 3, 4)).map(IndonesianFormat::roman).containsExactly("I", "II", "III", "IV");
    }

    @Test
    void printsYearsWithoutDotsAndNoListsOrMaps() {
        assertThat(IndonesianFormat.text(2026)).isEqualTo("2026");
        assertThat(IndonesianFormat.text(false)).isEqualTo("Tidak");
        assertThat(IndonesianFormat.text(List.of("a"))).isNull();
    }
}
