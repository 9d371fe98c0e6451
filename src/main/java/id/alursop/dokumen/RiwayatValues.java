package id.alursop.dokumen;

import id.alursop.instansi.Pejabat;
import id.alursop.sop.Langkah;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static id.alursop.dokumen.PrintedValue.NONE;
import static id.alursop.dokumen.PrintedValue.numbered;
import static id.alursop.dokumen.PrintedValue.orNone;
import static id.alursop.dokumen.PrintedValue.plain;
import static id.alursop.dokumen.PrintedValue.text;

/**
 * Values from the course of a run: who did what when, and what was entered. Of a loop every pass counts, in order of
 * completion.
 */
final class RiwayatValues {

    private static final List<String> SIFAT = List.of("Biasa", "Segera", "Sangat Segera", "Rahasia");
    private static final List<String> HARAPAN =
            List.of("Proses lebih lanjut", "Tanggapan dan saran", "Koordinasi/konfirmasikan");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm");
    private static final Pattern DATE_KEY = Pattern.compile("(tanggal|batas).*");
    private static final Pattern PARTICIPANT = Pattern.compile("(.+?)\\s+[-–—]\\s+(.+)|(.+?)\\s*\\((.+)\\)");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\s*(?:\\d+[.)]|[-•*])\\s+");
    private static final int MOST_SIGNATORIES = 500;
    /** Minutes of a working day: 37,5 hours in five days, Perpres 21/2023. */
    private static final int WORKING_DAY = 450;

    private final Pelaksanaan p;

    private RiwayatValues(Pelaksanaan p) {
        this.p = p;
    }

    /**
     * Puts the values of a run under their names.
     *
     * @param status status the documents are written with; only signed ones name who approved
     */
    static void add(Map<String, Object> values, Pelaksanaan p, StatusDokumen status) {
        RiwayatValues riwayat = new RiwayatValues(p);
        values.put("pengesah", official(p.instansi().pejabat(p.instansi().pengesah())));
        values.put("pejabat", p.instansi().pejabat().stream().collect(Collectors.toMap(Pejabat::jabatan,
                RiwayatValues::official, (first, second) -> first, LinkedHashMap::new)));
        values.put("penyusun", p.riwayat().isEmpty() ? values.get("pengesah")
                : riwayat.performer(p.riwayat().get(p.riwayat().size() - 1)));
        values.put("isian", isian(p.isian()));
        values.put("surat", riwayat.surat());
        List<Map<String, Object>> disposisi = riwayat.disposisi();
        Map<String, Object> last = disposisi.isEmpty() ? Map.of() : disposisi.get(disposisi.size() - 1);
        values.put("disposisi", disposisi);
        values.put("sifatPilihan", choices(SIFAT, last.get("sifat")));
        values.put("pemberiDisposisi", last.get("pemberi"));
        values.put("verifikasi", riwayat.verifikasi());
        values.put("persetujuan", status == StatusDokumen.BERTANDATANGAN ? riwayat.persetujuan() : null);
        values.put("rapat", riwayat.rapat());
        values.put("peserta", people(text(p.isian().get("pesertaRapat"))));
        values.put("penerima", people(text(p.isian().get("penerimaPenggandaan"))));
        values.put("penandatangan", riwayat.penandatangan());
        values.put("timeline", riwayat.timeline());
    }

    // ---- people

    private static Map<String, Object> official(Pejabat pejabat) {
        return person(pejabat.nama(), pejabat.namaJabatan(), pejabat.pangkat(), pejabat.nip());
    }

    /** Who did a step, in the post of an official, or else under the heading of the step's lane. */
    private Map<String, Object> performer(LangkahSelesai done) {
        return p.instansi().pengguna(done.pengguna()).map(RiwayatValues::official)
                .orElseGet(() -> person(done.nama(), p.sop().langkah(done.langkah()).pelaksana().nama(), null, null));
    }

    private static Map<String, Object> person(String nama, String jabatan, String pangkat, String nip) {
        return Map.of("nama", nama, "jabatan", jabatan, "pangkat", Objects.toString(pangkat, ""),
                "nip", Objects.toString(nip, ""));
    }

    // ---- what was entered

    /** Answers by form key, dates as dates. */
    static Map<String, Object> isian(Map<String, Object> entered) {
        Map<String, Object> values = new LinkedHashMap<>();
        entered.forEach((key, value) -> values.put(key, typed(key, value)));
        return values;
    }

    private static Object typed(String key, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            return plain(new BigDecimal(value.toString()));
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
            return value;
        }
        String text = value.toString();
        if (DATE_KEY.matcher(key).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDate) {
                // A field of that name may hold words: "batasWaktu" does.
                return text;
            }
        }
        return text;
    }

    private Map<String, Object> surat() {
        Map<String, Object> isian = isian(p.isian());
        ZonedDateTime received = p.riwayat().isEmpty() ? p.sekarang() : p.riwayat().get(0).mulai();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("dari", orNone(isian.get("suratDari")));
        values.put("nomor", orNone(isian.get("nomorSurat")));
        values.put("tanggal", orNone(isian.get("tanggalSurat")));
        values.put("diterima", received.toLocalDate());
        values.put("perihal", text(isian.get("perihalSurat")).isEmpty()
                ? p.sop().nama() + ", " + DokumenValues.periode(p) : isian.get("perihalSurat"));
        return values;
    }

    private List<Map<String, Object>> disposisi() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LangkahSelesai done : p.riwayat()) {
            Langkah langkah = p.sop().langkah(done.langkah());
            if (langkah.disposisiKepada() == null) {
                continue;
            }
            Map<String, Object> giver = pemberiDisposisi(done);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("no", rows.size() + 1);
            row.put("dari", giver.get("jabatan"));
            row.put("nama", giver.get("nama"));
            row.put("pemberi", giver);
            row.put("kepada", langkah.disposisiKepada());
            row.put("tanggal", done.selesai().toLocalDate());
            row.put("sifat", text(done.isian().get("sifatDisposisi")));
            row.put("harapan", text(done.isian().get("harapanDisposisi")));
            row.put("harapanPilihan", choices(HARAPAN, row.get("harapan")));
            row.put("isi", text(done.isian().get("isiDisposisi")));
            rows.add(row);
        }
        return rows;
    }

    /**
     * Who disposes: whoever did the step, unless the start form names somebody else (000 and 001, where a clerk
     * writes the sheet for a superior), by the heading of a lane or by the post.
     */
    private Map<String, Object> pemberiDisposisi(LangkahSelesai done) {
        String named = text(p.isian().get("pemberiDisposisi"));
        if (named.isEmpty()) {
            return performer(done);
        }
        return p.instansi().pejabat().stream()
                .filter(pejabat -> pejabat.namaJabatan().equalsIgnoreCase(named) || p.sop().pelaksana().stream()
                        .anyMatch(lane -> lane.nama().equalsIgnoreCase(named)
                                && pejabat.jabatan().equals(lane.jabatan())))
                .findFirst().map(RiwayatValues::official).orElseGet(() -> person("", named, null, null));
    }

    private static List<Map<String, Object>> choices(List<String> all, Object chosen) {
        return all.stream().map(nama -> Map.<String, Object>of("tanda", nama.equals(chosen) ? "☒" : "☐",
                "nama", nama)).toList();
    }

    private List<Map<String, Object>> verifikasi() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LangkahSelesai done : p.riwayat()) {
            Langkah langkah = p.sop().langkah(done.langkah());
            if (!langkah.verifikasi()) {
                continue;
            }
            Map<String, Object> performer = performer(done);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("no", rows.size() + 1);
            row.put("langkah", langkah.nama());
            row.put("pemeriksa", performer.get("nama"));
            row.put("jabatan", performer.get("jabatan"));
            row.put("tanggal", done.selesai().toLocalDate());
            row.put("hasil", agreed(done) ? "Setuju" : "Perlu perbaikan");
            row.put("catatan", agreed(done) ? NONE : orNone(done.isian().get("catatanPerbaikan")));
            rows.add(row);
        }
        return rows;
    }

    private static boolean agreed(LangkahSelesai done) {
        return Boolean.TRUE.equals(done.isian().get("setuju"));
    }

    /** Who said the last "Ya"; {@code null} when the last decision was no "Ya". */
    private Map<String, Object> persetujuan() {
        List<LangkahSelesai> decisions = p.riwayat().stream()
                .filter(done -> p.sop().langkah(done.langkah()).verifikasi()).toList();
        if (decisions.isEmpty() || !agreed(decisions.get(decisions.size() - 1))) {
            return null;
        }
        LangkahSelesai last = decisions.get(decisions.size() - 1);
        Map<String, Object> values = new LinkedHashMap<>(performer(last));
        values.put("tanggal", last.selesai().toLocalDate());
        values.put("waktu", last.selesai());
        return values;
    }

    /** The last meeting held; empty before there was one. */
    private Map<String, Object> rapat() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (LangkahSelesai done : p.riwayat()) {
            Map<String, Object> isian = isian(done.isian());
            if (isian.get("tanggalRapat") instanceof LocalDate tanggal) {
                values.put("hari", IndonesianFormat.weekday(tanggal));
                values.put("tanggal", tanggal);
                values.put("tempat", text(isian.get("tempatRapat")));
                values.put("acara", p.sop().langkah(done.langkah()).nama());
                values.put("hasil", text(isian.get("hasilRapat")));
                values.put("pimpinan", performer(done));
            }
        }
        return values;
    }

    /** Lines "Nama - Jabatan" or "Nama (Jabatan)" of a text field. */
    private static List<Map<String, Object>> people(String lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : lines.split("\\R")) {
            String name = LIST_NUMBER.matcher(line).replaceFirst("").strip();
            if (!name.isEmpty()) {
                Matcher parts = PARTICIPANT.matcher(name);
                boolean both = parts.matches();
                boolean dash = both && parts.group(1) != null;
                rows.add(Map.of("no", rows.size() + 1,
                        "nama", !both ? name : dash ? parts.group(1) : parts.group(3),
                        "jabatan", !both ? "" : dash ? parts.group(2) : parts.group(4)));
            }
        }
        return rows;
    }

    /** Everyone who signs: the officials, the heads of units, then empty lines up to the number entered. */
    private List<Map<String, Object>> penandatangan() {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        p.instansi().pejabat().forEach(o -> byName.put(o.nama(),
                person(o.nama(), o.namaJabatan(), o.pangkat(), o.nip())));
        p.instansi().unit().forEach(unit -> byName.putIfAbsent(unit.kepala(),
                person(unit.kepala(), "Kepala " + unit.nama(), null, null)));
        List<Map<String, Object>> rows = new ArrayList<>(byName.values());
        int expected = p.isian().get("jumlahPenandatangan") instanceof Number n ? n.intValue() : 0;
        // A slip of the keyboard must not fill the memory with empty lines.
        while (rows.size() < Math.min(expected, MOST_SIGNATORIES)) {
            rows.add(person("", "", null, null));
        }
        return numbered(rows);
    }

    // ---- the plan

    private List<Map<String, Object>> timeline() {
        Map<String, LangkahSelesai> done = new TreeMap<>();
        p.riwayat().forEach(pass -> done.put(pass.langkah(), pass));
        List<Map<String, Object>> rows = new ArrayList<>();
        int minutes = 0;
        int from = 1;
        int to = 1;
        for (Langkah langkah : p.sop().langkah()) {
            // An addition of ours (8b) shares the time the table gives the row before it.
            if (!langkah.tambahan()) {
                from = minutes / WORKING_DAY + 1;
                minutes += minutes(langkah.mutuBaku().durasi());
                to = Math.max(from, (minutes + WORKING_DAY - 1) / WORKING_DAY);
            }
            LangkahSelesai pass = done.get(langkah.id());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("no", langkah.nomor());
            row.put("kegiatan", langkah.uraian());
            row.put("penanggungJawab", langkah.pelaksana().nama());
            row.put("waktu", Objects.toString(langkah.mutuBaku().waktu(), NONE));
            row.put("rencana", "Hari kerja ke-" + from + (to > from ? " s.d. " + to : ""));
            row.put("hariMulai", from);
            row.put("hariSelesai", to);
            row.put("mulai", pass == null ? "" : MOMENT.format(pass.mulai()));
            row.put("selesai", pass == null ? "" : MOMENT.format(pass.selesai()));
            row.put("status", pass == null ? "Belum" : "Selesai");
            rows.add(row);
        }
        return rows;
    }

    /** Working minutes of a timer literal; 0 without one. A day is one working day, however long. */
    private static int minutes(String duration) {
        if (duration == null) {
            return 0;
        }
        return duration.startsWith("PT") ? (int) Duration.parse(duration).toMinutes()
                : Period.parse(duration).getDays() * WORKING_DAY;
    }
}
