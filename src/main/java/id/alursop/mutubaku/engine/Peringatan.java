package id.alursop.mutubaku.engine;

import id.alursop.jamkerja.Durasi;
import id.alursop.jamkerja.JamKerja;
import id.alursop.jamkerja.JamKerjaCatalog;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import java.time.Instant;
import java.util.Date;

/**
 * Gives a new task its follow-up date: the moment at which a share of its working time is used up. Takes the deadline
 * from the step's own timer, not from the task, whose due date another listener may not have set yet.
 */
class Peringatan implements TaskListener {

    private final JamKerjaCatalog jamKerja;
    private final int persen;

    Peringatan(JamKerjaCatalog jamKerja, int persen) {
        this.jamKerja = jamKerja;
        this.persen = persen;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getTenantId() == null) {
            return;
        }
        String timer = task.getTaskDefinitionKey().replaceFirst("^langkah_", "batas_");
        for (JobEntity job : ((ExecutionEntity) task.getExecution()).getJobs()) {
            if (timer.equals(job.getActivityId()) && job.getDuedate() != null) {
                task.setFollowUpDate(Date.from(moment(jamKerja.of(task.getTenantId()),
                        task.getCreateTime().toInstant(), job.getDuedate().toInstant())));
            }
        }
    }

    private Instant moment(JamKerja jamKerja, Instant mulai, Instant batas) {
        int menit = (int) (jamKerja.elapsed(mulai, batas).toMinutes() * persen / 100);
        return menit == 0 ? mulai : jamKerja.add(mulai, new Durasi(0, 0, menit));
    }
}
