package id.alursop.process;

import id.alursop.mutubaku.MutuBakuBreach;
import id.alursop.sop.Langkah;
import id.alursop.sop.Pelaksana;
import id.alursop.sop.Sop;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.Objects;

/**
 * {@code ${catatPelanggaran}}: a step is past its mutu baku. That it is late stands in the engine's history already,
 * as the passed end event {@code lewat_<n>}; the task itself rises to the top of its list, and people are told.
 */
@Component("catatPelanggaran")
class CatatPelanggaran implements JavaDelegate {

    /** Above the engine's default of 50, below nothing: a late task comes first. */
    static final int PRIORITAS_TERLAMBAT = 100;

    private static final Logger LOG = LoggerFactory.getLogger(CatatPelanggaran.class);

    private final TaskService tasks;
    private final SopCatalog sops;
    private final ApplicationEventPublisher events;

    CatatPelanggaran(@Lazy TaskService tasks, SopCatalog sops, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.sops = sops;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String langkah = execution.getCurrentActivityId().replaceFirst("^lewat_", "langkah_");
        LOG.warn("{} of {} ({}) is past its mutu baku", langkah, execution.getProcessBusinessKey(),
                execution.getTenantId());
        Sop sop = sops.of(execution.getProcessDefinitionId());
        for (Task task : tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(langkah).list()) {
            tasks.setPriority(task.getId(), PRIORITAS_TERLAMBAT);
            events.publishEvent(breach(execution, sop, sop.langkah(langkah), task));
        }
    }

    private static MutuBakuBreach breach(DelegateExecution execution, Sop sop, Langkah langkah, Task task) {
        return new MutuBakuBreach(execution.getTenantId(), execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(), sop.id(), sop.nama(), langkah.id(), langkah.nomor(), langkah.nama(),
                task.getId(), langkah.pelaksana().jabatan(), laneAbove(sop, langkah.pelaksana()), task.getAssignee(),
                task.getDueDate().toInstant(), langkah.mutuBaku().durasi(), MutuBakuBreach.LEWAT);
    }

    /** The nearest lane above in which the table prints a step; {@code null} for the highest. */
    private static String laneAbove(Sop sop, Pelaksana lane) {
        return sop.pelaksana().subList(0, sop.pelaksana().indexOf(lane)).stream().map(Pelaksana::jabatan)
                .filter(Objects::nonNull).reduce((higher, nearer) -> nearer).orElse(null);
    }
}
