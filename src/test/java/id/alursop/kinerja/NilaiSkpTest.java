package id.alursop.kinerja;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class NilaiSkpTest {

    private static KegiatanSkp.Aspek aspek(String target, String realisasi) {
        return new KegiatanSkp.Aspek(target == null ? null : new BigDecimal(target),
                realisasi == null ? null : new BigDecimal(realisasi));
    }

    private static NilaiSkp nilai(KegiatanSkp.Aspek kuantitas, KegiatanSkp.Aspek kualitas, KegiatanSkp.Aspek waktu,
                                  KegiatanSkp.Aspek biaya) {
        return NilaiSkp.of(
                new KegiatanSkp("1", "Menyusun laporan", null, "Laporan", kuantitas, kualitas, waktu, biaya));
    }

    private static String shown(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toString();
    }

    @Test
    void withoutCostThreeAspectsCount() {
        // 12/12 = 100; 90/100 = 90; (1.76*12-12)/12 = 76. Sum 266, mean 88.67.
        NilaiSkp nilai = nilai(aspek("12", "12"), aspek("100", "90"), aspek("12", "12"), aspek(null, null));

        assertThat(shown(nilai.kuantitas())).isEqualTo("100.00");
        assertThat(shown(nilai.kualitas())).isEqualTo("90.00");
        assertThat(shown(nilai.waktu())).isEqualTo("76.00");
        assertThat(nilai.biaya()).isNull();
        assertThat(shown(nilai.penghitungan())).isEqualTo("266.00");
        assertThat(shown(nilai.nilai())).isEqualTo("88.67");
    }

    @Test
    void withCostFourAspectsCount() {
        // 228/240 = 95; 90; 76; cost saved 5 %: (1.76*15-14.25)/15 = 81. Sum 342, mean 85.5.
        NilaiSkp nilai = nilai(aspek("240", "228"), aspek("100", "90"), aspek("12", "12"),
                aspek("15000000", "14250000"));

        assertThat(shown(nilai.biaya())).isEqualTo("81.00");
        assertThat(shown(nilai.penghitungan())).isEqualTo("342.00");
        assertThat(shown(nilai.nilai())).isEqualTo("85.50");
    }

    @Test
    void savingMoreThan24PercentLosesPoints() {
        // 19 of 25: saved 24 %, (44-19)/25 = 100. 18 of 25: saved 28 %, p = 104, 76-(104-100) = 72.
        assertThat(shown(nilai(aspek("1", "1"), aspek("1", "1"), aspek("25", "19"), aspek(null, null)).waktu()))
                .isEqualTo("100.00");
        assertThat(shown(nilai(aspek("1", "1"), aspek("1", "1"), aspek("25", "18"), aspek(null, null)).waktu()))
                .isEqualTo("72.00");
    }

    @Test
    void takingFarTooLongIsNeverBelowZero() {
        // (1.76*10-20)/10 = -24
        assertThat(shown(nilai(aspek("1", "1"), aspek("1", "1"), aspek("10", "20"), aspek(null, null)).waktu()))
                .isEqualTo("0.00");
    }

    @Test
    void aMissingAspectLeavesTheActivityWithoutAScore() {
        assertThat(nilai(aspek("12", null), aspek("100", "90"), aspek("12", "12"), aspek(null, null)).nilai()).isNull();
        assertThat(nilai(aspek("12", "12"), aspek("0", "90"), aspek("12", "12"), aspek(null, null)).nilai()).isNull();
        assertThat(nilai(aspek("12", "12"), aspek("100", "90"), aspek("12", "12"), aspek("100", null)).nilai())
                .isNull();
    }

    @Test
    void theMeanLeavesOutWhatHasNoScore() {
        NilaiSkp first = nilai(aspek("12", "12"), aspek("100", "90"), aspek("12", "12"), aspek(null, null));
        NilaiSkp none = nilai(aspek("12", null), aspek("100", "90"), aspek("12", "12"), aspek(null, null));
        NilaiSkp second = nilai(aspek("240", "228"), aspek("100", "90"), aspek("12", "12"),
                aspek("15000000", "14250000"));

        // (88.6667 + 85.5) / 2
        assertThat(shown(NilaiSkp.rerata(List.of(first, none, second)))).isEqualTo("87.08");
        assertThat(NilaiSkp.rerata(List.of(none))).isNull();
    }
}
