package id.alursop.mutubaku;

import id.alursop.jamkerja.Durasi;
import id.alursop.jamkerja.JamKerja;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says working time the way a person would: "sisa 1 jam 20 menit kerja", "lewat 2 hari kerja". Always rounds down, so
 * that nobody is promised or blamed for a minute that has not passed.
 */
public final class SisaWaktu {

    private SisaWaktu() {
    }

    /**
     * How far off a deadline is. From one working day on it counts days and hours, below hours and minutes.
     *
     * @param jamKerja the office's working time
     * @param sekarang the moment that is compared with the deadline: now, or when the step was completed
     * @param batas    the deadline; exactly at it nobody is late
     * @return "sisa ... kerja" up to the deadline, "lewat ... kerja" after it
     */
    public static String kata(JamKerja jamKerja, Instant sekarang, Instant batas) {
        return sekarang.isAfter(batas) ? "lewat " + selama(jamKerja, batas, sekarang) + " kerja"
                : "sisa " + selama(jamKerja, sekarang, batas) + " kerja";
    }

    private static String selama(JamKerja jamKerja, Instant mulai, Instant selesai) {
        int hari = jamKerja.elapsedDays(mulai, selesai);
        if (hari == 0) {
            return lama(jamKerja.elapsed(mulai, selesai));
        }
        Instant wholeDays = jamKerja.add(mulai, new Durasi(0, hari, 0));
        long jam = wholeDays.isBefore(selesai) ? jamKerja.elapsed(wholeDays, selesai).toHours() : 0;
        return hari + " hari" + (jam == 0 ? "" : " " + jam + " jam");
    }

    /**
     * A length of working time in hours and minutes: "1 jam 20 menit", "15 jam", "kurang dari 1 menit".
     *
     * @param lama not negative
     */
    public static String lama(Duration lama) {
        List<String> parts = new ArrayList<>();
        if (lama.toHours() > 0) {
            parts.add(lama.toHours() + " jam");
        }
        if (lama.toMinutesPart() > 0) {
            parts.add(lama.toMinutesPart() + " menit");
        }
        return parts.isEmpty() ? "kurang dari 1 menit" : String.join(" ", parts);
    }
}
