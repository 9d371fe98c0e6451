package id.alursop.jamkerja;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Equality with {@link MinuteWalker} on 60,000 generated cases for each of two offices, the same in every run. */
class JamKerjaOracleTest {

    private static final int CASES = 60_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** To the end of 2030: starts lie in 2026 to 2028, the last of which has no holiday file. */
    private static final int STRIP = 5 * 366;

    static Stream<Arguments> offices() {
        return Stream.of(arguments("five days", Offices.AWAYAN, (Function<LocalDate, String>) day -> {
            boolean friday = day.getDayOfWeek() == DayOfWeek.FRIDAY;
            if (day.getDayOfWeek().getValue() > 5 || MinuteWalker.isNationalHoliday(day)) {
                return "";
            } else if (MinuteWalker.isRamadan(day)) {
                return friday ? "0800-1130 1230-1530" : "0800-1200 1230-1500";
            }
            return friday ? "0730-1130 1300-1630" : "0730-1200 1300-1600";
        }), arguments("six days", Offices.COUNTER, (Function<LocalDate, String>) day -> {
            boolean ramadan = MinuteWalker.isRamadan(day);
            if (MinuteWalker.isNationalHoliday(day) || day.equals(LocalDate.of(2026, 10, 10))) {
                return "";
            }
            return switch (day.getDayOfWeek()) {
                case SUNDAY -> "";
                case SATURDAY -> ramadan ? "" : "0800-1220";
                case FRIDAY -> ramadan ? "0730-1100" : "0715-1100 1315-1515";
                default -> ramadan ? "0730-1445" : "0715-1145 1230-1530";
            };
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offices")
    void agreesWithTheMinuteWalker(String name, JamKerja office, Function<LocalDate, String> hours) {
        MinuteWalker oracle = new MinuteWalker(FIRST, STRIP, hours);
        Random random = new Random(20_260_101);
        for (int i = 0; i < CASES; i++) {
            LocalDateTime start = FIRST.atStartOfDay().plusMinutes(random.nextInt(3 * 365 * 24 * 60));
            if (i % 4 == 0) {
                // Quarter hours: exactly at openings, closings and breaks.
                start = start.withMinute(random.nextInt(4) * 15);
            }
            int days = random.nextInt(3) == 0 ? 1 + random.nextInt(12) : 0;
            int minutes = days > 0 && random.nextBoolean() ? 0 : 1 + random.nextInt(1_500);
            String durasi = (days == 0 ? "P" : "P" + days + "D") + (minutes == 0 ? "" : "T" + minutes(random, minutes));

            LocalDateTime afterDays = days == 0 ? start : oracle.addDays(start, days);
            LocalDateTime expected = oracle.addMinutes(afterDays, minutes);

            LocalDateTime due = LocalDateTime.ofInstant(
                    office.add(start.atZone(office.zona()).toInstant(), Durasi.parse(durasi)), office.zona());
            assertThat(due).as("%s + %s", start, durasi).isEqualTo(expected);
            assertThat(office.elapsed(start.atZone(office.zona()).toInstant(), due.atZone(office.zona()).toInstant()))
                    .as("%s to %s", start, due).isEqualTo(Duration.ofMinutes(oracle.minutesBetween(start, due)));
        }
    }

    /** The same minutes as {@code 150M} or {@code 2H30M}. */
    private static String minutes(Random random, int minutes) {
        return random.nextBoolean() || minutes % 60 == 0 ? minutes + "M" : minutes / 60 + "H" + minutes % 60 + "M";
    }
}
