package id.alursop.jamkerja;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.NoSuchElementException;

import static id.alursop.jamkerja.Offices.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JamKerjaCatalogTest {

    private final JamKerjaCatalog catalog = new JamKerjaCatalog();

    /** Perpres 21/2023: 37.5 hours in a week without holidays, 32.5 in one of Ramadan. */
    @ParameterizedTest
    @CsvSource({
            "bakesbangpol-balangan, Asia/Makassar",
            "kec-lampihong,         Asia/Makassar",
            "kec-awayan,            Asia/Makassar",
            "kec-pejawaran,         Asia/Jakarta"})
    void readsTheFourOffices(String instansi, String zona) {
        JamKerja office = catalog.of(instansi);

        assertThat(office.zona()).hasToString(zona);
        assertThat(office.elapsed(at(office, "2026-10-05 00:00"), at(office, "2026-10-12 00:00")))
                .isEqualTo(Duration.ofMinutes(37 * 60 + 30));
        assertThat(office.elapsed(at(office, "2026-02-23 00:00"), at(office, "2026-03-02 00:00")))
                .isEqualTo(Duration.ofMinutes(32 * 60 + 30));
        assertThat(office.tahunTanpaLibur(at(office, "2026-01-01 00:00"), at(office, "2027-12-31 00:00"))).isEmpty();
    }

    @Test
    void saysWhichFileAnUnknownOfficeLacks() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> catalog.of("kec-juai"))
                .withMessage("Kantor \"kec-juai\" tidak dikenal. Buat bpmn/kec-juai/instansi.yaml; yang ada: "
                        + "bakesbangpol-balangan, kec-awayan, kec-lampihong, kec-pejawaran.");
    }
}
