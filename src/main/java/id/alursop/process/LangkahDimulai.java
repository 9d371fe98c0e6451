package id.alursop.process;

import id.alursop.sop.Langkah;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Runs when the work reaches a step, and empties what its form would otherwise show prefilled with somebody else's
 * words: the decision of the round before, whose note is kept as {@code catatanSebelumnya} to be read, and the
 * disposition of the person before.
 */
@Component
class LangkahDimulai implements ExecutionListener {

    private static final List<String> DISPOSISI = List.of("sifatDisposisi", "harapanDisposisi", "isiDisposisi");

    private final SopCatalog sops;

    LangkahDimulai(SopCatalog sops) {
        this.sops = sops;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Langkah langkah = sops.of(execution.getProcessDefinitionId()).langkah(execution.getCurrentActivityId());
        if (langkah.disposisiKepada() != null) {
            execution.removeVariables(DISPOSISI);
        }
        if (langkah.verifikasi()) {
            openDecision(execution);
        }
    }

    private static void openDecision(DelegateExecution execution) {
        if (execution.getVariable("catatanPerbaikan") instanceof String note) {
            execution.setVariable("catatanSebelumnya", note);
            execution.removeVariable("catatanPerbaikan");
        }
        execution.removeVariable("setuju");
    }
}
