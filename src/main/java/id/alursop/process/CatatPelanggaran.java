package id.alursop.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * {@code ${catatPelanggaran}}: a step is past its mutu baku. That it is late stands in the engine's history already,
 * as the passed end event {@code lewat_<n>}; the task itself rises to the top of its list.
 */
@Component("catatPelanggaran")
class CatatPelanggaran implements JavaDelegate {

    /** Above the engine's default of 50, below nothing: a late task comes first. */
    static final int PRIORITAS_TERLAMBAT = 100;

    private static final Logger LOG = LoggerFactory.getLogger(CatatPelanggaran.class);

    private final TaskService tasks;

    CatatPelanggaran(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String langkah = execution.getCurrentActivityId().replaceFirst("^lewat_", "langkah_");
        LOG.warn("{} of {} ({}) is past its mutu baku", langkah, execution.getProcessBusinessKey(),
                execution.getTenantId());
        for (Task task : tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(langkah).list()) {
            tasks.setPriority(task.getId(), PRIORITAS_TERLAMBAT);
        }
    }
}
