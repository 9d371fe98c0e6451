package id.alursop.process;

import id.alursop.dokumen.UnggahService;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.sop.Langkah;
import id.alursop.sop.Sop;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs when someone completes a step, before the work moves on, and refuses with everything that is missing: answers
 * the form requires, a decision without its note, files, or a verification of one's own work. An execution listener,
 * because what a task listener throws reaches the person wrapped in engine codes.
 */
@Component
class LangkahDiselesaikan implements ExecutionListener {

    private final SopCatalog sops;
    private final FormCatalog forms;
    private final InstansiCatalog offices;
    private final EmpatMata empatMata;
    private final UnggahService unggah;
    private final PelaksanaanReader runs;
    private final IdentityService identity;

    LangkahDiselesaikan(SopCatalog sops, FormCatalog forms, InstansiCatalog offices, EmpatMata empatMata,
                        UnggahService unggah, PelaksanaanReader runs, @Lazy IdentityService identity) {
        this.sops = sops;
        this.forms = forms;
        this.offices = offices;
        this.empatMata = empatMata;
        this.unggah = unggah;
        this.runs = runs;
        this.identity = identity;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        Sop sop = sops.of(execution.getProcessDefinitionId());
        Langkah langkah = sop.langkah(execution.getCurrentActivityId());
        Instansi instansi = offices.get(execution.getTenantId());
        String userId = currentUser();

        List<String> temuan = new ArrayList<>();
        forms.find(execution.getProcessDefinitionId(), sop.id() + "-" + langkah.id().replace('_', '-'))
                .ifPresent(form -> temuan.addAll(form.temuan(execution.getVariables())));
        temuan.addAll(missingDecision(langkah, execution));
        temuan.addAll(missingFiles(langkah, execution));
        empatMata.keberatan(sop, langkah, instansi, execution.getProcessInstanceId(), userId)
                .ifPresent(temuan::add);
        if (!temuan.isEmpty()) {
            throw new Penolakan(temuan);
        }

        if (Boolean.FALSE.equals(execution.getVariable("setuju")) && langkah.verifikasi()) {
            execution.setVariable("putaranPerbaikan", (Integer) execution.getVariable("putaranPerbaikan") + 1);
        }
        execution.setVariable("dimintaOleh", Pelaku.of(instansi, userId));
    }

    private String currentUser() {
        return identity.getCurrentAuthentication() == null ? null : identity.getCurrentAuthentication().getUserId();
    }

    private static List<String> missingDecision(Langkah langkah, DelegateExecution execution) {
        if (!langkah.verifikasi()) {
            return List.of();
        }
        Object setuju = execution.getVariable("setuju");
        if (!(setuju instanceof Boolean)) {
            return List.of("Pilih \"Ya\" atau \"Tidak\" pada pertanyaan \"Setuju?\".");
        }
        Object note = execution.getVariable("catatanPerbaikan");
        if (Boolean.FALSE.equals(setuju) && (note == null || note.toString().isBlank())) {
            return List.of("Tulis catatan perbaikan agar yang mengerjakan tahu apa yang harus diperbaiki.");
        }
        return List.of();
    }

    private List<String> missingFiles(Langkah langkah, DelegateExecution execution) {
        if (langkah.unggah().isEmpty()) {
            return List.of();
        }
        boolean tanpaUnitLain = Boolean.TRUE.equals(execution.getVariable("tanpaUnitLain"));
        return unggah.kekurangan(runs.of(execution.getProcessInstanceId()), langkah, tanpaUnitLain);
    }
}
