package id.alursop.jamkerja;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Offices to test with, and their wall clocks as text. */
final class Offices {

    /** The hours of Perpres 21/2023, WITA, five days, with the holidays of 2026 and 2027. */
    static final JamKerja AWAYAN = new JamKerjaCatalog().of("kec-awayan");

    /** A service counter: six days, no break on Saturday, WIT, shorter in Ramadan, which also frees its Saturdays. */
    static final String COUNTER_YAML = """
            zona: Asia/Jayapura
            jamKerja:
              senin-kamis: [07:15-11:45, 12:30-15:30]
              jumat: [07:15-11:00, 13:15-15:15]
              sabtu: [08:00-12:20]
              ramadan:
                senin-kamis: [07:30-14:45]
                jumat: [07:30-11:00]
                sabtu: []
            libur:
              - {tanggal: 2026-10-10, nama: Hari jadi, dasar: SE Bupati}
            """;

    static final JamKerja COUNTER = read(COUNTER_YAML, national());

    private Offices() {
    }

    static JamKerja read(String yaml, List<TahunLibur> years) {
        return JamKerjaFile.read("instansi.yaml", stream(yaml), years);
    }

    static List<TahunLibur> national() {
        return List.of(year(2026), year(2027));
    }

    static TahunLibur year(int year) {
        String name = "jamkerja/libur-" + year + ".yaml";
        return LiburFile.read(name, Offices.class.getClassLoader().getResourceAsStream(name));
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The moment at which the office's wall clock shows this ({@code 2026-10-09 15:30}). */
    static Instant at(JamKerja office, String wallClock) {
        return LocalDateTime.parse(wallClock.replace(' ', 'T')).atZone(office.zona()).toInstant();
    }

    /** What the office's wall clock shows. */
    static String show(JamKerja office, Instant moment) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(office.zona()).format(moment);
    }
}
