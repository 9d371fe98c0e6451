package id.alursop.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs when a task is completed: who completes a task nobody claimed is its assignee, so that history knows. */
@Component
class TugasDiselesaikan implements TaskListener {

    private final IdentityService identity;

    TugasDiselesaikan(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() == null && identity.getCurrentAuthentication() != null) {
            task.setAssignee(identity.getCurrentAuthentication().getUserId());
        }
    }
}
