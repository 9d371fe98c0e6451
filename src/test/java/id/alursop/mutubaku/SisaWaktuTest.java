package id.alursop.mutubaku;

import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.jamkerja.JamKerja;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

/** Kecamatan Awayan, WITA: Monday to Thursday 07.30-12.00 and 13.00-16.00. 12 October 2026 is a Monday. */
class SisaWaktuTest {

    private static final JamKerja AWAYAN = new JamKerjaCatalog().of("kec-awayan");

    @ParameterizedTest
    @CsvSource({
            // now,             due,              words
            "2026-10-12T08:00, 2026-10-12T09:20, sisa 1 jam 20 menit kerja",
            "2026-10-12T11:50, 2026-10-12T13:10, sisa 20 menit kerja",
            "2026-10-12T08:00, 2026-10-12T11:00, sisa 3 jam kerja",
            "2026-10-12T08:00, 2026-10-12T08:00, sisa kurang dari 1 menit kerja",
            "2026-10-12T08:00, 2026-10-14T08:00, sisa 2 hari kerja",
            "2026-10-12T08:00, 2026-10-13T11:00, sisa 1 hari 3 jam kerja",
            "2026-10-12T08:00, 2026-10-13T08:40, sisa 1 hari kerja",
            "2026-10-09T16:00, 2026-10-12T08:00, sisa 1 jam kerja",
            "2026-10-12T08:21, 2026-10-12T08:00, lewat 21 menit kerja",
            "2026-10-14T08:00, 2026-10-12T08:00, lewat 2 hari kerja",
            "2026-10-12T07:00, 2026-10-09T16:30, lewat kurang dari 1 menit kerja",
            "2026-03-25T08:30, 2026-03-17T14:30, lewat 1 jam 30 menit kerja"})
    void saysWorkingTime(LocalDateTime sekarang, LocalDateTime batas, String words) {
        assertThat(SisaWaktu.kata(AWAYAN, wita(sekarang), wita(batas))).isEqualTo(words);
    }

    @Test
    void saysALength() {
        assertThat(SisaWaktu.lama(Duration.ofMinutes(80))).isEqualTo("1 jam 20 menit");
        assertThat(SisaWaktu.lama(Duration.ofHours(15))).isEqualTo("15 jam");
        assertThat(SisaWaktu.lama(Duration.ofSeconds(59))).isEqualTo("kurang dari 1 menit");
    }

    private static Instant wita(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Makassar")).toInstant();
    }
}
