package id.alursop.jamkerja;

import id.alursop.jamkerja.TahunLibur.Ramadan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import static id.alursop.jamkerja.Offices.at;
import static id.alursop.jamkerja.Offices.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class JamKerjaFileTest {

    private static JamKerja read(String jamKerja) {
        return Offices.read("zona: Asia/Makassar\njamKerja:\n" + jamKerja.indent(2), Offices.national());
    }

    @Test
    void readsDaysRangesAndDottedTimes() {
        JamKerja office = read("""
                senin: [08.00 - 12.00]
                selasa-kamis: [07:30-12:00, 12:00-16:00]
                """);

        assertThat(office.windows(LocalDate.of(2026, 10, 5))).hasToString("[08:00-12:00]");
        assertThat(office.windows(LocalDate.of(2026, 10, 8))).hasToString("[07:30-12:00, 12:00-16:00]");
        assertThat(office.isHariKerja(LocalDate.of(2026, 10, 9))).isFalse();
    }

    @Test
    void worksShorterFromTheFirstToTheLastDayOfRamadan() {
        // A Monday to a Thursday.
        Ramadan days = new Ramadan(LocalDate.of(2028, 2, 7), LocalDate.of(2028, 2, 10));
        JamKerja office = Offices.read("""
                zona: Asia/Makassar
                jamKerja:
                  senin-jumat: [07:30-16:00]
                  ramadan:
                    senin-jumat: [08:00-15:00]
                """, List.of(new TahunLibur(2028, List.of(), List.of(days))));

        assertThat(office.windows(LocalDate.of(2028, 2, 4))).hasToString("[07:30-16:00]");
        assertThat(office.windows(LocalDate.of(2028, 2, 7))).hasToString("[08:00-15:00]");
        assertThat(office.windows(LocalDate.of(2028, 2, 10))).hasToString("[08:00-15:00]");
        assertThat(office.windows(LocalDate.of(2028, 2, 11))).hasToString("[07:30-16:00]");
    }

    @Test
    void worksAsUsualInRamadanWhenTheFileSaysNothingOfIt() {
        JamKerja office = read("senin-jumat: [07:30-16:00]");

        assertThat(office.windows(LocalDate.of(2026, 2, 23))).hasToString("[07:30-16:00]");
        assertThat(show(office, office.add(at(office, "2026-02-23 07:30"), Durasi.parse("PT8H30M"))))
                .isEqualTo("2026-02-23 16:00");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("jumat: [7:30-11:30]",
                        "jamKerja.jumat[1]: \"7:30-11:30\" bukan jam seperti 07:30-12:00. Perbaiki jamnya."),
                arguments("jumat: [07:30-11:30, 13:00-24:00]",
                        "jamKerja.jumat[2]: \"13:00-24:00\" bukan jam seperti 07:30-12:00. Perbaiki jamnya."),
                arguments("jumat: [11:30-07:30]",
                        "jamKerja.jumat[1]: jam tutup 07:30 tidak sesudah jam buka 11:30. Perbaiki jamnya."),
                arguments("jumat: [07:30-11:30, 11:00-16:30]",
                        "jamKerja.jumat: jam 11:00-16:30 mulai sebelum jam 07:30-11:30 selesai. "
                                + "Urutkan jamnya tanpa tumpang-tindih."),
                arguments("jumat: 07:30-11:30",
                        "jamKerja.jumat: bukan daftar. Tulis dalam kurung siku atau satu butir per baris dengan tanda -."),
                arguments("kamis-senin: [07:30-11:30]",
                        "jamKerja.kamis-senin: bukan nama hari. Tulis senin, selasa, rabu, kamis, jumat, sabtu, "
                                + "minggu, atau rentang seperti senin-kamis."),
                arguments("friday: [07:30-11:30]",
                        "jamKerja.friday: bukan nama hari. Tulis senin, selasa, rabu, kamis, jumat, sabtu, minggu, "
                                + "atau rentang seperti senin-kamis."),
                arguments("senin-jumat: [07:30-11:30]\njumat: [07:30-11:00]",
                        "jamKerja.jumat: ada hari yang sudah tertulis di baris lain. Tulis tiap hari sekali."),
                arguments("senin: [07:30-11:30]\njumat: [07:30-11:00]\nramadan: {senin: [08:00-11:00]}",
                        "jamKerja.ramadan: hari jumat belum ada. Tulis jamnya, atau [] bila libur selama Ramadan."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesWrongHoursWithFileKeyAndRemedy(String jamKerja, String finding) {
        assertThatIllegalStateException().isThrownBy(() -> read(jamKerja))
                .withMessageContaining("instansi.yaml, " + finding);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatIllegalStateException().isThrownBy(() -> Offices.read("""
                zona: WITA
                jamKerja:
                  jumat: []
                libur:
                  - {tanggal: 2026-04-08, nama: Hari jadi}
                """, List.of())).withMessage("""
                instansi.yaml, zona: "WITA" bukan zona waktu. Tulis Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT).
                instansi.yaml, jamKerja: tidak ada hari kerja. Tulis jam tiap hari, misalnya senin-kamis: [07:30-12:00, 13:00-16:00].
                instansi.yaml, libur[1].dasar: belum diisi. Tulis nilainya.""");
    }

    @Test
    void refusesAKeyWrittenTwiceAndTextThatIsNotYaml() {
        assertThatIllegalStateException().isThrownBy(() -> read("jumat: [07:30-11:30]\njumat: [13:00-16:30]"))
                .withMessageStartingWith("instansi.yaml baris 4: bukan YAML yang benar. Perbaiki tulisannya: ");
        assertThatIllegalStateException().isThrownBy(() -> read("jumat: [07:30-11:30"))
                .withMessageStartingWith("instansi.yaml baris ");
    }
}
