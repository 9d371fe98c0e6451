package id.alursop.mutubaku.cockpit;

import id.alursop.dokumen.DokumenStore;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.Pejabat;
import id.alursop.jamkerja.JamKerja;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.CatatanMutuBaku;
import id.alursop.mutubaku.CatatanStore;
import id.alursop.mutubaku.Halaman;
import id.alursop.mutubaku.MutuBakuHistory;
import id.alursop.mutubaku.MutuBakuHistory.Butir;
import id.alursop.mutubaku.MutuBakuHistory.Pelaksanaan;
import id.alursop.mutubaku.MutuBakuHistory.Putusan;
import id.alursop.mutubaku.MutuBakuHistory.Terbuka;
import id.alursop.mutubaku.Putaran;
import id.alursop.mutubaku.Putaran.Akhir;
import id.alursop.mutubaku.Saringan;
import id.alursop.mutubaku.SisaWaktu;
import id.alursop.mutubaku.Statistik;
import id.alursop.mutubaku.Urutan;
import id.alursop.mutubaku.cockpit.Pengawasan.Pengawas;
import id.alursop.mutubaku.cockpit.Tampilan.Angka;
import id.alursop.mutubaku.cockpit.Tampilan.Baris;
import id.alursop.mutubaku.cockpit.Tampilan.Daftar;
import id.alursop.mutubaku.cockpit.Tampilan.Pilihan;
import id.alursop.mutubaku.engine.SopTerpasang;
import id.alursop.mutubaku.engine.SopTerpasang.Versi;
import id.alursop.sop.Langkah;
import jakarta.ws.rs.core.Response.Status;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers the page's questions for the person who is logged in, in that person's words. */
@Component
class MutuBakuView {

    static final int PER_HALAMAN = 25;
    private static final int TAHUN_DITAWARKAN = 5;
    private static final DateTimeFormatter SAAT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH.mm z", Locale.forLanguageTag("id-ID"));

    private final Pengawasan pengawasan;
    private final MutuBakuHistory history;
    private final SopTerpasang deployed;
    private final CatatanStore notes;
    private final DokumenStore documents;
    private final InstansiCatalog offices;
    private final JamKerjaCatalog jamKerja;
    private final Clock clock;

    MutuBakuView(Pengawasan pengawasan, MutuBakuHistory history, SopTerpasang deployed, CatatanStore notes,
                 DokumenStore documents, InstansiCatalog offices, JamKerjaCatalog jamKerja, Clock clock) {
        this.pengawasan = pengawasan;
        this.history = history;
        this.deployed = deployed;
        this.notes = notes;
        this.documents = documents;
        this.offices = offices;
        this.jamKerja = jamKerja;
        this.clock = clock;
    }

    /** Which late passes a list shows. */
    enum Jenis {
        TERLAMBAT, HAMPIR, SELESAI
    }

    // ---- what there is to choose from ----

    Tampilan.Konteks konteks() {
        Pengawas pengawas = pengawasan.pengawas();
        List<Versi> versions = versions(pengawas);
        Map<String, Pilihan> sops = new LinkedHashMap<>();
        Map<String, Pilihan> posts = new TreeMap<>();
        for (Versi v : versions) {
            sops.merge(v.sop().id(), new Pilihan(v.sop().id(), v.sop().nama(), List.of(v.instansi())),
                    MutuBakuView::both);
            v.sop().pelaksana().stream().filter(p -> p.jabatan() != null).forEach(p -> posts.merge(p.jabatan(),
                    new Pilihan(p.jabatan(), p.nama(), List.of(v.instansi())), MutuBakuView::both));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(),
                pengawas.kantor().isEmpty() ? ZoneId.systemDefault() : pengawas.kantor().get(0).zona());
        return new Tampilan.Konteks(
                pengawas.kantor().stream().map(k -> new Pilihan(k.id(), k.nama(), List.of(k.id()))).toList(),
                sops.values().stream().sorted(Comparator.comparing(Pilihan::nama)).toList(),
                posts.values().stream().sorted(Comparator.comparing(Pilihan::nama)).toList(),
                IntStream.range(0, TAHUN_DITAWARKAN).mapToObj(n -> today.getYear() - n).toList(),
                new Tampilan.Periode(today.getYear(), today.get(IsoFields.QUARTER_OF_YEAR)));
    }

