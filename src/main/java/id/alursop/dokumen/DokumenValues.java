package id.alursop.dokumen;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.Unit;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static id.alursop.dokumen.PrintedValue.NONE;
import static id.alursop.dokumen.PrintedValue.list;
import static id.alursop.dokumen.PrintedValue.numbered;
import static id.alursop.dokumen.PrintedValue.once;
import static id.alursop.dokumen.PrintedValue.orNone;

/**
 * Turns a run of an SOP into the values templates print. Numbers are {@link BigDecimal} or {@link Integer}, days
 * {@link LocalDate}, so that a workbook gets real numbers and dates; what has no value is a text a reader understands
 * ("-", "n/a"), never {@code null}. {@code docs/panduan/templat-dokumen.md} lists the names.
 */
@Component
class DokumenValues {

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
        RiwayatValues.add(values, p, status);
        values.put("unit", once(() -> units(p)));
        values.put("arsip", once(() -> arsip(p)));
        KinerjaValues.add(values, unggahan, p);
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

    /** The period as titles print it. */
    static String periode(Pelaksanaan p) {
        return (p.triwulan() == null ? "" : "Triwulan " + IndonesianFormat.roman(p.triwulan()) + " ")
                + "Tahun " + p.tahun();
    }

    // ---- office, SOP and files

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

    /** A unit as any list prints it. */
    static Map<String, Object> unit(Unit unit) {
        return Map.of("id", unit.id(), "nama", unit.nama(), "kepala", unit.kepala());
    }

    private static Map<String, Object> sop(Pelaksanaan p) {
        Map<String, Object> values = new LinkedHashMap<>(p.sop().identitas());
        values.put("nama", p.sop().nama());
        values.put("nomor", Objects.toString(p.sop().nomor(), ""));
        return values;
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
        Map<String, Object> isian = RiwayatValues.isian(p.isian());
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

    private static List<Map<String, Object>> ofUnit(List<Map<String, Object>> indikator, Unit unit) {
        return numbered(indikator.stream().filter(row -> row.get("unit").equals(unit.id())).toList());
    }
}
