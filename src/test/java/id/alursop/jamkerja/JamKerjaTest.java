package id.alursop.jamkerja;

import id.alursop.jamkerja.Libur.Jenis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;

import static id.alursop.jamkerja.Offices.AWAYAN;
import static id.alursop.jamkerja.Offices.COUNTER;
import static id.alursop.jamkerja.Offices.at;
import static id.alursop.jamkerja.Offices.show;
import static org.assertj.core.api.Assertions.assertThat;

/** Dates written out by hand; 5 October 2026 is a Monday. */
class JamKerjaTest {

    /** Sunday hours around the moment at which this zone shifts its clock, on 29 March and 25 October 2026. */
    private static final JamKerja BERLIN = Offices.read("""
            zona: Europe/Berlin
            jamKerja:
              senin-sabtu: [08:00-16:00]
              minggu: [00:00-06:00]
            """, List.of());

    @ParameterizedTest
    @CsvSource({
            // The worked examples of the SOP reference.
            "2026-10-09 15:30, PT2H,   2026-10-12 08:30",
            "2026-10-05 11:00, PT2H,   2026-10-05 14:00",
            "2026-10-05 15:55, PT10M,  2026-10-06 07:35",
            "2026-10-04 09:00, PT15M,  2026-10-05 07:45",
            "2026-10-05 14:30, PT150M, 2026-10-06 08:30",
            "2026-03-17 14:30, PT1H,   2026-03-25 08:00",
            "2026-10-09 10:00, P2D,    2026-10-13 10:00",
            "2026-03-17 10:00, P1D,    2026-03-25 10:00",
            "2027-05-14 09:00, P2D,    2027-05-24 09:00",
            "2026-10-08 12:30, P1D,    2026-10-09 13:00",
            // A deadline at the end of a window stays there; the next minute is after the break, or on the next day.
            "2026-10-05 11:00, PT1H,   2026-10-05 12:00",
            "2026-10-05 11:00, PT1H1M, 2026-10-05 13:01",
            "2026-10-09 15:30, PT1H,   2026-10-09 16:30",
            "2026-10-09 16:30, PT1M,   2026-10-12 07:31",
            // Same clock time, moved into the day's windows: after Friday's later closing, and in its longer break.
            "2026-10-09 16:20, P1D,    2026-10-12 16:00",
            "2026-10-08 11:45, P1D,    2026-10-09 13:00",
            "2026-10-08 11:30, P1D,    2026-10-09 11:30",
            // Closing time is over: the day starts counting at the next opening.
            "2026-10-08 16:00, P1D,    2026-10-12 07:30",
            // Into Ramadan (from Thursday 19 February 2026) and out of it.
            "2026-02-18 07:30, P1D,    2026-02-19 08:00",
            "2026-02-18 15:30, P1D,    2026-02-19 15:00",
            "2026-02-18 15:30, PT1H,   2026-02-19 08:30",
            "2026-03-17 08:00, P1D,    2026-03-25 08:00",
            // Days first, minutes after; a week is a working week.
            "2026-10-09 15:30, P1DT2H, 2026-10-13 09:00",
            "2026-10-09 15:30, P1W,    2026-10-16 15:30",
            "2026-12-21 09:00, P1W,    2026-12-30 09:00",
            // From Thursday 31 December over New Year.
            "2026-12-31 15:00, PT2H,   2027-01-04 08:30"})
    void addsWorkingTime(String start, String durasi, String due) {
        assertThat(show(AWAYAN, AWAYAN.add(at(AWAYAN, start), Durasi.parse(durasi)))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-10-02 15:00, PT1H,   2026-10-03 08:45",
            "2026-10-02 10:00, P1D,    2026-10-03 10:00",
            "2026-10-02 14:00, P1D,    2026-10-03 12:20",
            "2026-10-02 10:00, P1W,    2026-10-09 10:00",
            // The office's own day off, Saturday 10 October.
            "2026-10-09 15:00, PT1H,   2026-10-12 08:00",
            // Saturdays are free in Ramadan.
            "2026-02-20 10:00, P1D,    2026-02-23 10:00"})
    void addsWorkingTimeOfASixDayWeek(String start, String durasi, String due) {
        assertThat(show(COUNTER, COUNTER.add(at(COUNTER, start), Durasi.parse(durasi)))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-10-09 15:30, 2026-10-12 08:30, PT2H",
            "2026-10-12 08:30, 2026-10-09 15:30, PT-2H",
            "2026-10-05 11:00, 2026-10-05 14:00, PT2H",
            "2026-10-05 12:00, 2026-10-05 13:00, PT0S",
            "2026-10-10 00:00, 2026-10-12 00:00, PT0S",
            "2026-10-05 00:00, 2026-10-12 00:00, PT37H30M",
            "2026-02-23 00:00, 2026-03-02 00:00, PT32H30M"})
    void measuresWorkingTime(String start, String end, Duration elapsed) {
        assertThat(AWAYAN.elapsed(at(AWAYAN, start), at(AWAYAN, end))).isEqualTo(elapsed);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-10-09 10:00, 2026-10-13 10:00, 2",
            "2026-10-13 10:00, 2026-10-09 10:00, -2",
            "2026-10-09 10:00, 2026-10-13 09:59, 1",
            "2026-10-09 10:00, 2026-10-11 23:59, 0",
            "2026-10-09 16:20, 2026-10-12 16:00, 1",
            "2026-03-17 10:00, 2026-03-25 10:00, 1",
            "2026-10-10 09:00, 2026-10-10 10:00, 0"})
    void countsWholeWorkingDays(String start, String end, int days) {
        assertThat(AWAYAN.elapsedDays(at(AWAYAN, start), at(AWAYAN, end))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-10-05 07:00, 2026-10-05 07:30",
            "2026-10-05 07:30, 2026-10-05 07:30",
            "2026-10-05 12:00, 2026-10-05 13:00",
            "2026-10-09 16:29, 2026-10-09 16:29",
            "2026-10-09 16:30, 2026-10-12 07:30"})
    void findsTheNextOpening(String moment, String opening) {
        assertThat(show(AWAYAN, AWAYAN.nextOpening(at(AWAYAN, moment)))).isEqualTo(opening);
    }

    @Test
    void keepsSecondsAndFractions() {
        Instant start = at(AWAYAN, "2026-10-09 16:25").plusMillis(12_345);

        assertThat(AWAYAN.add(start, Durasi.parse("PT10M")))
                .isEqualTo(at(AWAYAN, "2026-10-12 07:35").plusMillis(12_345));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Pacific/Kiritimati", "UTC"})
    void doesNotLookAtTheZoneOfTheMachine(String machine) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        try {
            Instant start = Instant.parse("2026-10-09T08:25:00Z");
            assertThat(new JamKerjaCatalog().of("kec-awayan").add(start, Durasi.parse("PT10M")))
                    .isEqualTo("2026-10-11T23:35:00Z");
            assertThat(new JamKerjaCatalog().of("kec-pejawaran").add(start, Durasi.parse("PT10M")))
                    .isEqualTo("2026-10-09T08:35:00Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
            // 02:00-03:00 does not exist: the window is five hours long.
            "2026-03-29 00:30, PT2H30M, 2026-03-29 04:00",
            "2026-03-29 00:00, PT5H,    2026-03-29 06:00",
            // 02:00-03:00 comes twice: seven hours.
            "2026-10-25 00:30, PT4H30M, 2026-10-25 04:00",
            "2026-10-25 00:00, PT7H,    2026-10-25 06:00",
            // The same clock time over the shift.
            "2026-10-24 10:00, P2D,     2026-10-26 10:00"})
    void countsRealHoursWhereTheClockIsShifted(String start, String durasi, String due) {
        Instant from = at(BERLIN, start);
        Durasi length = Durasi.parse(durasi);

        assertThat(show(BERLIN, BERLIN.add(from, length))).isEqualTo(due);
        if (length.hari() == 0) {
            assertThat(BERLIN.elapsed(from, BERLIN.add(from, length))).isEqualTo(Duration.ofMinutes(length.menit()));
        }
    }

    @Test
    void knowsWhyADayIsFree() {
        assertThat(AWAYAN.libur(LocalDate.of(2026, 3, 20))).hasValueSatisfying(day -> {
            assertThat(day.nama()).isEqualTo("Idulfitri 1447 Hijriah");
            assertThat(day.jenis()).isEqualTo(Jenis.CUTI_BERSAMA);
            assertThat(day.dasar()).contains("1497 Tahun 2025");
        });
        assertThat(COUNTER.libur(LocalDate.of(2026, 10, 10))).get().extracting(Libur::jenis).isEqualTo(Jenis.KANTOR);
        assertThat(AWAYAN.libur(LocalDate.of(2026, 10, 11))).isEmpty();
        assertThat(AWAYAN.isHariKerja(LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(AWAYAN.isHariKerja(LocalDate.of(2026, 10, 12))).isTrue();
    }

    @Test
    void countsOnlyWeekendsInAYearWithoutItsFile() {
        // 17 August 2028 is a Thursday.
        assertThat(show(AWAYAN, AWAYAN.add(at(AWAYAN, "2028-08-16 10:00"), Durasi.parse("P1D"))))
                .isEqualTo("2028-08-17 10:00");
        assertThat(show(AWAYAN, AWAYAN.add(at(AWAYAN, "2028-08-18 16:20"), Durasi.parse("PT20M"))))
                .isEqualTo("2028-08-21 07:40");
    }

    @Test
    void namesTheYearsWithoutTheirFile() {
        assertThat(AWAYAN.tahunTanpaLibur(at(AWAYAN, "2026-01-01 00:00"), at(AWAYAN, "2027-12-31 23:59"))).isEmpty();
        assertThat(AWAYAN.tahunTanpaLibur(at(AWAYAN, "2025-12-31 10:00"), at(AWAYAN, "2029-01-01 00:00")))
                .containsExactly(2025, 2028, 2029);
    }
}