    private static Pilihan both(Pilihan a, Pilihan b) {
        Set<String> kantor = new LinkedHashSet<>(a.kantor());
        kantor.addAll(b.kantor());
        return new Pilihan(a.id(), a.nama(), List.copyOf(kantor));
    }

    // ---- lists ----

    Daftar<Baris> daftar(Jenis jenis, Pertanyaan tanya, Urutan.Kolom kolom, boolean menurun, int halaman) {
        Halaman<Baris> rows = baris(jenis, tanya, new Urutan(kolom, menurun, (halaman - 1) * PER_HALAMAN, PER_HALAMAN));
        return new Daftar<>(rows.baris(), rows.jumlah(), halaman, PER_HALAMAN);
    }

    /** As the list, as long as asked for. */
    Halaman<Baris> baris(Jenis jenis, Pertanyaan tanya, Urutan urutan) {
        Pengawas pengawas = pengawasan.pengawas();
        List<Versi> versions = versions(pengawas);
        Instant now = clock.instant();
        Saringan saringan = tanya.saringan(pengawas, versions, now);
        Halaman<Putaran> passes = switch (jenis) {
            case TERLAMBAT -> history.terlambat(saringan, now, urutan);
            case HAMPIR -> history.hampir(saringan, now, urutan);
            case SELESAI -> history.selesaiTerlambat(saringan, urutan);
        };
        return new Halaman<>(rows(passes.baris(), versions, now), passes.jumlah());
    }

    private List<Baris> rows(List<Putaran> passes, List<Versi> versions, Instant now) {
        Map<String, Versi> byDefinition = versions.stream().collect(Collectors.toMap(Versi::definisi, v -> v));
        Map<String, List<CatatanMutuBaku>> said = notes.of(passes.stream().map(Putaran::tugas).toList()).stream()
                .collect(Collectors.groupingBy(CatatanMutuBaku::tugas));
        return passes.stream()
                .map(p -> row(p, byDefinition.get(p.definisi()), said.getOrDefault(p.tugas(), List.of()), now)).toList();
    }

    private Baris row(Putaran p, Versi versi, List<CatatanMutuBaku> said, Instant now) {
        Instansi kantor = offices.get(p.instansi());
        JamKerja clockOfOffice = jamKerja.of(p.instansi());
        Optional<Langkah> step = step(versi, p.langkah());
        Instant until = p.selesai() == null ? now : p.selesai();
        return new Baris(p.tugas(), p.pelaksanaan(), p.nomorAgenda(), kantor.nama(), versi.sop().nama(),
                versi.sop().id(), p.langkah(), step.map(MutuBakuView::judul).orElse(p.langkah()),
                step.map(l -> l.pelaksana().nama()).orElse(null), nama(p.pelaku(), kantor),
                keterangan(p, step, kantor), p.nomor(), saat(p.mulai(), kantor), saat(p.batas(), kantor),
                saat(p.selesai(), kantor),
                p.batas() == null || p.akhir() == Akhir.DIBATALKAN ? null
                        : SisaWaktu.kata(clockOfOffice, until, p.batas()),
                SisaWaktu.lama(clockOfOffice.elapsed(p.mulai(), until)),
                step.map(l -> l.mutuBaku().waktu()).orElse(null), p.terlambat(now),
                said.stream().map(c -> catatan(c, kantor)).toList());
    }

