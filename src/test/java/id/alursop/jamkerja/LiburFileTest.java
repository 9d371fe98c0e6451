package id.alursop.jamkerja;

import id.alursop.jamkerja.Libur.Jenis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static id.alursop.jamkerja.Offices.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LiburFileTest {

    /** Counts of the joint decrees: SKB 3 Menteri for 2026 (17 and 8) and for 2027 (18 and 8). */
    @ParameterizedTest
    @CsvSource({"2026, 17, 8", "2027, 18, 8"})
    void holdsEveryDayOfTheDecree(int year, long nasional, long cutiBersama) {
        TahunLibur tahun = Offices.year(year);

        assertThat(tahun.tahun()).isEqualTo(year);
        assertThat(tahun.libur()).filteredOn(day -> day.jenis() == Jenis.NASIONAL).hasSize((int) nasional);
        assertThat(tahun.libur()).filteredOn(day -> day.jenis() == Jenis.CUTI_BERSAMA).hasSize((int) cutiBersama);
        assertThat(tahun.libur()).allMatch(day -> MinuteWalker.isNationalHoliday(day.tanggal()));
    }

    /** Working days per quarter as the SOP reference computed them. */
    @ParameterizedTest
    @CsvSource({"2026, 55, 57, 64, 64", "2027, 53, 59, 65, 65"})
    void leavesTheReferencesWorkingDaysPerQuarter(int year, long first, long second, long third, long fourth) {
        long[] expected = {first, second, third, fourth};
        for (int quarter = 0; quarter < 4; quarter++) {
            LocalDate from = LocalDate.of(year, 3 * quarter + 1, 1);
            assertThat(from.datesUntil(from.plusMonths(3)).filter(Offices.AWAYAN::isHariKerja))
                    .as("quarter from %s", from).hasSize((int) expected[quarter]);
        }
    }

    @Test
    void aDayMayNameADecreeOfItsOwn() {
        TahunLibur tahun = LiburFile.read("libur-2025.yaml", stream("""
                tahun: 2025
                dasar: SKB A
                nasional:
                  - {tanggal: 2025-08-17, nama: Proklamasi Kemerdekaan}
                cutiBersama:
                  - {tanggal: 2025-08-18, nama: Proklamasi Kemerdekaan, dasar: SKB B}
                """));

        assertThat(tahun.libur()).containsExactly(
                new Libur(LocalDate.of(2025, 8, 17), "Proklamasi Kemerdekaan", Jenis.NASIONAL, "SKB A"),
                new Libur(LocalDate.of(2025, 8, 18), "Proklamasi Kemerdekaan", Jenis.CUTI_BERSAMA, "SKB B"));
        assertThat(tahun.ramadan()).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatIllegalStateException().isThrownBy(() -> LiburFile.read("jamkerja/libur-2026.yaml", stream("""
                tahun: 2026
                nasional:
                  - {tanggal: 2026-02-30, nama: Tanggal keliru}
                  - {tanggal: 2027-01-01, nama: Tahun lain}
                  - {tanggal: 2026-05-01}
                cutiBersama:
                  - {tanggal: 2026-05-01, nama: Rangkap}
                ramadan:
                  - {mulai: 2026-03-20, selesai: 2026-02-19}
                """))).withMessage("""
                jamkerja/libur-2026.yaml, dasar: belum diisi. Tulis nilainya.
                jamkerja/libur-2026.yaml, nasional[1].tanggal: "2026-02-30" bukan tanggal. Tulis seperti 2026-08-17.
                jamkerja/libur-2026.yaml, nasional[2].tanggal: 2027-01-01 bukan hari di tahun 2026. Pindahkan ke berkas tahunnya.
                jamkerja/libur-2026.yaml, nasional[3].nama: belum diisi. Tulis nilainya.
                jamkerja/libur-2026.yaml, cutiBersama[1].tanggal: 2026-05-01 sudah tertulis. Gabungkan kedua namanya dalam satu butir.
                jamkerja/libur-2026.yaml, ramadan[1]: selesai 2026-02-19 mendahului mulai 2026-03-20. Perbaiki salah satunya.""");
    }

    @Test
    void asksForTheYear() {
        assertThatIllegalStateException().isThrownBy(() -> LiburFile.read("libur.yaml", stream("tahun: dua ribu")))
                .withMessageStartingWith("libur.yaml, tahun: \"dua ribu\" bukan tahun. Tulis seperti 2026.");
        assertThatIllegalStateException().isThrownBy(() -> LiburFile.read("libur.yaml", stream("")))
                .withMessageStartingWith("libur.yaml, tahun: belum diisi. Tulis nilainya.");
    }
}
