package id.alursop.jamkerja;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An uninterrupted stretch of one working day, in the office's local time.
 *
 * @param open  first moment of work
 * @param close first moment after work; still a valid deadline
 */
record Window(LocalTime open, LocalTime close) {

    // People here write 07.30 as often as 07:30.
    private static final String TIME = "([01]\\d|2[0-3])[:.]([0-5]\\d)";
    private static final Pattern FORM = Pattern.compile(TIME + "\\s*-\\s*" + TIME);

    /** @throws IllegalArgumentException when it closes no later than it opens; the message is Indonesian */
    Window {
        if (!open.isBefore(close)) {
            throw new IllegalArgumentException("jam tutup %s tidak sesudah jam buka %s".formatted(close, open));
        }
    }

    /**
     * Reads {@code 07:30-12:00} or {@code 07.30-12.00}.
     *
     * @throws IllegalArgumentException when the text has another form; the message is Indonesian
     */
    static Window parse(String text) {
        Matcher time = FORM.matcher(text.strip());
        if (!time.matches()) {
            throw new IllegalArgumentException("\"%s\" bukan jam seperti 07:30-12:00".formatted(text));
        }
        return new Window(time(time.group(1), time.group(2)), time(time.group(3), time.group(4)));
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    @Override
    public String toString() {
        return open + "-" + close;
    }
}
