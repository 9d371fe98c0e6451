package id.alursop.jamkerja;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DurasiTest {

    @ParameterizedTest
    @CsvSource({
            "PT10M,    0, 0, 10",
            "PT150M,   0, 0, 150",
            "PT2H,     0, 0, 120",
            "PT2H30M,  0, 0, 150",
            "P1D,      0, 1, 0",
            "P2D,      0, 2, 0",
            "P1DT2H,   0, 1, 120",
            "P1DT30M,  0, 1, 30",
            "P1DT2H5M, 0, 1, 125",
            "P1W,      1, 0, 0",
            "PT9999M,  0, 0, 9999"})
    void readsWeeksDaysHoursAndMinutes(String iso, int minggu, int hari, int menit) {
        assertThat(Durasi.parse(iso)).isEqualTo(new Durasi(minggu, hari, menit));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"P", "PT", "P1DT", "PT30S", "P1M", "P1Y", "P1W2D", "P1WT2H", "PT1.5H", "PT-10M", "-PT10M",
            "P-1D", "+P1D", "pt10m", "PT10m", " PT10M", "PT10M ", "PT2H30", "2 Jam", "${waktu}", "PT10000M", "PT30M2H",
            "R3/PT10M", "PT10M/2026-10-09T10:00:00", "2026-10-09T10:00:00"})
    void refusesEverythingElseAndSaysWhatToWrite(String iso) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durasi.parse(iso))
                .withMessage("Durasi \"%s\" tidak dikenal. Tulis menit, jam, hari, atau minggu kerja seperti "
                        + "PT10M, PT2H30M, P2D, P1DT2H, atau P1W.", iso == null ? "" : iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0M", "PT0H0M", "P0D", "P0W", "P0DT0H"})
    void refusesZero(String iso) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durasi.parse(iso))
                .withMessage("Durasi harus lebih dari nol. Hapus timernya bila langkah ini tidak berbatas waktu.");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1", "1, -1, 1", "1, 1, -1"})
    void refusesNegativeParts(int minggu, int hari, int menit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Durasi(minggu, hari, menit));
    }
}
