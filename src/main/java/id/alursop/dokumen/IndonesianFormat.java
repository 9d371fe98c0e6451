package id.alursop.dokumen;

import id.alursop.kinerja.AngkaIndonesia;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Dates and numbers as Indonesian letters print them. */
final class IndonesianFormat {

    private static final Locale ID = new Locale("id", "ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", ID);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'pukul' HH.mm z", ID);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", ID);
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private IndonesianFormat() {
    }

    /** A day: "12 Oktober 2026". */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A moment, to the minute, with the abbreviation of its zone: "12 Oktober 2026 pukul 08.30 WITA". */
    static String dateTime(ZonedDateTime moment) {
        return DATE_TIME.format(moment);
    }

    /** The weekday of a day or moment: "Senin". */
    static String weekday(TemporalAccessor date) {
        return WEEKDAY.format(date);
    }

    /**
     * A number with dots for thousands and a decimal comma: "1.234,50". It keeps the number's own scale: whoever
     * computed it has decided how many decimals mean something.
     */
    static String number(BigDecimal number) {
        return AngkaIndonesia.format(number, Math.max(0, number.scale()));
    }

    /**
     * A quarter in Roman figures.
     *
     * @param quarter 1 to 4
     */
    static String roman(int quarter) {
        return ROMAN.get(quarter - 1);
    }

    /**
     * A single value as a letter prints it.
     *
     * @param value not {@code null}
     * @return {@code null} when the value is none that can be printed (a list, a map, ...)
     */
    static String text(Object value) {
        if (value instanceof CharSequence || value instanceof Integer || value instanceof Long) {
            // Whole numbers are years, counters and quarters: no dots in "2026". Amounts are BigDecimal.
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof ZonedDateTime moment) {
            return dateTime(moment);
        }
        if (value instanceof Boolean yes) {
            return yes ? "Ya" : "Tidak";
        }
        return null;
    }
}
