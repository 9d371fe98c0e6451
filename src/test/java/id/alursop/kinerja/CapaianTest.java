package id.alursop.kinerja;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

class CapaianTest {

    private static BigDecimal persen(String target, String realisasi, Polaritas polaritas, TargetNol nol) {
        return Capaian.persen(Target.parse(target), new BigDecimal(realisasi), polaritas, nol);
    }

    @ParameterizedTest(name = "{0} {1} of {2} is {3}")
    @CsvSource({
        // R/T
        "POSITIF,86.7,85,102.00", "POSITIF,90,95,94.74", "POSITIF,0,95,0.00", "POSITIF,300,100,300.00",
        // (2T-R)/T: on target 100, better above, R = 0 gives 200, beyond 2T never below 0
        "NEGATIF,5,5,100.00", "NEGATIF,4,5,120.00", "NEGATIF,7,5,60.00", "NEGATIF,0,5,200.00", "NEGATIF,10,5,0.00",
        "NEGATIF,25,5,0.00", "NEGATIF,1.5,2,125.00",
        // Ranges: inside 100, else against the nearer bound. 92 of 80-90: 92/90; 70: 70/80
        "POSITIF,92,80-90,102.22", "POSITIF,70,80-90,87.50", "POSITIF,80,80-90,100.00", "POSITIF,90,80-90,100.00",
        "POSITIF,85,80-90,100.00",
        // 6.5 months of 7-8: (14-6.5)/7; 9: (16-9)/8
        "NEGATIF,6.5,7-8,107.14", "NEGATIF,9,7-8,87.50", "NEGATIF,7.5,7-8,100.00", "NEGATIF,40,7-8,0.00",
        // A range from zero is inside at zero
        "NEGATIF,0,0-2,100.00", "NEGATIF,3,0-2,50.00",
        // Yes or no; a mean of quarters below 1 is no yes
        "POSITIF,1,Ya,100.00", "POSITIF,0,Ya,0.00", "POSITIF,0.5,Ya,0.00", "POSITIF,3,Ya,100.00"})
    void byPolarity(Polaritas polaritas, String realisasi, String target, String expected) {
        assertThat(persen(target.replace('.', ','), realisasi, polaritas, TargetNol.TIDAK_DIHITUNG)
                .setScale(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal(expected));
    }

    @Test
    void isNothingWithoutTargetOrRealisasi() {
        assertThat(Capaian.persen(null, BigDecimal.ONE, Polaritas.POSITIF, TargetNol.TANPA_KEJADIAN)).isNull();
        assertThat(Capaian.persen(Target.parse("5"), null, Polaritas.NEGATIF, TargetNol.TANPA_KEJADIAN)).isNull();
        assertThat(Capaian.persen(Target.ya(), null, Polaritas.POSITIF, TargetNol.TANPA_KEJADIAN)).isNull();
    }

    @Test
    void aTargetOfZeroHasNoValueUnlessTheRuleIsOn() {
        for (String realisasi : new String[]{"0", "1"}) {
            assertThat(persen("0", realisasi, Polaritas.POSITIF, TargetNol.TIDAK_DIHITUNG)).isNull();
            assertThat(persen("0", realisasi, Polaritas.NEGATIF, TargetNol.TIDAK_DIHITUNG)).isNull();
            assertThat(persen("0", realisasi, Polaritas.POSITIF, TargetNol.TANPA_KEJADIAN)).isNull();
        }
        assertThat(persen("0", "0", Polaritas.NEGATIF, TargetNol.TANPA_KEJADIAN)).isEqualByComparingTo("100");
        assertThat(persen("0", "1", Polaritas.NEGATIF, TargetNol.TANPA_KEJADIAN)).isEqualByComparingTo("0");
        assertThat(persen("5", "0", Polaritas.NEGATIF, TargetNol.TANPA_KEJADIAN)).isEqualByComparingTo("200");
    }

    @Test
    void isExactAtTheBoundsOfCategories() {
        assertThat(persen("30", "27.3", Polaritas.POSITIF, TargetNol.TIDAK_DIHITUNG)).isEqualByComparingTo("91");
        assertThat(persen("0,7", "0.532", Polaritas.POSITIF, TargetNol.TIDAK_DIHITUNG)).isEqualByComparingTo("76");
    }

    // ---- since January

    private static Indikator indikator(JenisIndikator jenis, String... targets) {
        return new Indikator("1", "Sasaran", "Indikator", "Satuan", Polaritas.POSITIF, jenis, Target.parse("100"),
                Arrays.stream(targets).map(t -> t.isEmpty() ? null : Target.parse(t)).toList(), "", null, "u", "U");
    }

    private static Realisasi realisasi(String... quarters) {
        return new Realisasi("1", Arrays.stream(quarters).map(q -> q.isEmpty() ? null : new BigDecimal(q)).toList(),
                null, null, "", "", "");
    }

    @ParameterizedTest(name = "{0} up to {2}: {1} is {3}")
    @CsvSource({
        "AKUMULATIF,6|7|5|9,3,18", "AKUMULATIF,6|7|5|9,1,6", "AKUMULATIF,6||5|,3,", "AKUMULATIF,|||,2,",
        "RATA_RATA,90|95|100|0,3,95", "RATA_RATA,90||100|,3,", "RATA_RATA,1|2|2|,3,1.666666666666666666666666666666667",
        "POSISI_AKHIR,75|80|85|,3,85", "POSISI_AKHIR,75|80||,3,", "POSISI_AKHIR,|80|85|90,4,90",
        "POSISI_AKHIR,|||90,4,90", "NON_KUMULATIF,97|98|99|,2,98", "NON_KUMULATIF,97|98||,3,"})
    void sampaiDenganWhenEveryQuarterIsMeasured(JenisIndikator jenis, String quarters, int triwulan, String expected) {
        BigDecimal value = Capaian.sampaiDengan(triwulan, indikator(jenis, "10", "10", "10", "10"),
                realisasi(quarters.split("\\|", -1)));
        assertThat(value).isEqualTo(expected == null ? null : new BigDecimal(expected));
    }

    @ParameterizedTest(name = "{0} up to {2}: {1} is {3}")
    @CsvSource({
        // Measured in quarters 2 and 4 only: a blank first or third quarter hides nothing.
        "AKUMULATIF,|7||,3,7", "AKUMULATIF,2|7||,3,9", "AKUMULATIF,|||,1,", "RATA_RATA,|80||90,4,85",
        "POSISI_AKHIR,|80||,3,80", "POSISI_AKHIR,|80||,4,", "NON_KUMULATIF,|80||,3,"})
    void sampaiDenganSkipsQuartersThatAreNotMeasured(JenisIndikator jenis, String quarters, int triwulan,
                                                     String expected) {
        BigDecimal value = Capaian.sampaiDengan(triwulan, indikator(jenis, "", "10", "", "10"),
                realisasi(quarters.split("\\|", -1)));
        assertThat(value).isEqualTo(expected == null ? null : new BigDecimal(expected));
    }
}
