package id.alursop.jamkerja;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

import static org.assertj.core.api.Assertions.assertThat;

/** The laws of working time, for starts at any millisecond from 2025 to 2029. */
class JamKerjaPropertyTest {

    @Property
    void neverDueOutsideAWindow(@ForAll("offices") JamKerja office, @ForAll("moments") Instant start,
                                @ForAll("durations") Durasi durasi) {
        LocalDateTime due = LocalDateTime.ofInstant(office.add(start, durasi), office.zona());
        LocalTime time = due.toLocalTime();

        assertThat(office.windows(due.toLocalDate()))
                .anyMatch(window -> !time.isBefore(window.open()) && !time.isAfter(window.close()));
    }

    @Property
    void laterStartIsNeverDueEarlier(@ForAll("offices") JamKerja office, @ForAll("moments") Instant start,
                                     @ForAll("gaps") Duration gap, @ForAll("durations") Durasi durasi) {
        assertThat(office.add(start.plus(gap), durasi)).isAfterOrEqualTo(office.add(start, durasi));
    }

    @Property
    void longerIsDueLater(@ForAll("offices") JamKerja office, @ForAll("moments") Instant start,
                          @ForAll @IntRange(min = 0, max = 9) int days,
                          @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        assertThat(office.add(start, new Durasi(0, days, minutes + 1)))
                .isAfter(office.add(start, new Durasi(0, days, minutes)));
        assertThat(office.add(start, new Durasi(0, days + 2, 0)))
                .isAfter(office.add(start, new Durasi(0, days + 1, 0)));
    }

    @Property
    void minutesAddUp(@ForAll("offices") JamKerja office, @ForAll("moments") Instant start,
                      @ForAll @IntRange(min = 1, max = 3_000) int first,
                      @ForAll @IntRange(min = 1, max = 3_000) int second) {
        Instant inTwoSteps = office.add(office.add(start, minutes(first)), minutes(second));

        assertThat(inTwoSteps).isEqualTo(office.add(start, minutes(first + second)));
    }

    @Property
    void elapsedIsTheInverseOfAddingMinutes(@ForAll("offices") JamKerja office, @ForAll("moments") Instant start,
                                            @ForAll @IntRange(min = 1, max = 6_000) int minutes) {
        Instant due = office.add(start, minutes(minutes));

        assertThat(office.elapsed(start, due)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(office.elapsed(due, start)).isEqualTo(Duration.ofMinutes(-minutes));
    }

    @Property
    void elapsedDaysIsTheInverseOfAddingDays(@ForAll("offices") JamKerja office, @ForAll("moments") Instant start,
                                             @ForAll @IntRange(min = 1, max = 40) int days) {
        Instant due = office.add(start, new Durasi(0, days, 0));

        assertThat(office.elapsedDays(start, due)).isEqualTo(days);
        assertThat(office.elapsedDays(start, due.minusMillis(1))).isEqualTo(days - 1);
        assertThat(office.elapsedDays(due, start)).isEqualTo(-days);
    }

    @Property
    void elapsedAddsUpOverAnyMomentBetween(@ForAll("offices") JamKerja office, @ForAll("moments") Instant start,
                                           @ForAll("gaps") Duration first, @ForAll("gaps") Duration second) {
        Instant middle = start.plus(first);
        Instant end = middle.plus(second);

        assertThat(office.elapsed(start, middle).plus(office.elapsed(middle, end)))
                .isEqualTo(office.elapsed(start, end));
    }

    private static Durasi minutes(int minutes) {
        return new Durasi(0, 0, minutes);
    }

    @Provide
    Arbitrary<JamKerja> offices() {
        return Arbitraries.of(Offices.AWAYAN, Offices.COUNTER);
    }

    /** Any moment, or one exactly on a quarter hour, where windows begin and end. */
    @Provide
    Arbitrary<Instant> moments() {
        long from = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
        long to = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();
        long quarter = Duration.ofMinutes(15).toMillis();
        return Arbitraries.oneOf(
                Arbitraries.longs().between(from, to).map(Instant::ofEpochMilli),
                Arbitraries.longs().between(from / quarter, to / quarter)
                        .map(quarters -> Instant.ofEpochMilli(quarters * quarter)));
    }

    @Provide
    Arbitrary<Duration> gaps() {
        return Arbitraries.longs().between(0, Duration.ofDays(20).toMillis()).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<Durasi> durations() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 3_000)).filter((weeks, days, minutes) -> weeks + days + minutes > 0)
                .as(Durasi::new);
    }
}
