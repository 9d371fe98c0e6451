package id.alursop.kinerja;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetTest {

    @Test
    void readsAValueARangeAndYes() {
        assertThat(Target.parse("1.234,5")).isEqualTo(Target.nilai(new BigDecimal("1234.5")));
        assertThat(Target.parse("80-90")).isEqualTo(Target.rentang(new BigDecimal("80"), new BigDecimal("90")));
        assertThat(Target.parse("7,5 – 8")).isEqualTo(Target.rentang(new BigDecimal("7.5"), new BigDecimal("8")));
        assertThat(Target.parse("95 s.d. 100")).isEqualTo(Target.rentang(new BigDecimal("95"), new BigDecimal("100")));
        assertThat(Target.parse(" YA ")).isEqualTo(Target.ya());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "90-80", "80-", "-5", "80-abc", "1-2-3", "Tidak", ""})
    void refusesAnythingElse(String teks) {
        assertThatThrownBy(() -> Target.parse(teks)).isInstanceOf(NumberFormatException.class).hasMessage("\"" + teks
                + "\" bukan target. Isi dengan angka (misalnya 1.234,5), rentang (80-90), atau Ya.");
    }

    @Test
    void showsWhatItWas() {
        assertThat(Target.parse("1234,5").teks()).isEqualTo("1.234,5");
        assertThat(Target.parse("80 - 90,5").teks()).isEqualTo("80-90,5");
        assertThat(Target.ya().teks()).isEqualTo("Ya");
        assertThat(Target.parse("85").sel()).isEqualTo(new BigDecimal("85"));
        assertThat(Target.parse("80-90").sel()).isEqualTo("80-90");
        assertThat(Target.ya().sel()).isEqualTo("Ya");
    }
}
