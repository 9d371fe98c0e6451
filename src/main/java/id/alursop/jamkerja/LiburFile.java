package id.alursop.jamkerja;

import id.alursop.jamkerja.Libur.Jenis;
import id.alursop.jamkerja.TahunLibur.Ramadan;
import id.alursop.jamkerja.YamlFile.Entry;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the holidays of one year: {@code dasar} (the decree), {@code nasional} and {@code cutiBersama} (lists of
 * {@code tanggal}, {@code nama} and, for a day added later, a {@code dasar} of its own) and {@code ramadan} (list of
 * {@code mulai}, {@code selesai}).
 */
final class LiburFile {

    private LiburFile() {
    }

    /**
     * @param name path shown in findings
     * @throws IllegalStateException with all findings, in Indonesian
     */
    static TahunLibur read(String name, InputStream in) {
        YamlFile file = new YamlFile(name, in);
        Entry root = file.root();
        LocalDate january = year(root.get("tahun"));
        String dasar = root.get("dasar").text();
        Map<LocalDate, Libur> libur = new TreeMap<>();
        addDays(libur, root.get("nasional"), Jenis.NASIONAL, dasar, january);
        addDays(libur, root.get("cutiBersama"), Jenis.CUTI_BERSAMA, dasar, january);
        List<Ramadan> ramadan = ramadan(root.get("ramadan"));
        file.requireNoFindings();
        return new TahunLibur(january.getYear(), List.copyOf(libur.values()), ramadan);
    }

    /** An office's own days off, under its own decrees. */
    static List<Libur> kantor(Entry days) {
        Map<LocalDate, Libur> libur = new TreeMap<>();
        addDays(libur, days, Jenis.KANTOR, null, null);
        return List.copyOf(libur.values());
    }

    /** The first of January of the file's year; {@code null} and a finding when there is no year. */
    private static LocalDate year(Entry entry) {
        String text = entry.text();
        if (text.matches("\\d{4}")) {
            return LocalDate.of(Integer.parseInt(text), 1, 1);
        }
        if (!text.isEmpty()) {
            entry.wrong("\"%s\" bukan tahun. Tulis seperti 2026.".formatted(text));
        }
        return null;
    }

    /**
     * @param dasar   decree of days that name none; {@code null} when each has to name its own
     * @param january first day of the only year the days may lie in; {@code null} for any year
     */
    private static void addDays(Map<LocalDate, Libur> libur, Entry days, Jenis jenis, String dasar,
                                LocalDate january) {
        for (Entry day : days.items()) {
            LocalDate tanggal = day.get("tanggal").date();
            String nama = day.get("nama").text();
            Entry own = day.get("dasar");
            String source = dasar == null || own.isPresent() ? own.text() : dasar;
            if (tanggal == null) {
                continue;
            }
            if (january != null && tanggal.getYear() != january.getYear()) {
                day.get("tanggal").wrong("%s bukan hari di tahun %d. Pindahkan ke berkas tahunnya."
                        .formatted(tanggal, january.getYear()));
            }
            if (libur.putIfAbsent(tanggal, new Libur(tanggal, nama, jenis, source)) != null) {
                day.get("tanggal").wrong("%s sudah tertulis. Gabungkan kedua namanya dalam satu butir."
                        .formatted(tanggal));
            }
        }
    }

    private static List<Ramadan> ramadan(Entry periods) {
        List<Ramadan> ramadan = new ArrayList<>();
        for (Entry period : periods.items()) {
            LocalDate mulai = period.get("mulai").date();
            LocalDate selesai = period.get("selesai").date();
            if (mulai != null && selesai != null) {
                try {
                    ramadan.add(new Ramadan(mulai, selesai));
                } catch (IllegalArgumentException e) {
                    period.wrong(e.getMessage() + ". Perbaiki salah satunya.");
                }
            }
        }
        return ramadan;
    }
}
