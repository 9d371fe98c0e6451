package id.alursop.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import java.util.Date;
import java.util.function.BiFunction;

/**
 * Gives a new task the due date of its own boundary timer, the one source of a step's duration, and says it to the
 * form in words.
 */
class BatasWaktu implements TaskListener {

    private final BiFunction<String, Date, String> words;

    /** @param words puts a moment into words for an office, given by its tenant id */
    BatasWaktu(BiFunction<String, Date, String> words) {
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        String timer = task.getTaskDefinitionKey().replaceFirst("^langkah_", "batas_");
        for (JobEntity job : ((ExecutionEntity) task.getExecution()).getJobs()) {
            if (timer.equals(job.getActivityId())) {
                task.setDueDate(job.getDuedate());
                task.setVariableLocal("batasWaktu", words.apply(task.getTenantId(), job.getDuedate()));
            }
        }
    }
}
