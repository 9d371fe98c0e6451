package id.alursop.jamkerja;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of working time, as the timer of a step promises it. Days and minutes never turn into each other: a day is
 * "the same clock time on the next working day", whether that day has eight hours or six.
 *
 * @param minggu working weeks, each as many working days as the office's week has
 * @param hari   working days
 * @param menit  working minutes
 */
public record Durasi(int minggu, int hari, int menit) {

    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,4})W");
    private static final Pattern DAYS_AND_TIME =
            Pattern.compile("P(?=.)(?:(\\d{1,4})D)?(?:T(?=.)(?:(\\d{1,4})H)?(?:(\\d{1,4})M)?)?");

    /** @throws IllegalArgumentException when a part is negative or all are zero; the message is Indonesian */
    public Durasi {
        if (minggu < 0 || hari < 0 || menit < 0 || (minggu == 0 && hari == 0 && menit == 0)) {
            throw new IllegalArgumentException(
                    "Durasi harus lebih dari nol. Hapus timernya bila langkah ini tidak berbatas waktu.");
        }
    }

    /**
     * Reads an ISO 8601 literal of weeks ({@code P1W}) or of days, hours and minutes ({@code PT10M}, {@code PT2H30M},
     * {@code P2D}, {@code P1DT2H}). Each number has at most four digits. Seconds, months and years have no meaning in
     * an SOP's "Waktu" column and are refused, as is a duration of zero.
     *
     * @throws IllegalArgumentException for anything else, {@code null} included; the message is Indonesian
     */
    public static Durasi parse(String iso) {
        if (iso != null) {
            Matcher weeks = WEEKS.matcher(iso);
            if (weeks.matches()) {
                return new Durasi(number(weeks.group(1)), 0, 0);
            }
            Matcher parts = DAYS_AND_TIME.matcher(iso);
            if (parts.matches()) {
                return new Durasi(0, number(parts.group(1)), number(parts.group(2)) * 60 + number(parts.group(3)));
            }
        }
        throw new IllegalArgumentException(
                ("Durasi \"%s\" tidak dikenal. Tulis menit, jam, hari, atau minggu kerja seperti "
                        + "PT10M, PT2H30M, P2D, P1DT2H, atau P1W.").formatted(iso == null ? "" : iso));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
