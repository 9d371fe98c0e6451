package id.alursop.dokumen;

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
import id.alursop.kinerja.TargetNol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static id.alursop.dokumen.PrintedValue.NONE;
import static id.alursop.dokumen.PrintedValue.NOT_AVAILABLE;
import static id.alursop.dokumen.PrintedValue.amount;
import static id.alursop.dokumen.PrintedValue.list;
import static id.alursop.dokumen.PrintedValue.numbered;
import static id.alursop.dokumen.PrintedValue.once;
import static id.alursop.dokumen.PrintedValue.orNone;
import static id.alursop.dokumen.PrintedValue.percent;
import static id.alursop.dokumen.PrintedValue.target;
import static id.alursop.dokumen.PrintedValue.targetAngka;
import static id.alursop.dokumen.PrintedValue.text;

/** Values from the workbooks uploaded into a run, read when a template asks for them: kinerja, RKT and SKP. */
final class KinerjaValues {

    private final UnggahanReader unggahan;
    private final Pelaksanaan p;

    private KinerjaValues(UnggahanReader unggahan, Pelaksanaan p) {
        this.unggahan = unggahan;
        this.p = p;
    }

    /** Puts the values of a run under their names. */
    static void add(Map<String, Object> values, UnggahanReader unggahan, Pelaksanaan p) {
        KinerjaValues kinerja = new KinerjaValues(unggahan, p);
        values.put("skala", skala());
        kinerja.addKinerja(values);
        kinerja.addRkt(values);
        kinerja.addSkp(values);
    }

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

    private void addKinerja(Map<String, Object> values) {
        Supplier<Optional<Pengukuran>> measured = once(() -> unggahan.perjanjian(p).map(pk ->
                Pengukuran.of(pk, p.triwulan(), ofPerjanjian(pk, unggahan.realisasi(p)), TargetNol.TIDAK_DIHITUNG)));
        values.put("indikator", once(() -> measured.get().map(m -> numbered(m.indikator().stream()
                .map(KinerjaValues::indikator).toList())).orElse(List.of())));
        values.put("sasaran", once(() -> measured.get().map(m -> numbered(m.sasaran().stream()
                .map(KinerjaValues::sasaran).toList())).orElse(List.of())));
        values.put("ringkasan", once(() -> measured.get().map(KinerjaValues::ringkasan).orElse(null)));
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
        row.put("targetAngka", targetAngka(i.targetTahunan()));
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
        row.put("indikator", numbered(s.indikator().stream().map(KinerjaValues::indikator).toList()));
        return row;
    }

    private static Map<String, Object> mean(Rerata rerata) {
        return Map.of("rataRata", percent(rerata.nilai()), "adaCapaian", rerata.nilai() != null,
                "kategori", rerata.kategori() == null ? NOT_AVAILABLE : rerata.kategori().label(),
                "terhitung", rerata.terhitung(), "jumlah", rerata.jumlah());
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

    private void addRkt(Map<String, Object> values) {
        Supplier<List<FormRkt>> forms = once(() -> unggahan.formRkt(p));
        values.put("rktUnit", once(() -> numbered(forms.get().stream().map(this::rktUnit).toList())));
        values.put("rkt", once(() -> numbered(list(values, "rktUnit").stream()
                .flatMap(unit -> list(unit, "baris").stream()).toList())));
        values.put("rktAnggaran", once(() -> total(forms.get().stream().flatMap(form -> form.baris().stream())
                .toList())));
    }

    private Map<String, Object> rktUnit(FormRkt form) {
        Unit unit = p.instansi().unit().stream().filter(u -> u.id().equals(form.unit())).findFirst().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>(DokumenValues.unit(unit));
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

    private void addSkp(Map<String, Object> values) {
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
}
