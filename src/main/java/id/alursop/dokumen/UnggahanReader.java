package id.alursop.dokumen;

import id.alursop.kinerja.PerjanjianKinerja;
import id.alursop.kinerja.Realisasi;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files kept in a run of an SOP, above all what people uploaded into it. A file a finished step had to provide must be there: its absence
 * is an {@link IllegalStateException} that tells which file to upload. Before that step it counts as not given yet.
 */
@Component
class UnggahanReader {

    static final String PERJANJIAN_KINERJA = "perjanjian-kinerja";
    static final String ISIAN_TERISI = "isian-terisi";
    static final String FORM_RKT_TERISI = "form-rkt-terisi";
    static final String FORMULIR_SKP_TERISI = "formulir-skp-terisi";

    private final DokumenStore store;

    UnggahanReader(DokumenStore store) {
        this.store = store;
    }

    /** The newest file of each unit in a slot, in the order of the office's units; units without one are left out. */
    List<Dokumen> perUnit(Pelaksanaan p, String slot) {
        List<Dokumen> latest = store.latest(p.id());
        return p.instansi().unit().stream()
                .flatMap(unit -> latest.stream()
                        .filter(d -> d.kunci().equals(slot) && d.unit().equals(unit.id())))
                .toList();
    }

    /**
     * The Perjanjian Kinerja this run is measured by: its own, else the office's last one of the year.
     *
     * @return empty when there is none and none had to be uploaded yet
     * @throws IllegalStateException when a finished step had to provide one
     */
    Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
        Optional<Dokumen> file = latest(p, PERJANJIAN_KINERJA)
                .or(() -> store.latestOfOffice(p.instansi().id(), p.tahun(), PERJANJIAN_KINERJA));
        demand(file, p, PERJANJIAN_KINERJA, "Perjanjian Kinerja tahun " + p.tahun());
        return file.map(d -> PerjanjianKinerjaWorkbook.read(berkas(d), p.instansi(), p.tahun()));
    }

    /** What the units have reported so far; indicators nobody reported are left out. */
    List<Realisasi> realisasi(Pelaksanaan p) {
        return perUnit(p, ISIAN_TERISI).stream()
                .flatMap(d -> IsianWorkbook.read(berkas(d), p).realisasi().stream()).toList();
    }

    /** The Form RKT the units have returned so far. */
    List<FormRkt> formRkt(Pelaksanaan p) {
        return perUnit(p, FORM_RKT_TERISI).stream().map(d -> FormRktWorkbook.read(berkas(d), p)).toList();
    }

    /**
     * The appraisal form of the employee.
     *
     * @return empty when none had to be uploaded yet
     * @throws IllegalStateException when a finished step had to provide one
     */
    Optional<FormulirSkp> formulirSkp(Pelaksanaan p) {
        Optional<Dokumen> file = latest(p, FORMULIR_SKP_TERISI);
        demand(file, p, FORMULIR_SKP_TERISI, "Formulir SKP terisi");
        return file.map(d -> FormulirSkpWorkbook.read(berkas(d), p));
    }

    /** The documents of the run that are in the archive, in the order they were stored. */
    List<Dokumen> archived(Pelaksanaan p) {
        List<Dokumen> archived = new ArrayList<>(store.latest(p.id()).stream()
                .filter(d -> d.status() == StatusDokumen.ARSIP).toList());
        Collections.reverse(archived);
        return archived;
    }

    private Optional<Dokumen> latest(Pelaksanaan p, String slot) {
        return store.latest(p.id()).stream().filter(d -> d.kunci().equals(slot)).findFirst();
    }

    private static void demand(Optional<Dokumen> file, Pelaksanaan p, String slot, String nama) {
        if (file.isEmpty()) {
            p.riwayat().stream().map(done -> p.sop().langkah(done.langkah()))
                    .filter(langkah -> langkah.unggah().contains(slot)).findFirst().ifPresent(langkah -> {
                        throw new IllegalStateException("Berkas " + nama + " belum ada. Unggah berkas itu (langkah "
                                + langkah.nomor() + ", " + langkah.nama() + "), lalu ulangi pembuatan dokumen.");
                    });
        }
    }

    private Berkas berkas(Dokumen dokumen) {
        return new Berkas(dokumen.namaBerkas(), dokumen.mediaType(), store.content(dokumen.id()));
    }
}
