package id.alursop.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Runs when the work reaches a step. A verification starts with an open decision: the answer of the round before
 * would otherwise stand prefilled in its form, and its note is kept as {@code catatanSebelumnya} to be read.
 */
@Component
class LangkahDimulai implements ExecutionListener {

    private final SopCatalog sops;

    LangkahDimulai(SopCatalog sops) {
        this.sops = sops;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!sops.of(execution.getProcessDefinitionId()).langkah(execution.getCurrentActivityId()).verifikasi()) {
            return;
        }
        if (execution.getVariable("catatanPerbaikan") instanceof String note) {
            execution.setVariable("catatanSebelumnya", note);
            execution.removeVariable("catatanPerbaikan");
        }
        execution.removeVariable("setuju");
    }
}
