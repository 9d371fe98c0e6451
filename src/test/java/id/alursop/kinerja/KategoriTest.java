package id.alursop.kinerja;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;

class KategoriTest {

    @ParameterizedTest
    @CsvSource({"91,SANGAT_TINGGI", "90.999,TINGGI", "90.5,TINGGI", "76,TINGGI", "75.9999,SEDANG", "66,SEDANG",
        "65.99,RENDAH", "51,RENDAH", "50.99,SANGAT_RENDAH", "50,SANGAT_RENDAH", "0,SANGAT_RENDAH",
        "100,SANGAT_TINGGI", "240.5,SANGAT_TINGGI"})
    void byLowerBoundsOnTheUnroundedValue(String persen, Kategori expected) {
        assertThat(Kategori.dari(new BigDecimal(persen))).isEqualTo(expected);
    }

    @Test
    void noneWithoutACapaian() {
        assertThat(Kategori.dari(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"90.01,85,EFISIEN", "90,85,CUKUP_EFISIEN", "85,85,CUKUP_EFISIEN", "80,85,CUKUP_EFISIEN",
        "79.99,85,TIDAK_EFISIEN"})
    void efficiencyTurnsBeyondFivePoints(String capaian, String serapan, Efisiensi expected) {
        assertThat(Efisiensi.dari(new BigDecimal(capaian), new BigDecimal(serapan))).isEqualTo(expected);
    }

    @Test
    void noEfficiencyWithoutBoth() {
        assertThat(Efisiensi.dari(null, BigDecimal.ONE)).isNull();
        assertThat(Efisiensi.dari(BigDecimal.ONE, null)).isNull();
    }

    @Test
    void serapanNeedsABudget() {
        assertThat(Anggaran.serapan(new BigDecimal("30"), new BigDecimal("120"))).isEqualByComparingTo("25");
        assertThat(Anggaran.serapan(BigDecimal.ZERO, BigDecimal.TEN)).isEqualByComparingTo("0");
        assertThat(Anggaran.serapan(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
        assertThat(Anggaran.serapan(null, BigDecimal.ONE)).isNull();
        assertThat(Anggaran.serapan(BigDecimal.ONE, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"91,SANGAT_BAIK", "90.99,BAIK", "76,BAIK", "75.99,CUKUP", "61,CUKUP", "60.99,KURANG", "51,KURANG",
        "50.99,BURUK", "0,BURUK"})
    void sebutanOfAnSkp(String nilai, SebutanSkp expected) {
        assertThat(SebutanSkp.dari(new BigDecimal(nilai))).isEqualTo(expected);
        assertThat(SebutanSkp.dari(null)).isNull();
    }
}
