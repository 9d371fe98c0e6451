package id.alursop.jamkerja;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The working time of one office: its zone, its windows on each day of the week, in Ramadan and outside it, and the
 * days off. Immutable, and indifferent to the zone of the machine.
 *
 * <p>Minutes run only inside the windows. <i>n</i> days later is the same clock time on the <i>n</i>th working day
 * after, moved into that day's windows. A deadline that falls exactly on closing time stays there. Legal frame:
 * Perpres 21/2023 (37.5 hours a week, 32.5 in Ramadan).
 *
 * <p>In a year whose holiday file is missing only the weekends are free: see {@link #tahunTanpaLibur}.
 */
public final class JamKerja {

    private final ZoneId zona;
    private final WorkWeek normal;
    private final Map<LocalDate, Libur> libur = new HashMap<>();
    private final Set<Integer> tahun;

    /** The windows of every day that differs from its day of the week: Ramadan days, and days off with none. */
    private final Map<LocalDate, List<Window>> special = new HashMap<>();

    /**
     * @param zona       the office's time zone
     * @param normal     windows outside Ramadan
     * @param ramadan    windows in Ramadan
     * @param tahunLibur the known years
     * @param kantor     the office's own days off; a day that is a national holiday as well keeps that name
     * @throws IllegalArgumentException when no day of the week has windows: time would never pass
     */
    JamKerja(ZoneId zona, WorkWeek normal, WorkWeek ramadan, Collection<TahunLibur> tahunLibur,
             Collection<Libur> kantor) {
        if (normal.workingDays() == 0) {
            throw new IllegalArgumentException("tidak ada hari kerja dalam sepekan");
        }
        this.zona = zona;
        this.normal = normal;
        this.tahun = tahunLibur.stream().map(TahunLibur::tahun).collect(Collectors.toUnmodifiableSet());
        kantor.forEach(hari -> libur.put(hari.tanggal(), hari));
        for (TahunLibur satu : tahunLibur) {
            satu.ramadan().forEach(bulan -> bulan.mulai().datesUntil(bulan.selesai().plusDays(1))
                    .forEach(day -> special.put(day, ramadan.windows(day.getDayOfWeek()))));
            satu.libur().forEach(hari -> libur.put(hari.tanggal(), hari));
        }
        libur.keySet().forEach(day -> special.put(day, List.of()));
    }

    /** The office's time zone. */
    public ZoneId zona() {
        return zona;
    }

    /**
     * The moment that lies a length of working time after another: first the weeks and days, then the minutes.
     *
     * @param start  any moment; outside the windows the clock starts at the next opening
     * @param durasi how long; a week counts as the days the office works in a normal week
     * @return a moment inside a window or exactly at its end, never before {@code start}
     */
    public Instant add(Instant start, Durasi durasi) {
        int days = durasi.minggu() * normal.workingDays() + durasi.hari();
        Instant due = days == 0 ? start : addDays(start, days);
        return durasi.menit() == 0 ? due : addTime(due, Duration.ofMinutes(durasi.menit()));
    }

    /**
     * The working time between two moments, negative when {@code end} comes first. The inverse of adding minutes:
     * {@code elapsed(start, add(start, n minutes))} is n minutes.
     */
    public Duration elapsed(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return elapsed(end, start).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = date(end);
        for (LocalDate day = date(start); !day.isAfter(last); day = day.plusDays(1)) {
            for (Window window : windows(day)) {
                Instant from = later(start, instant(day, window.open()));
                Instant to = earlier(end, instant(day, window.close()));
                if (from.isBefore(to)) {
                    sum = sum.plus(Duration.between(from, to));
                }
            }
        }
        return sum;
    }

    /**
     * The whole working days between two moments, negative when {@code end} comes first: the most days that can be
     * added to {@code start} without passing {@code end}. The inverse of adding days:
     * {@code elapsedDays(start, add(start, n days))} is n.
     */
    public int elapsedDays(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return -elapsedDays(end, start);
        }
        int days = 0;
        LocalDate last = date(end);
        for (LocalDate day = date(nextOpening(start)).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isHariKerja(day)) {
                days++;
            }
        }
        // On the last day the clock may not yet have come to the time it started at.
        return days > 0 && addDays(start, days).isAfter(end) ? days - 1 : days;
    }

    /** The moment itself when it lies in a window, otherwise the next opening. Closing time is no longer inside. */
    public Instant nextOpening(Instant moment) {
        for (LocalDate day = date(moment); ; day = day.plusDays(1)) {
            for (Window window : windows(day)) {
                if (moment.isBefore(instant(day, window.close()))) {
                    return later(moment, instant(day, window.open()));
                }
            }
        }
    }

    /** Whether the office works on this day. */
    public boolean isHariKerja(LocalDate day) {
        return !windows(day).isEmpty();
    }

    /** The holiday on this day, also where it falls on a weekend; empty on any other day. */
    public Optional<Libur> libur(LocalDate day) {
        return Optional.ofNullable(libur.get(day));
    }

    /**
     * The years between two moments, both included, that have no holiday file. A deadline in such a year knows no
     * holidays and may lie too early.
     */
    public SortedSet<Integer> tahunTanpaLibur(Instant start, Instant end) {
        return IntStream.rangeClosed(date(start).getYear(), date(end).getYear())
                .filter(year -> !tahun.contains(year)).boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The windows of a day in the order of the clock, empty when nobody works. */
    List<Window> windows(LocalDate day) {
        List<Window> windows = special.get(day);
        return windows != null ? windows : normal.windows(day.getDayOfWeek());
    }

    private Instant addTime(Instant start, Duration time) {
        Duration left = time;
        for (LocalDate day = date(start); ; day = day.plusDays(1)) {
            for (Window window : windows(day)) {
                Instant from = later(start, instant(day, window.open()));
                Instant close = instant(day, window.close());
                if (from.isBefore(close)) {
                    Duration room = Duration.between(from, close);
                    if (left.compareTo(room) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(room);
                }
            }
        }
    }

    private Instant addDays(Instant start, int days) {
        LocalDateTime from = LocalDateTime.ofInstant(nextOpening(start), zona);
        LocalDate day = from.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isHariKerja(day)) {
                left--;
            }
        }
        return instant(day, clamp(from.toLocalTime(), windows(day)));
    }

    /** The first time not before this one at which the day's clock may stand; after closing, closing time. */
    private static LocalTime clamp(LocalTime time, List<Window> windows) {
        for (Window window : windows) {
            if (!time.isAfter(window.close())) {
                return time.isBefore(window.open()) ? window.open() : time;
            }
        }
        return windows.get(windows.size() - 1).close();
    }

    private LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zona);
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zona).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
