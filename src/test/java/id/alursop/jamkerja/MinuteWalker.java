package id.alursop.jamkerja;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;

/**
 * The oracle: a strip of paper with one mark for every minute of several years, walked one minute at a time. It
 * shares no code and no data with what it checks; all moments are local and whole minutes.
 */
final class MinuteWalker {

    private static final int DAY = 24 * 60;

    private final LocalDate first;
    private final boolean[] work;

    /**
     * @param first first day of the strip
     * @param days  its length
     * @param hours the hours of a day as {@code "0730-1200 1300-1600"}, "" for a free day
     */
    MinuteWalker(LocalDate first, int days, Function<LocalDate, String> hours) {
        this.first = first;
        this.work = new boolean[days * DAY];
        for (int day = 0; day < days; day++) {
            for (String window : hours.apply(first.plusDays(day)).split(" ")) {
                if (!window.isEmpty()) {
                    for (int m = minuteOfDay(window.substring(0, 4)); m < minuteOfDay(window.substring(5)); m++) {
                        work[day * DAY + m] = true;
                    }
                }
            }
        }
    }

    private static int minuteOfDay(String hhmm) {
        return Integer.parseInt(hhmm.substring(0, 2)) * 60 + Integer.parseInt(hhmm.substring(2));
    }

    LocalDateTime addMinutes(LocalDateTime start, int minutes) {
        int at = index(start);
        for (int left = minutes; left > 0; at++) {
            if (work[at]) {
                left--;
            }
        }
        return moment(at);
    }

    LocalDateTime addDays(LocalDateTime start, int days) {
        int at = index(start);
        while (!work[at]) {
            at++;
        }
        for (int left = days; left > 0; ) {
            at += DAY;
            if (isWorkingDay(at / DAY)) {
                left--;
            }
        }
        int forward = at;
        while (forward / DAY == at / DAY && !mayBeDue(forward)) {
            forward++;
        }
        if (forward / DAY == at / DAY) {
            return moment(forward);
        }
        int back = at;
        while (!mayBeDue(back)) {
            back--;
        }
        return moment(back);
    }

    int minutesBetween(LocalDateTime start, LocalDateTime end) {
        int sum = 0;
        int to = index(end);
        for (int at = index(start); at < to; at++) {
            sum += work[at] ? 1 : 0;
        }
        return sum;
    }

    /** The end of each working minute may be a deadline as well as its start. */
    private boolean mayBeDue(int at) {
        return work[at] || at > 0 && work[at - 1];
    }

    private boolean isWorkingDay(int day) {
        for (int at = day * DAY; at < (day + 1) * DAY; at++) {
            if (work[at]) {
                return true;
            }
        }
        return false;
    }

    private int index(LocalDateTime moment) {
        return (int) ChronoUnit.MINUTES.between(first.atStartOfDay(), moment);
    }

    private LocalDateTime moment(int at) {
        return first.atStartOfDay().plusMinutes(at);
    }

    /** Days off of 2026 and 2027, typed a second time from the decrees: month and day. */
    static boolean isNationalHoliday(LocalDate day) {
        return switch (day.getYear()) {
            case 2026 -> DECREE_2026.contains(day.getMonthValue() * 100 + day.getDayOfMonth());
            case 2027 -> DECREE_2027.contains(day.getMonthValue() * 100 + day.getDayOfMonth());
            default -> false;
        };
    }

    static boolean isRamadan(LocalDate day) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        return day.getYear() == 2026 && date >= 219 && date <= 320
                || day.getYear() == 2027 && date >= 208 && date <= 309;
    }

    private static final Set<Integer> DECREE_2026 = Set.of(101, 116, 216, 217, 318, 319, 320, 321, 322, 323, 324, 403,
            405, 501, 514, 515, 527, 528, 531, 601, 616, 817, 825, 1224, 1225);

    private static final Set<Integer> DECREE_2027 = Set.of(101, 105, 205, 206, 308, 309, 310, 311, 312, 315, 325, 326,
            328, 501, 506, 517, 518, 519, 520, 601, 606, 815, 817, 1224, 1225, 1226);
}
