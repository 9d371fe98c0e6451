package id.alursop.jamkerja;

import id.alursop.jamkerja.YamlFile.Entry;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an office's working time from its {@code instansi.yaml}: {@code zona}, {@code jamKerja} and {@code libur}.
 * <pre>
 * zona: Asia/Makassar
 * jamKerja:
 *   senin-kamis: [07:30-12:00, 13:00-16:00]   # one day or a range of days; a day not named is free
 *   jumat: [07:30-11:30, 13:00-16:30]
 *   sabtu: [08:00-12:00]                      # six-day week
 *   ramadan:                                  # optional; names the same days, [] where Ramadan makes one free
 *     senin-kamis: [08:00-12:00, 12:30-15:00]
 *     jumat: [08:00-11:30, 12:30-15:30]
 *     sabtu: []
 * libur:                                      # optional: the office's own days off
 *   - {tanggal: 2026-04-08, nama: Hari Jadi Kabupaten, dasar: SE Bupati Nomor 1 Tahun 2026}
 * </pre>
 */
final class JamKerjaFile {

    /** In the order of {@link DayOfWeek}. */
    private static final List<String> DAYS =
            List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu");

    private static final String RAMADAN = "ramadan";

    private JamKerjaFile() {
    }

    /**
     * @param name       path shown in findings
     * @param tahunLibur the years with a holiday file
     * @throws IllegalStateException with all findings, in Indonesian
     */
    static JamKerja read(String name, InputStream in, Collection<TahunLibur> tahunLibur) {
        YamlFile file = new YamlFile(name, in);
        ZoneId zona = zona(file.root().get("zona"));
        Entry hours = file.root().get("jamKerja");
        Map<DayOfWeek, List<Window>> normal = week(hours);
        if (normal.values().stream().allMatch(List::isEmpty)) {
            hours.wrong("tidak ada hari kerja. Tulis jam tiap hari, misalnya senin-kamis: [07:30-12:00, 13:00-16:00].");
        }
        Map<DayOfWeek, List<Window>> ramadan = hours.get(RAMADAN).isPresent()
                ? ramadan(hours.get(RAMADAN), normal) : normal;
        List<Libur> kantor = LiburFile.kantor(file.root().get("libur"));
        file.requireNoFindings();
        return new JamKerja(zona, new WorkWeek(normal), new WorkWeek(ramadan), tahunLibur, kantor);
    }

    private static ZoneId zona(Entry entry) {
        String text = entry.text();
        try {
            return text.isEmpty() ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            entry.wrong(("\"%s\" bukan zona waktu. Tulis Asia/Jakarta (WIB), Asia/Makassar (WITA), "
                    + "atau Asia/Jayapura (WIT).").formatted(text));
            return null;
        }
    }

    private static Map<DayOfWeek, List<Window>> ramadan(Entry entry, Map<DayOfWeek, List<Window>> normal) {
        Map<DayOfWeek, List<Window>> week = week(entry);
        // Neither "as usual" nor "free" may be guessed for a day that was forgotten.
        normal.forEach((day, windows) -> {
            if (!windows.isEmpty() && !week.containsKey(day)) {
                entry.wrong("hari %s belum ada. Tulis jamnya, atau [] bila libur selama Ramadan."
                        .formatted(DAYS.get(day.ordinal())));
            }
        });
        return week;
    }

    private static Map<DayOfWeek, List<Window>> week(Entry entry) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        for (String field : entry.fields()) {
            if (!field.equals(RAMADAN)) {
                List<Window> windows = windows(entry.get(field));
                for (DayOfWeek day : days(entry.get(field), field)) {
                    if (week.put(day, windows) != null) {
                        entry.get(field).wrong("ada hari yang sudah tertulis di baris lain. Tulis tiap hari sekali.");
                    }
                }
            }
        }
        return week;
    }

    /** The days a key names: {@code jumat}, {@code senin-kamis}; none and a finding for any other text. */
    private static List<DayOfWeek> days(Entry entry, String field) {
        int dash = field.indexOf('-');
        int first = DAYS.indexOf(dash < 0 ? field : field.substring(0, dash));
        int last = DAYS.indexOf(field.substring(dash + 1));
        if (first < 0 || last < first) {
            entry.wrong("bukan nama hari. Tulis senin, selasa, rabu, kamis, jumat, sabtu, minggu, "
                    + "atau rentang seperti senin-kamis.");
            return List.of();
        }
        return List.of(DayOfWeek.values()).subList(first, last + 1);
    }

    private static List<Window> windows(Entry entry) {
        List<Window> windows = new ArrayList<>();
        for (Entry item : entry.items()) {
            try {
                windows.add(Window.parse(item.text()));
            } catch (IllegalArgumentException e) {
                item.wrong(e.getMessage() + ". Perbaiki jamnya.");
            }
        }
        try {
            WorkWeek.requireOrder(windows);
        } catch (IllegalArgumentException e) {
            entry.wrong(e.getMessage() + ". Urutkan jamnya tanpa tumpang-tindih.");
        }
        return windows;
    }
}
