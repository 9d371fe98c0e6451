package id.alursop.dokumen;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.Pejabat;
import id.alursop.instansi.Unit;
import id.alursop.kinerja.CapaianIndikator;
import id.alursop.kinerja.CapaianSasaran;
import id.alursop.kinerja.Indikator;
import id.alursop.kinerja.Kategori;
import id.alursop.kinerja.KegiatanSkp;
import id.alursop.kinerja.NilaiSkp;
import id.alursop.kinerja.Pengukuran;
import id.alursop.kinerja.PerjanjianKinerja;
import id.alursop.kinerja.Realisasi;
import id.alursop.kinerja.Rerata;
import id.alursop.kinerja.SebutanSkp;
import id.alursop.kinerja.StatusCapaian;
import id.alursop.kinerja.Target;
import id.alursop.kinerja.TargetNol;
import id.alursop.sop.Langkah;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns a run of an SOP into the values templates print. Numbers are {@link BigDecimal} or {@link Integer}, days
 * {@link LocalDate}, so that a workbook gets real numbers and dates; what has no value is a text a reader understands
 * ("-", "n/a"), never {@code null}. {@code docs/panduan/templat-dokumen.md} lists the names.
 */
@Component
class DokumenValues {

    private static final String NONE = "-";
    private static final String NOT_AVAILABLE = "n/a";
    private static final List<String> SIFAT = List.of("Biasa", "Segera", "Sangat Segera", "Rahasia");
    private static final List<String> HARAPAN =
            List.of("Proses lebih lanjut", "Tanggapan dan saran", "Koordinasi/konfirmasikan");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm");
    private static final Pattern DATE_KEY = Pattern.compile("(tanggal|batas).*");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PARTICIPANT = Pattern.compile("(.+?)\\s+[-–—]\\s+(.+)|(.+?)\\s*\\((.+)\\)");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\s*(?:\\d+[.)]|[-•*])\\s+");
    /** Minutes of a working day: 37,5 hours in five days, Perpres 21/2023. */
    private static final int WORKING_DAY = 450;

    private final UnggahanReader unggahan;

    DokumenValues(UnggahanReader unggahan) {
        this.unggahan = unggahan;
    }

    /**
     * The values of a run that all its documents share.
     *
     * @param p      the run
     * @param status status the documents are written with
     * @return values by name; what needs uploaded workbooks is a {@link Supplier}, read when a template asks for it,
     *         and throws {@link IllegalStateException} when a file that had to be uploaded is not there
     */
    Map<String, Object> of(Pelaksanaan p, StatusDokumen status) {
        Instansi instansi = p.instansi();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("instansi", instansi(instansi));
        values.put("sop", sop(p));
        values.put("agenda", p.nomorAgenda());
        values.put("nomorSurat", instansi.kodeKlasifikasi() + "/" + p.nomorAgenda());
        values.put("tahun", p.tahun());
        values.put("triwulan", p.triwulan() == null ? "" : IndonesianFormat.roman(p.triwulan()));
        values.put("periode", periode(p));
        values.put("tahunan", p.triwulan() == null);
        values.put("labelPeriode", p.triwulan() == null ? "Tahun " + p.tahun()
                : "Triwulan " + IndonesianFormat.roman(p.triwulan()));
        values.put("tanggal", IndonesianFormat.date(p.sekarang().toLocalDate()));
        values.put("status", status.label());
        values.put("pengesah", official(instansi.pejabat(instansi.pengesah())));
        values.put("pejabat", instansi.pejabat().stream().collect(Collectors.toMap(Pejabat::jabatan,
                DokumenValues::official, (first, second) -> first, LinkedHashMap::new)));
        values.put("isian", isian(p.isian()));
        values.put("surat", surat(p));
        List<Map<String, Object>> disposisi = disposisi(p);
        values.put("disposisi", disposisi);
        Map<String, Object> last = disposisi.isEmpty() ? Map.of() : disposisi.get(disposisi.size() - 1);
        values.put("sifatPilihan", choices(SIFAT, last.get("sifat")));
        values.put("pemberiDisposisi", last.get("pemberi"));
        values.put("verifikasi", verifikasi(p));
        values.put("persetujuan", status == StatusDokumen.BERTANDATANGAN ? persetujuan(p) : null);
        values.put("penyusun", p.riwayat().isEmpty() ? official(instansi.pejabat(instansi.pengesah()))
                : performer(p, p.riwayat().get(p.riwayat().size() - 1)));
        values.put("rapat", rapat(p));
        values.put("peserta", people(text(p.isian().get("pesertaRapat"))));
        values.put("penerima", people(text(p.isian().get("penerimaPenggandaan"))));
        values.put("penandatangan", penandatangan(p));
        values.put("timeline", timeline(p));
        values.put("skala", skala());
        values.put("unit", once(() -> units(p)));
        values.put("arsip", once(() -> arsip(p)));
        addKinerja(values, p);
        addRkt(values, p);
        addSkp(values, p);
        return values;
    }

    /**
     * The values of one document.
     *
     * @param shared     what {@link #of} returned
     * @param definition the document
     * @param status     status it is written with
     * @param unit       the unit it is for; {@code null} for the whole office. Its indicators are that unit's only
     */
    Map<String, Object> document(Map<String, Object> shared, Pelaksanaan p, DokumenDefinition definition,
                                 StatusDokumen status, Unit unit) {
        Map<String, Object> values = new LinkedHashMap<>(shared);
        if (unit != null) {
            values.put("dokumenUnit", unit(unit));
            values.put("indikator", once(() -> ofUnit(list(shared, "indikator"), unit)));
            values.put("sasaran", once(() -> list(shared, "sasaran").stream().map(sasaran -> {
                Map<String, Object> part = new LinkedHashMap<>(sasaran);
                part.put("indikator", ofUnit(list(sasaran, "indikator"), unit));
                return part;
            }).filter(sasaran -> !list(sasaran, "indikator").isEmpty()).toList()));
        }
        Map<String, Object> dokumen = new LinkedHashMap<>();
        dokumen.put("kunci", definition.kunci());
        dokumen.put("judul", TextTemplate.fill("dokumen.yaml", definition.judul(), values));
        dokumen.put("status", status.label());
        dokumen.put("belumSah", status == StatusDokumen.KONSEP || status == StatusDokumen.DRAFT);
        dokumen.put("belumBertandatangan", status != StatusDokumen.BERTANDATANGAN);
        values.put("dokumen", dokumen);
        values.put("kunci", KunciBerkas.values(p, unit == null ? "" : unit.id()));
        return values;
    }

    private static String periode(Pelaksanaan p) {
        return (p.triwulan() == null ? "" : "Triwulan " + IndonesianFormat.roman(p.triwulan()) + " ")
                + "Tahun " + p.tahun();
    }

    // ---- office, SOP and people

    private static Map<String, Object> instansi(Instansi instansi) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("nama", instansi.nama());
        values.put("kode", instansi.kode());
        values.put("pemerintah", instansi.pemerintah());
        values.put("kop", instansi.kop());
        values.put("alamat", instansi.alamat());
        values.put("kontak", Objects.toString(instansi.kontak(), ""));
        values.put("kota", instansi.kota());
        values.put("kodeKlasifikasi", instansi.kodeKlasifikasi());
        return values;
    }

    private static Map<String, Object> unit(Unit unit) {
        return Map.of("id", unit.id(), "nama", unit.nama(), "kepala", unit.kepala());
    }

    private static Map<String, Object> sop(Pelaksanaan p) {
        Map<String, Object> values = new LinkedHashMap<>(p.sop().identitas());
        values.put("nama", p.sop().nama());
        values.put("nomor", Objects.toString(p.sop().nomor(), ""));
        return values;
    }

    private static Map<String, Object> official(Pejabat pejabat) {
        return person(pejabat.nama(), pejabat.namaJabatan(), pejabat.pangkat(), pejabat.nip());
    }

    /** Who did a step, in the post of an official, or else under the heading of the step's lane. */
    private static Map<String, Object> performer(Pelaksanaan p, LangkahSelesai done) {
        return p.instansi().pengguna(done.pengguna()).map(DokumenValues::official)
                .orElseGet(() -> person(done.nama(), p.sop().langkah(done.langkah()).pelaksana().nama(), null, null));
    }

    private static Map<String, Object> person(String nama, String jabatan, String pangkat, String nip) {
        return Map.of("nama", nama, "jabatan", jabatan, "pangkat", Objects.toString(pangkat, ""),
                "nip", Objects.toString(nip, ""));
    }

    // ---- what was entered

    private static Map<String, Object> isian(Map<String, Object> entered) {
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
        return DATE_KEY.matcher(key).matches() && ISO_DATE.matcher(text).matches() ? LocalDate.parse(text) : text;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static Map<String, Object> surat(Pelaksanaan p) {
        Map<String, Object> isian = isian(p.isian());
        ZonedDateTime received = p.riwayat().isEmpty() ? p.sekarang() : p.riwayat().get(0).mulai();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("dari", orNone(isian.get("suratDari")));
        values.put("nomor", orNone(isian.get("nomorSurat")));
        values.put("tanggal", orNone(isian.get("tanggalSurat")));
        values.put("diterima", received.toLocalDate());
        values.put("perihal", text(isian.get("perihalSurat")).isEmpty()
                ? p.sop().nama() + ", " + periode(p) : isian.get("perihalSurat"));
        return values;
    }

    private static List<Map<String, Object>> disposisi(Pelaksanaan p) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LangkahSelesai done : p.riwayat()) {
            Langkah langkah = p.sop().langkah(done.langkah());
            if (langkah.disposisiKepada() == null) {
                continue;
            }
            Map<String, Object> giver = pemberiDisposisi(p, done);
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
     * Who disposes: whoever did the step, unless the start form names somebody else (000, where a clerk writes the
     * sheet for a superior), by the heading of a lane or by the post.
     */
    private static Map<String, Object> pemberiDisposisi(Pelaksanaan p, LangkahSelesai done) {
        String named = text(p.isian().get("pemberiDisposisi"));
        if (named.isEmpty()) {
            return performer(p, done);
        }
        return p.instansi().pejabat().stream()
                .filter(pejabat -> pejabat.namaJabatan().equalsIgnoreCase(named) || p.sop().pelaksana().stream()
                        .anyMatch(lane -> lane.nama().equalsIgnoreCase(named)
                                && pejabat.jabatan().equals(lane.jabatan())))
                .findFirst().map(DokumenValues::official).orElseGet(() -> person("", named, null, null));
    }

    private static List<Map<String, Object>> choices(List<String> all, Object chosen) {
        return all.stream().map(nama -> Map.<String, Object>of("tanda", nama.equals(chosen) ? "☒" : "☐",
                "nama", nama)).toList();
    }

    private static List<Map<String, Object>> verifikasi(Pelaksanaan p) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LangkahSelesai done : p.riwayat()) {
            Langkah langkah = p.sop().langkah(done.langkah());
            if (!langkah.verifikasi()) {
                continue;
            }
            Map<String, Object> performer = performer(p, done);
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
    private static Map<String, Object> persetujuan(Pelaksanaan p) {
        List<LangkahSelesai> decisions = p.riwayat().stream()
                .filter(done -> p.sop().langkah(done.langkah()).verifikasi()).toList();
        if (decisions.isEmpty() || !agreed(decisions.get(decisions.size() - 1))) {
            return null;
        }
        LangkahSelesai last = decisions.get(decisions.size() - 1);
        Map<String, Object> values = new LinkedHashMap<>(performer(p, last));
        values.put("tanggal", last.selesai().toLocalDate());
        values.put("waktu", last.selesai());
        return values;
    }

    /** The last meeting held; empty before there was one. */
    private static Map<String, Object> rapat(Pelaksanaan p) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (LangkahSelesai done : p.riwayat()) {
            Map<String, Object> isian = isian(done.isian());
            if (isian.get("tanggalRapat") instanceof LocalDate tanggal) {
                values.put("hari", IndonesianFormat.weekday(tanggal));
                values.put("tanggal", tanggal);
                values.put("tempat", text(isian.get("tempatRapat")));
                values.put("acara", p.sop().langkah(done.langkah()).nama());
                values.put("hasil", text(isian.get("hasilRapat")));
                values.put("pimpinan", performer(p, done));
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
    private static List<Map<String, Object>> penandatangan(Pelaksanaan p) {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        p.instansi().pejabat().forEach(o -> byName.put(o.nama(),
                person(o.nama(), o.namaJabatan(), o.pangkat(), o.nip())));
        p.instansi().unit().forEach(unit -> byName.putIfAbsent(unit.kepala(),
                person(unit.kepala(), "Kepala " + unit.nama(), null, null)));
        List<Map<String, Object>> rows = new ArrayList<>(byName.values());
        int expected = p.isian().get("jumlahPenandatangan") instanceof Number n ? n.intValue() : 0;
        while (rows.size() < expected) {
            rows.add(person("", "", null, null));
        }
        return numbered(rows);
    }

    // ---- the course of the run

    private static List<Map<String, Object>> timeline(Pelaksanaan p) {
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

    private List<Map<String, Object>> units(Pelaksanaan p) {
        boolean rkt = p.sop().langkah().stream()
                .anyMatch(langkah -> langkah.unggah().contains(UnggahanReader.FORM_RKT_TERISI));
        Map<String, Dokumen> returned = unggahan
                .perUnit(p, rkt ? UnggahanReader.FORM_RKT_TERISI : UnggahanReader.ISIAN_TERISI).stream()
                .collect(Collectors.toMap(Dokumen::unit, Function.identity()));
        return numbered(p.instansi().unit().stream().map(unit -> {
            Dokumen file = returned.get(unit.id());
            Map<String, Object> row = new LinkedHashMap<>(unit(unit));
            row.put("kembali", file == null ? "Belum" : "Sudah");
            row.put("tanggalKembali",
                    file == null ? NONE : file.dibuat().atZone(p.instansi().zona()).toLocalDate());
            row.put("berkas", file == null ? NONE : file.namaBerkas());
            return row;
        }).toList());
    }

    /** What the run has put into the archive, with the archive data entered at the archiving step. */
    private List<Map<String, Object>> arsip(Pelaksanaan p) {
        Map<String, Object> isian = isian(p.isian());
        return numbered(unggahan.archived(p).stream().map(file -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kode", orNone(isian.get("kodeKlasifikasi")));
            row.put("uraian", file.judul());
            row.put("tanggal", file.dibuat().atZone(p.instansi().zona()).toLocalDate());
            row.put("jumlah", "1 berkas");
            row.put("keterangan", "Elektronik");
            row.put("lokasi", orNone(isian.get("lokasiBox")));
            row.put("retensiAktif", orNone(isian.get("retensiAktif")));
            row.put("retensiInaktif", orNone(isian.get("retensiInaktif")));
            row.put("nasibAkhir", orNone(isian.get("nasibAkhir")));
            return row;
        }).toList());
    }

    // ---- kinerja

    private static List<Map<String, Object>> skala() {
        List<Map<String, Object>> rows = new ArrayList<>();
        BigDecimal above = null;
        for (Kategori kategori : Kategori.values()) {
            String lower = IndonesianFormat.number(kategori.batasBawah());
            rows.add(Map.of("rentang", above == null ? lower + " ke atas" : kategori.batasBawah().signum() == 0
                            ? "di bawah " + IndonesianFormat.number(above)
                            : lower + " sampai di bawah " + IndonesianFormat.number(above),
                    "kategori", kategori.label()));
            above = kategori.batasBawah();
        }
        return rows;
    }

    private void addKinerja(Map<String, Object> values, Pelaksanaan p) {
        Supplier<Optional<Pengukuran>> measured = once(() -> unggahan.perjanjian(p).map(pk ->
                Pengukuran.of(pk, p.triwulan(), ofPerjanjian(pk, unggahan.realisasi(p)), TargetNol.TIDAK_DIHITUNG)));
        values.put("indikator", once(() -> measured.get().map(m -> numbered(m.indikator().stream()
                .map(DokumenValues::indikator).toList())).orElse(List.of())));
        values.put("sasaran", once(() -> measured.get().map(m -> numbered(m.sasaran().stream()
                .map(DokumenValues::sasaran).toList())).orElse(List.of())));
        values.put("ringkasan", once(() -> measured.get().map(DokumenValues::ringkasan).orElse(null)));
        values.put("permasalahan", once(() -> numbered(list(values, "indikator").stream()
                .filter(row -> !row.get("kendala").equals(NONE) || !row.get("tindakLanjut").equals(NONE)).toList())));
        values.put("tanpaKendala", once(() -> list(values, "permasalahan").isEmpty()
                && text(p.isian().get("kendala")).isEmpty() && text(p.isian().get("tindakLanjut")).isEmpty()));
        values.put("anggaran", once(() -> numbered(list(values, "indikator").stream()
                .filter(row -> row.get("pagu") instanceof BigDecimal).toList())));
    }

    /** A workbook may be older than the Perjanjian Kinerja: what the latter no longer holds is not measured. */
    private static List<Realisasi> ofPerjanjian(PerjanjianKinerja pk, List<Realisasi> reported) {
        List<String> numbers = pk.indikator().stream().map(Indikator::nomor).toList();
        return reported.stream().filter(r -> numbers.contains(r.nomor())).toList();
    }

    private static Map<String, Object> indikator(CapaianIndikator c) {
        Indikator i = c.indikator();
        Realisasi r = c.realisasi();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("nomor", i.nomor());
        row.put("sasaran", i.sasaran());
        row.put("indikator", i.nama());
        row.put("satuan", i.satuan());
        row.put("polaritas", i.polaritas().label());
        row.put("jenis", i.jenis().label());
        row.put("targetTahunan", target(i.targetTahunan()));
        for (int tw = 1; tw <= 4; tw++) {
            row.put("targetTw" + tw, target(i.target(tw)));
            row.put("realisasiTw" + tw, amount(r.nilai(tw)));
        }
        row.put("targetTw", target(c.target()));
        row.put("realisasiTw", amount(c.nilai()));
        row.put("realisasiSd", amount(c.sampaiDengan()));
        row.put("capaianTw", percent(c.capaian()));
        row.put("capaianTahunan", percent(c.capaianTahunan()));
        row.put("kategori", c.kategori() == null ? NOT_AVAILABLE : c.kategori().label());
        row.put("adaCapaian", c.capaian() != null);
        row.put("keterangan", c.status() == StatusCapaian.TERHITUNG ? "" : c.status().label());
        row.put("program", orNone(i.program()));
        row.put("pagu", amount(i.pagu()));
        row.put("realisasiAnggaran", amount(r.anggaran()));
        row.put("serapan", percent(c.serapan()));
        row.put("kendala", orNone(r.kendala()));
        row.put("tindakLanjut", orNone(r.tindakLanjut()));
        row.put("buktiDukung", orNone(r.buktiDukung()));
        row.put("unit", i.unit());
        row.put("penanggungJawab", i.penanggungJawab());
        return row;
    }

    private static Map<String, Object> sasaran(CapaianSasaran s) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("nama", s.nama());
        row.putAll(mean(s.rerata()));
        row.put("indikator", numbered(s.indikator().stream().map(DokumenValues::indikator).toList()));
        return row;
    }

    private static Map<String, Object> mean(Rerata rerata) {
        return Map.of("rataRata", percent(rerata.nilai()),
                "adaCapaian", rerata.nilai() != null,
                "kategori", rerata.kategori() == null ? NOT_AVAILABLE : rerata.kategori().label(), "terhitung",
                rerata.terhitung(), "jumlah", rerata.jumlah());
    }

    private static Map<String, Object> ringkasan(Pengukuran m) {
        Map<String, Object> values = new LinkedHashMap<>(mean(m.rerata()));
        values.put("jumlahSasaran", m.sasaran().size());
        values.put("pagu", m.anggaran().pagu());
        values.put("realisasiAnggaran", m.anggaran().realisasi());
        values.put("serapan", percent(m.anggaran().serapan()));
        values.put("adaSerapan", m.anggaran().serapan() != null);
        values.put("anggaranTerhitung", m.anggaran().terhitung());
        values.put("anggaranJumlah", m.anggaran().jumlah());
        values.put("adaEfisiensi", m.efisiensi() != null);
        values.put("efisiensi", m.efisiensi() == null ? NOT_AVAILABLE : m.efisiensi().label());
        return values;
    }

    // ---- RKT and SKP

    private void addRkt(Map<String, Object> values, Pelaksanaan p) {
        Supplier<List<FormRkt>> forms = once(() -> unggahan.formRkt(p));
        values.put("rktUnit", once(() -> numbered(forms.get().stream().map(form -> rktUnit(p, form)).toList())));
        values.put("rkt", once(() -> numbered(list(values, "rktUnit").stream()
                .flatMap(unit -> list(unit, "baris").stream()).toList())));
        values.put("rktAnggaran", once(() -> total(forms.get().stream().flatMap(form -> form.baris().stream())
                .toList())));
    }

    private static Map<String, Object> rktUnit(Pelaksanaan p, FormRkt form) {
        Unit unit = p.instansi().unit().stream().filter(u -> u.id().equals(form.unit())).findFirst().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>(unit(unit));
        values.put("jumlah", form.baris().size());
        values.put("anggaran", total(form.baris()));
        values.put("baris", numbered(form.baris().stream().map(baris -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("unit", unit.nama());
            row.put("sasaran", baris.sasaran());
            row.put("indikator", baris.indikator());
            row.put("satuan", baris.satuan());
            row.put("target", target(baris.target()));
            row.put("program", orNone(baris.program()));
            row.put("anggaran", amount(baris.anggaran()));
            row.put("penanggungJawab", orNone(baris.penanggungJawab()));
            return row;
        }).toList()));
        return values;
    }

    private static BigDecimal total(List<FormRkt.Baris> rows) {
        return rows.stream().map(FormRkt.Baris::anggaran).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void addSkp(Map<String, Object> values, Pelaksanaan p) {
        Supplier<Optional<FormulirSkp>> form = once(() -> unggahan.formulirSkp(p));
        Supplier<Optional<List<NilaiSkp>>> scores = once(() -> form.get()
                .map(f -> f.kegiatan().stream().map(NilaiSkp::of).toList()));
        Supplier<BigDecimal> mean = once(() -> scores.get().map(NilaiSkp::rerata).orElse(null));
        values.put("pegawai", once(() -> form.get().map(f -> pegawai(f.pegawai())).orElse(null)));
        values.put("penilai", once(() -> form.get().map(f -> pegawai(f.penilai())).orElse(null)));
        values.put("skp", once(() -> form.get().map(f -> numbered(IntStream.range(0, f.kegiatan().size())
                .mapToObj(i -> skp(f.kegiatan().get(i), scores.get().orElseThrow().get(i))).toList()))
                .orElse(List.of())));
        values.put("nilaiSkp", once(() -> percent(mean.get())));
        values.put("sebutanSkp", once(() -> mean.get() == null ? NOT_AVAILABLE
                : SebutanSkp.dari(mean.get()).label()));
    }

    private static Map<String, Object> pegawai(FormulirSkp.Pegawai pegawai) {
        return Map.of("nama", pegawai.nama(), "nip", pegawai.nip(), "pangkat", pegawai.pangkat(),
                "jabatan", pegawai.jabatan(), "unit", pegawai.unit());
    }

    private static Map<String, Object> skp(KegiatanSkp kegiatan, NilaiSkp nilai) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kegiatan", kegiatan.kegiatan());
        row.put("angkaKredit", amount(kegiatan.angkaKredit()));
        row.put("output", kegiatan.output());
        Map<String, KegiatanSkp.Aspek> aspek = new LinkedHashMap<>();
        aspek.put("Kuantitas", kegiatan.kuantitas());
        aspek.put("Kualitas", kegiatan.kualitas());
        aspek.put("Waktu", kegiatan.waktu());
        aspek.put("Biaya", kegiatan.biaya());
        aspek.forEach((name, a) -> {
            row.put("target" + name, amount(a.target()));
            row.put("realisasi" + name, amount(a.realisasi()));
        });
        row.put("penghitungan", percent(nilai.penghitungan()));
        row.put("nilai", percent(nilai.nilai()));
        return row;
    }

    // ---- how values look

    private static Object target(Target target) {
        return target == null ? NONE : target.sel() instanceof BigDecimal number ? plain(number) : target.sel();
    }

    /** A number as it was given; a computed one with more digits is rounded half up to two. */
    private static Object amount(BigDecimal number) {
        return number == null ? NONE : plain(number);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal rounded = number.scale() > 4 ? number.setScale(2, RoundingMode.HALF_UP) : number;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A percentage or score with two decimals; "n/a" where there is none, never 0. */
    private static Object percent(BigDecimal number) {
        return number == null ? NOT_AVAILABLE : number.setScale(2, RoundingMode.HALF_UP);
    }

    private static Object orNone(Object value) {
        return text(value).isEmpty() ? NONE : value;
    }

    private static List<Map<String, Object>> numbered(List<Map<String, Object>> rows) {
        return IntStream.range(0, rows.size()).mapToObj(i -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("no", i + 1);
            rows.get(i).forEach((key, value) -> {
                if (!key.equals("no")) {
                    row.put(key, value);
                }
            });
            return row;
        }).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Map<String, Object>> ofUnit(List<Map<String, Object>> indikator, Unit unit) {
        return numbered(indikator.stream().filter(row -> row.get("unit").equals(unit.id())).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return (List<Map<String, Object>>) (value instanceof Supplier<?> later ? later.get() : value);
    }

    /** Computes at the first call and remembers. Used by one thread: the one that writes the document. */
    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private boolean done;
            private T value;

            @Override
            public T get() {
                if (!done) {
                    value = supplier.get();
                    done = true;
                }
                return value;
            }
        };
    }
}