    private static String keterangan(Putaran p, Optional<Langkah> step, Instansi kantor) {
        List<String> words = new ArrayList<>();
        if (p.akhir() == Akhir.TERBUKA && p.pelaku() == null) {
            words.add("belum diambil");
        }
        if (p.ditangguhkan()) {
            words.add("ditangguhkan");
        }
        if (p.akhir() == Akhir.DIBATALKAN) {
            words.add("dibatalkan");
        }
        if (p.akhir() == Akhir.SELESAI && p.pelaku() != null && step.isPresent() && kantor.pengguna(p.pelaku()).isEmpty()) {
            words.add("diselesaikan oleh administrator");
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private static Tampilan.Catatan catatan(CatatanMutuBaku c, Instansi kantor) {
        return new Tampilan.Catatan(c.jenis() == CatatanMutuBaku.Jenis.ALASAN ? "Alasan" : "Tanggapan", c.isi(),
                nama(c.oleh(), kantor), saat(c.dicatat(), kantor));
    }

    // ---- figures ----

    Tampilan.Ringkasan ringkasan(Pertanyaan tanya) {
        Pengawas pengawas = pengawasan.pengawas();
        List<Versi> versions = versions(pengawas);
        Instant now = clock.instant();
        Saringan saringan = tanya.saringan(pengawas, versions, now);
        Map<String, Versi> byDefinition = versions.stream().collect(Collectors.toMap(Versi::definisi, v -> v));
        Map<Kelompok, Statistik> figures = figures(history.terkumpul(saringan), byDefinition);
        Map<Kelompok, Integer> returns = new HashMap<>();
        history.pengembalian(saringan, (definisi, langkah) -> Kelompok.langkah(byDefinition.get(definisi), langkah))
                .forEach((step, n) -> {
                    returns.merge(step, n, Integer::sum);
                    returns.merge(step.sop(), n, Integer::sum);
                });
        Map<Kelompok, int[]> open = new HashMap<>();
        for (Terbuka t : history.terbuka(saringan, now)) {
            Kelompok step = Kelompok.langkah(byDefinition.get(t.definisi()), t.langkah());
            for (Kelompok group : List.of(step, step.sop(), Kelompok.SEMUA)) {
                int[] sum = open.computeIfAbsent(group, key -> new int[3]);
                sum[0] += t.terbuka();
                sum[1] += t.terlambat();
                sum[2] += t.hampir();
            }
        }
        Angkaan angka = new Angkaan(figures, returns, open);
        List<Versi> asked = tanya.versi(pengawas, versions);
        Statistik all = figures.getOrDefault(Kelompok.SEMUA, NOTHING);
        int[] now3 = open.getOrDefault(Kelompok.SEMUA, new int[3]);
        ZoneId zona = pengawas.kantor().isEmpty() ? ZoneId.systemDefault() : pengawas.kantor().get(0).zona();
        return new Tampilan.Ringkasan(tanya.masaKata(now, zona), now3[0], now3[1], now3[2], all.tepat(), all.lambat(),
                all.persenLambat() == null ? null : 100 - all.persenLambat(),
                sops(asked, angka), steps(asked, angka, tanya), people(asked, angka, tanya), quarters(figures));
    }

    private static final Statistik NOTHING = new Statistik(0, 0, 0, null, null, null, null, 0, null);

    private static Map<Kelompok, Statistik> figures(Map<Butir, Statistik.Pengumpul> collected,
                                                    Map<String, Versi> byDefinition) {
        Map<Kelompok, List<Statistik.Pengumpul>> parts = new HashMap<>();
        collected.forEach((butir, part) -> groups(butir, byDefinition.get(butir.definisi()))
                .forEach(group -> parts.computeIfAbsent(group, key -> new ArrayList<>()).add(part)));
        Map<Kelompok, Statistik> figures = new HashMap<>();
        parts.forEach((group, list) -> figures.put(group,
                group.langkah() == null ? Statistik.of(list) : Statistik.ofLangkah(list)));
        return figures;
    }

    private static List<Kelompok> groups(Butir butir, Versi versi) {
        Kelompok step = Kelompok.langkah(versi, butir.langkah());
        String post = step(versi, butir.langkah()).map(l -> l.pelaksana().jabatan()).orElse("");
        return List.of(Kelompok.SEMUA, step, step.sop(), Kelompok.jabatan(versi.instansi(), post),
                Kelompok.orang(versi.instansi(), post, butir.pelaku()), Kelompok.triwulan(butir.triwulan()));
    }

    private List<Angka> sops(List<Versi> versions, Angkaan angka) {
        Map<Kelompok, Versi> newest = new LinkedHashMap<>();
        versions.forEach(v -> newest.putIfAbsent(new Kelompok(v.instansi(), v.sop().id(), null, null, null, 0), v));
        return newest.entrySet().stream().map(e -> angka.of(e.getKey(), e.getValue().sop().id(),
                e.getValue().sop().nama(), null, offices.get(e.getValue().instansi()), null)).toList();
    }

    private List<Angka> steps(List<Versi> versions, Angkaan angka, Pertanyaan tanya) {
        Map<Kelompok, Angka> steps = new LinkedHashMap<>();
        for (Versi v : versions) {
            for (Langkah l : v.sop().langkah()) {
                Kelompok group = Kelompok.langkah(v, l.id());
                if (tanya.pelaksana().isEmpty() || tanya.pelaksana().equals(l.pelaksana().jabatan())) {
                    steps.computeIfAbsent(group, g -> angka.of(g, l.id(), judul(l), v.sop().nama(),
                            offices.get(v.instansi()), l.mutuBaku().waktu()));
                }
            }
        }
        return List.copyOf(steps.values());
    }

    private List<Angka> people(List<Versi> versions, Angkaan angka, Pertanyaan tanya) {
        Map<List<String>, String> posts = new LinkedHashMap<>();
        versions.forEach(v -> v.sop().pelaksana().stream().filter(p -> p.jabatan() != null)
                .filter(p -> tanya.pelaksana().isEmpty() || tanya.pelaksana().equals(p.jabatan()))
                .forEach(p -> posts.putIfAbsent(List.of(v.instansi(), p.jabatan()), p.nama())));
        List<Angka> rows = new ArrayList<>();
        posts.forEach((post, nama) -> {
            Instansi kantor = offices.get(post.get(0));
            rows.add(angka.of(Kelompok.jabatan(post.get(0), post.get(1)), post.get(1), nama, null, kantor, null));
            angka.figures.keySet().stream().filter(k -> k.isOrang(post.get(0), post.get(1)))
                    .sorted(Comparator.comparing(Kelompok::pengguna))
                    .forEach(k -> rows.add(angka.of(k, k.pengguna(), k.pengguna().isEmpty() ? "(tidak diketahui)"
                            : nama(k.pengguna(), kantor), nama, kantor, null)));
        });
        return rows;
    }

    private static List<Angka> quarters(Map<Kelompok, Statistik> figures) {
        Angkaan angka = new Angkaan(figures, Map.of(), Map.of());
        return IntStream.rangeClosed(1, 4).mapToObj(q -> angka.of(Kelompok.triwulan(q), String.valueOf(q),
                "Triwulan " + List.of("I", "II", "III", "IV").get(q - 1), null, null, null)).toList();
    }

    /** The figures, returns and open work by group, put together row by row. */
    private record Angkaan(Map<Kelompok, Statistik> figures, Map<Kelompok, Integer> returns,
                           Map<Kelompok, int[]> open) {

        Angka of(Kelompok group, String id, String nama, String induk, Instansi kantor, String waktu) {
            Statistik s = figures.getOrDefault(group, NOTHING);
            int[] now = open.getOrDefault(group, new int[3]);
            return new Angka(id, nama, induk, kantor == null ? null : kantor.nama(),
                    kantor == null ? null : kantor.id(), group.sopId(), waktu, s.jumlah(), s.tepat(), s.lambat(),
                    s.tanpaBatas(), s.persenLambat(), words(s.median()), words(s.p90()), s.medianPersen(),
                    s.p90Persen(), s.diulang(), words(s.medianKumulatif()), returns.getOrDefault(group, 0), now[0],
                    now[1], now[2]);
        }

        private static String words(Long minutes) {
            return minutes == null ? null : SisaWaktu.lama(Duration.ofMinutes(minutes));
        }
    }

    /** What figures are grouped by; the parts that do not matter to a group are {@code null} or 0. */
    private record Kelompok(String instansi, String sopId, String langkah, String jabatan, String pengguna,
                            int triwulan) {

        static final Kelompok SEMUA = new Kelompok(null, null, null, null, null, 0);

        static Kelompok langkah(Versi versi, String langkah) {
            return new Kelompok(versi.instansi(), versi.sop().id(), langkah, null, null, 0);
        }

        static Kelompok jabatan(String instansi, String jabatan) {
            return new Kelompok(instansi, null, null, jabatan, null, 0);
        }

        static Kelompok orang(String instansi, String jabatan, String pengguna) {
            return new Kelompok(instansi, null, null, jabatan, Objects.requireNonNullElse(pengguna, ""), 0);
        }

        static Kelompok triwulan(int triwulan) {
            return new Kelompok(null, null, null, null, null, triwulan);
        }

        Kelompok sop() {
            return new Kelompok(instansi, sopId, null, null, null, 0);
        }

        boolean isOrang(String kantor, String post) {
            return pengguna != null && kantor.equals(instansi) && post.equals(jabatan);
        }
    }

    /**
     * The figures of one process, for its diagram and its page: all versions of the SOP in that office.
     *
     * @param definisi process definition id, of any version
     */
    Tampilan.Ringkasan proses(String definisi, Pertanyaan tanya) {
        Versi versi = versions(pengawasan.pengawas()).stream().filter(v -> v.definisi().equals(definisi)).findFirst()
                .orElseThrow(() -> new PermintaanDitolak(Status.NOT_FOUND, "Proses ini bukan SOP kantor Anda."));
        return ringkasan(tanya.proses(versi.instansi(), versi.sop().id()));
    }

    // ---- runs ----

    Daftar<Tampilan.Jalan> pelaksanaan(Pertanyaan tanya, String cari, int halaman) {
        Pengawas pengawas = pengawasan.pengawas();
        List<Versi> versions = versions(pengawas);
        Halaman<Pelaksanaan> runs = history.pelaksanaan(tanya.saringan(pengawas, versions, clock.instant()), cari,
                (halaman - 1) * PER_HALAMAN, PER_HALAMAN);
        Map<String, Versi> byDefinition = versions.stream().collect(Collectors.toMap(Versi::definisi, v -> v));
        return new Daftar<>(runs.baris().stream().map(r -> run(r, byDefinition.get(r.definisi()))).toList(),
                runs.jumlah(), halaman, PER_HALAMAN);
    }

    private Tampilan.Jalan run(Pelaksanaan r, Versi versi) {
        Instansi kantor = offices.get(r.instansi());
        String state = switch (r.keadaan()) {
            case "COMPLETED" -> "selesai";
            case "ACTIVE" -> "berjalan";
            case "SUSPENDED" -> "ditangguhkan";
            default -> "dihentikan";
        };
        return new Tampilan.Jalan(r.id(), r.nomorAgenda(), kantor.nama(), versi.sop().nama(), saat(r.mulai(), kantor),
                saat(r.selesai(), kantor), state, r.lambat());
    }

    /** What happened in a run, also in one that has ended. */
    Tampilan.Jejak jejak(String id) {
        Pengawas pengawas = pengawasan.pengawas();
        Pelaksanaan run = history.pelaksanaan(id).filter(r -> pengawas.mengawasi(r.instansi()))
                .orElseThrow(MutuBakuView::noSuchRun);
        List<Versi> versions = versions(pengawas);
        Versi versi = versions.stream().filter(v -> v.definisi().equals(run.definisi())).findFirst()
                .orElseThrow(MutuBakuView::noSuchRun);
        List<Putaran> passes = history.riwayat(id);
        List<Baris> rows = rows(passes, versions, clock.instant());
        Map<String, Putusan> answers = history.putusan(id);
        List<Tampilan.Tapak> steps = IntStream.range(0, rows.size()).mapToObj(n -> {
            Putusan answer = answers.get(passes.get(n).tugas());
            return new Tampilan.Tapak(rows.get(n), passes.get(n).akhir().name().toLowerCase(Locale.ROOT),
                    answer == null ? null : answer.setuju() ? "Setuju" : "Dikembalikan",
                    answer == null ? null : answer.catatan());
        }).toList();
        return new Tampilan.Jejak(run(run, versi), steps, sums(passes, versi, run.instansi()),
                documents(run, versi));
    }

    private List<Tampilan.Sum> sums(List<Putaran> passes, Versi versi, String instansi) {
        JamKerja clockOfOffice = jamKerja.of(instansi);
        Instant now = clock.instant();
        Map<String, List<Putaran>> byStep = passes.stream()
                .collect(Collectors.groupingBy(Putaran::langkah, LinkedHashMap::new, Collectors.toList()));
        return byStep.entrySet().stream().filter(e -> e.getValue().size() > 1).map(e -> {
            Duration sum = e.getValue().stream()
                    .map(p -> clockOfOffice.elapsed(p.mulai(), p.selesai() == null ? now : p.selesai()))
                    .reduce(Duration.ZERO, Duration::plus);
            Optional<Langkah> step = step(versi, e.getKey());
            return new Tampilan.Sum(step.map(MutuBakuView::judul).orElse(e.getKey()), e.getValue().size(),
                    SisaWaktu.lama(sum), step.map(l -> l.mutuBaku().waktu()).orElse(null));
        }).toList();
    }

    private List<Tampilan.Berkas> documents(Pelaksanaan run, Versi versi) {
        Instansi kantor = offices.get(run.instansi());
        List<Tampilan.Berkas> files = new ArrayList<>(documents.ofInstance(run.id()).stream()
                .map(d -> new Tampilan.Berkas(d.judul(), d.namaBerkas(), d.versi(), d.status().label(),
                        step(versi, d.langkah()).map(MutuBakuView::judul).orElse("sistem"),
                        "sistem".equals(d.pembuat()) ? "sistem" : nama(d.pembuat(), kantor), saat(d.dibuat(), kantor)))
                .toList());
        Collections.reverse(files);
        return files;
    }

    private static PermintaanDitolak noSuchRun() {
        return new PermintaanDitolak(Status.NOT_FOUND, "Pelaksanaan ini tidak ada pada kantor Anda.");
    }

    /** The supervisor takes note of a late pass, with or without words. */
    Tampilan.Catatan tanggapi(String tugas, String isi) {
        Pengawas pengawas = pengawasan.pengawas();
        Putaran p = history.putaran(tugas).filter(found -> pengawas.mengawasi(found.instansi()))
                .orElseThrow(() -> new PermintaanDitolak(Status.NOT_FOUND, "Langkah ini tidak ada pada kantor Anda."));
        try {
            return catatan(notes.save(p, CatatanMutuBaku.Jenis.TANGGAPAN, isi, pengawas.pengguna()),
                    offices.get(p.instansi()));
        } catch (IllegalArgumentException refused) {
            throw new PermintaanDitolak(Status.BAD_REQUEST, refused.getMessage());
        }
    }

    // ---- words ----

    private List<Versi> versions(Pengawas pengawas) {
        return deployed.of(pengawas.kantor().stream().map(Instansi::id).toList());
    }

    private static Optional<Langkah> step(Versi versi, String langkah) {
        return versi.sop().langkah().stream().filter(l -> l.id().equals(langkah)).findFirst();
    }

    private static String judul(Langkah langkah) {
        return langkah.nomor() + ". " + langkah.nama();
    }

    /** Full name of a user; {@code null} for nobody. */
    private static String nama(String pengguna, Instansi kantor) {
        return pengguna == null ? null : kantor.pengguna(pengguna).map(Pejabat::nama)
                .or(() -> kantor.pengawas().stream().filter(p -> p.pengguna().equals(pengguna))
                        .map(id.alursop.instansi.Pengawas::nama).findFirst())
                .orElse(pengguna);
    }

    private static String saat(Instant moment, Instansi kantor) {
        return moment == null ? null : SAAT.format(moment.atZone(kantor.zona()));
    }
}
