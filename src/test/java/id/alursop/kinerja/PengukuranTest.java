package id.alursop.kinerja;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class PengukuranTest {

    private static final PerjanjianKinerja PERJANJIAN = new PerjanjianKinerja(2026, List.of(
            indikator("1", "A", Polaritas.POSITIF, JenisIndikator.AKUMULATIF, "48", "12", "100"),
            indikator("2", "A", Polaritas.NEGATIF, JenisIndikator.RATA_RATA, "2", "2", "200"),
            indikator("3", "B", Polaritas.POSITIF, JenisIndikator.POSISI_AKHIR, "90", "90", "300"),
            indikator("4", "B", Polaritas.POSITIF, JenisIndikator.POSISI_AKHIR, "100", null, null),
            indikator("5", "A", Polaritas.NEGATIF, JenisIndikator.AKUMULATIF, "0", "0", null)));

    private static Indikator indikator(String nomor, String sasaran, Polaritas polaritas, JenisIndikator jenis,
                                       String tahunan, String triwulan, String pagu) {
        Target quarter = triwulan == null ? null : Target.parse(triwulan);
        return new Indikator(nomor, sasaran, "Indikator " + nomor, "Satuan", polaritas, jenis, Target.parse(tahunan),
                Arrays.asList(quarter, quarter, quarter, quarter), "", pagu == null ? null : new BigDecimal(pagu),
                "unit-" + sasaran, "Unit " + sasaran);
    }

    private static Realisasi realisasi(String nomor, String quarters, String tahunan, String anggaran) {
        return new Realisasi(nomor, Arrays.stream(quarters.split("\\|", -1)).map(PengukuranTest::number).toList(),
                number(tahunan), number(anggaran), "", "", "");
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String shown(BigDecimal value) {
        return value == null ? "n/a" : value.setScale(2, RoundingMode.HALF_UP).toString();
    }

    /**
     * By hand, quarter II. 1: 9/12 = 75; since January 12+9 = 21 of 48 = 43.75. 2: (4-2.5)/2 = 75; mean 2 of 2 = 100.
     * 3: not reported. 4: not measured, 60 of 100 since January. 5: target zero.
     */
    private static final List<Realisasi> TRIWULAN_II = List.of(realisasi("1", "12|9||", "", "40"),
            realisasi("2", "1.5|2.5||", "", "90"), realisasi("4", "|60||", "", ""), realisasi("5", "0|0||", "", ""));

    @Test
    void measuresAQuarter() {
        Pengukuran m = Pengukuran.of(PERJANJIAN, 2, TRIWULAN_II, TargetNol.TIDAK_DIHITUNG);

        assertThat(m.indikator()).extracting(c -> c.indikator().nomor(), c -> shown(c.capaian()),
                c -> shown(c.sampaiDengan()), c -> shown(c.capaianTahunan()), CapaianIndikator::kategori,
                CapaianIndikator::status, c -> shown(c.serapan())).containsExactly(
                tuple("1", "75.00", "21.00", "43.75", Kategori.SEDANG,
                        StatusCapaian.TERHITUNG, "40.00"),
                tuple("2", "75.00", "2.00", "100.00", Kategori.SEDANG,
                        StatusCapaian.TERHITUNG, "45.00"),
                tuple("3", "n/a", "n/a", "n/a", null, StatusCapaian.BELUM_DIISI, "n/a"),
                tuple("4", "n/a", "60.00", "60.00", null, StatusCapaian.TIDAK_DIUKUR,
                        "n/a"),
                tuple("5", "n/a", "0.00", "n/a", null, StatusCapaian.TARGET_NOL, "n/a"));
    }

    @Test
    void averagesWhatHasACapaianAndSaysOfHowMany() {
        Pengukuran m = Pengukuran.of(PERJANJIAN, 2, TRIWULAN_II, TargetNol.TIDAK_DIHITUNG);

        assertThat(m.sasaran()).extracting(CapaianSasaran::nama, s -> shown(s.rerata().nilai()),
                s -> s.rerata().terhitung(), s -> s.rerata().jumlah()).containsExactly(
                tuple("A", "75.00", 2, 3),
                tuple("B", "n/a", 0, 2));
        assertThat(m.sasaran().get(1).rerata().kategori()).isNull();
        assertThat(shown(m.rerata().nilai())).isEqualTo("75.00");
        assertThat(m.rerata().terhitung()).isEqualTo(2);
        assertThat(m.rerata().jumlah()).isEqualTo(5);
        assertThat(m.rerata().kategori()).isEqualTo(Kategori.SEDANG);
    }

    @Test
    void countsTheZeroTargetRuleWhenItIsOnAndLabelsIt() {
        Pengukuran m = Pengukuran.of(PERJANJIAN, 2, TRIWULAN_II, TargetNol.TANPA_KEJADIAN);

        assertThat(shown(m.indikator().get(4).capaian())).isEqualTo("100.00");
        assertThat(m.indikator().get(4).status()).isEqualTo(StatusCapaian.ATURAN_TARGET_NOL);
        // (75 + 75 + 100) / 3
        assertThat(shown(m.rerata().nilai())).isEqualTo("83.33");
        assertThat(m.rerata().kategori()).isEqualTo(Kategori.TINGGI);
    }

    @Test
    void comparesCapaianWithSpendingOfThoseWhoReportedIt() {
        Pengukuran m = Pengukuran.of(PERJANJIAN, 2, TRIWULAN_II, TargetNol.TIDAK_DIHITUNG);

        // Pagu of 1 and 2, which reported; 3 did not, 4 and 5 have none. 130/300.
        assertThat(m.anggaran().pagu()).isEqualByComparingTo("300");
        assertThat(m.anggaran().realisasi()).isEqualByComparingTo("130");
        assertThat(shown(m.anggaran().serapan())).isEqualTo("43.33");
        assertThat(m.anggaran().terhitung()).isEqualTo(2);
        assertThat(m.anggaran().jumlah()).isEqualTo(3);
        assertThat(m.efisiensi()).isEqualTo(Efisiensi.EFISIEN);
    }

    @Test
    void measuresAYear() {
        Pengukuran m = Pengukuran.of(PERJANJIAN, null, List.of(realisasi("1", "|||", "60", ""),
                realisasi("2", "|||", "3", "50")), TargetNol.TIDAK_DIHITUNG);

        // 60/48 = 125; (4-3)/2 = 50
        assertThat(m.indikator()).extracting(c -> shown(c.capaian()))
                .containsExactly("125.00", "50.00", "n/a", "n/a", "n/a");
        assertThat(m.indikator()).extracting(c -> shown(c.capaianTahunan()))
                .containsExactly("125.00", "50.00", "n/a", "n/a", "n/a");
        assertThat(m.indikator().get(0).target()).isEqualTo(Target.parse("48"));
        assertThat(shown(m.rerata().nilai())).isEqualTo("87.50");
    }

    @Test
    void isEmptyHandedWhenNobodyReported() {
        Pengukuran m = Pengukuran.of(PERJANJIAN, 1, List.of(), TargetNol.TIDAK_DIHITUNG);

        assertThat(m.rerata()).isEqualTo(new Rerata(null, null, 0, 5));
        assertThat(m.anggaran().serapan()).isNull();
        assertThat(m.efisiensi()).isNull();
    }

    @Test
    void refusesTwoReportsOfOneIndicator() {
        assertThatThrownBy(() -> Pengukuran.of(PERJANJIAN, 1, List.of(Realisasi.kosong("1"), Realisasi.kosong("1")),
                TargetNol.TIDAK_DIHITUNG)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAgreementKnowsWhoAnswersForWhatAndHasUniqueNumbers() {
        assertThat(PERJANJIAN.unit("unit-B")).extracting(Indikator::nomor).containsExactly("3", "4");
        List<Indikator> twice = List.of(PERJANJIAN.indikator().get(0), PERJANJIAN.indikator().get(0));
        assertThatThrownBy(() -> new PerjanjianKinerja(2026, twice)).isInstanceOf(IllegalArgumentException.class);
    }
}
