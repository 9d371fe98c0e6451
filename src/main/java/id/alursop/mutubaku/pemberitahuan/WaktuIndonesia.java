package id.alursop.mutubaku.pemberitahuan;

import id.alursop.jamkerja.JamKerja;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Moments and lengths of time as an Indonesian reads them. */
final class WaktuIndonesia {

    private static final DateTimeFormatter PUKUL =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'pukul' HH.mm", Locale.forLanguageTag("id-ID"));
    private static final Map<String, String> ZONA = Map.of(
            "Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    private WaktuIndonesia() {
    }

    /** "Senin, 12 Oktober 2026 pukul 08.30 WITA". */
    static String pukul(ZonedDateTime moment) {
        ZoneId zone = moment.getZone();
        return PUKUL.format(moment) + " " + ZONA.getOrDefault(zone.getId(), zone.getId());
    }

    /** By how much working time a deadline is over: "2 hari kerja", "1 jam 20 menit kerja", "kurang dari 1 menit". */
    static String lewat(JamKerja hours, Instant batas, Instant now) {
        int days = hours.elapsedDays(batas, now);
        if (days > 0) {
            return days + " hari kerja";
        }
        Duration late = hours.elapsed(batas, now);
        String jam = late.toHours() > 0 ? late.toHours() + " jam " : "";
        String menit = late.toMinutesPart() > 0 ? late.toMinutesPart() + " menit " : "";
        return jam.isEmpty() && menit.isEmpty() ? "kurang dari 1 menit" : jam + menit + "kerja";
    }
}
