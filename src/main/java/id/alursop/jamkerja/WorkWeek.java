package id.alursop.jamkerja;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The windows of each day of a week; a day without windows is free. Five or six working days, or any other number. */
final class WorkWeek {

    private final Map<DayOfWeek, List<Window>> days = new EnumMap<>(DayOfWeek.class);

    /**
     * @param days windows per day in the order of the clock; days left out are free
     * @throws IllegalArgumentException when two windows of a day overlap or stand in the wrong order; the message is
     *                                  Indonesian
     */
    WorkWeek(Map<DayOfWeek, List<Window>> days) {
        days.forEach((day, windows) -> {
            requireOrder(windows);
            if (!windows.isEmpty()) {
                this.days.put(day, List.copyOf(windows));
            }
        });
    }

    /** @throws IllegalArgumentException when a window starts before the one before it has ended */
    static void requireOrder(List<Window> windows) {
        for (int i = 1; i < windows.size(); i++) {
            Window before = windows.get(i - 1);
            Window after = windows.get(i);
            if (after.open().isBefore(before.close())) {
                throw new IllegalArgumentException("jam %s mulai sebelum jam %s selesai".formatted(after, before));
            }
        }
    }

    /** The windows of a day, empty when the day is free. */
    List<Window> windows(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** How many days a week have windows. */
    int workingDays() {
        return days.size();
    }
}
