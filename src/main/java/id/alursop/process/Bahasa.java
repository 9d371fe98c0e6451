package id.alursop.process;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Moments as an Indonesian reads them. */
final class Bahasa {

    private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter PUKUL = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'pukul' HH.mm", INDONESIA);
    private static final DateTimeFormatter TANGGAL = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIA);
    private static final Map<String, String> ZONA = Map.of(
            "Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    private Bahasa() {
    }

    /** "Senin, 12 Oktober 2026 pukul 08.30 WITA". */
    static String pukul(ZonedDateTime moment) {
        return PUKUL.format(moment) + " " + zona(moment.getZone());
    }

    /** "12 Oktober 2026". */
    static String tanggal(ZonedDateTime moment) {
        return TANGGAL.format(moment);
    }

    private static String zona(ZoneId zone) {
        return ZONA.getOrDefault(zone.getId(), zone.getId());
    }
}
