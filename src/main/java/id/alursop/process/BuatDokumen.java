package id.alursop.process;

import id.alursop.dokumen.DokumenWriter;
import id.alursop.dokumen.StatusDokumen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** {@code ${buatDokumen}}: writes the documents a document task names in {@code sop.dokumen}, as {@code sop.status}. */
@Component("buatDokumen")
class BuatDokumen implements JavaDelegate {

    private final DokumenWriter writer;
    private final PelaksanaanReader runs;

    BuatDokumen(DokumenWriter writer, PelaksanaanReader runs) {
        this.writer = writer;
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ElementProperties properties = ElementProperties.of(execution);
        List<String> keys = List.of(properties.required("sop.dokumen").trim().split("\\s+"));
        StatusDokumen status = StatusDokumen.valueOf(properties.required("sop.status").toUpperCase(Locale.ROOT));
        writer.write(keys, status, execution.getCurrentActivityId(), runs.of(execution.getProcessInstanceId()));
    }
}
