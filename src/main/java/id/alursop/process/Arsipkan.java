package id.alursop.process;

import id.alursop.arsip.Arsip;
import id.alursop.arsip.BerkasArsip;
import id.alursop.arsip.Penyimpanan;
import id.alursop.dokumen.Dokumen;
import id.alursop.dokumen.DokumenCatalog;
import id.alursop.dokumen.DokumenStore;
import id.alursop.dokumen.LangkahSelesai;
import id.alursop.dokumen.Pelaksanaan;
import id.alursop.dokumen.SlotCatalog;
import id.alursop.dokumen.SlotUnggah;
import id.alursop.dokumen.StatusDokumen;
import id.alursop.sop.Langkah;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** {@code ${arsipkan}}: puts the last version of every document that is to be kept into the office's archive. */
@Component("arsipkan")
class Arsipkan implements JavaDelegate {

    private final DokumenStore documents;
    private final DokumenCatalog generated;
    private final SlotCatalog uploaded;
    private final Arsip arsip;
    private final PelaksanaanReader runs;

    Arsipkan(DokumenStore documents, DokumenCatalog generated, SlotCatalog uploaded, Arsip arsip,
             PelaksanaanReader runs) {
        this.documents = documents;
        this.generated = generated;
        this.uploaded = uploaded;
        this.arsip = arsip;
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Pelaksanaan run = runs.of(execution.getProcessInstanceId());
        List<Dokumen> last = documents.latest(run.id()).stream().filter(d -> isKept(d.kunci())).toList();
        arsip.store(penyimpanan(run), last.stream().map(this::berkas).toList());
        last.forEach(d -> documents.changeStatus(d.id(), StatusDokumen.ARSIP));
    }

    private boolean isKept(String kunci) {
        return uploaded.find(kunci).map(SlotUnggah::arsip).orElseGet(() -> generated.get(kunci).arsip());
    }

    private BerkasArsip berkas(Dokumen d) {
        return new BerkasArsip(d.kunci(), d.unit(), d.judul(), d.namaBerkas(), d.mediaType(), documents.content(d.id()));
    }

    private static Penyimpanan penyimpanan(Pelaksanaan run) {
        Map<String, Object> isian = run.isian();
        return new Penyimpanan(run.instansi().id(), run.id(), run.nomorAgenda(), run.sop().id(), run.tahun(),
                run.triwulan(), (String) isian.get("kodeKlasifikasi"), (String) isian.get("lokasiBox"),
                (Integer) isian.get("retensiAktif"), (Integer) isian.get("retensiInaktif"),
                (String) isian.get("nasibAkhir"), archivist(run), run.sekarang().toInstant());
    }

    /** Who did the step that asks for the archive data. */
    private static String archivist(Pelaksanaan run) {
        List<String> steps = run.sop().langkah().stream().filter(Langkah::mengarsipkan).map(Langkah::id).toList();
        return run.riwayat().stream().filter(pass -> steps.contains(pass.langkah()))
                .reduce((earlier, later) -> later).map(LangkahSelesai::pengguna).orElse("sistem");
    }
}
