package id.alursop.security.engine;

import id.alursop.security.AksesDitolak;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;

/** The task service, less what the engine lets anyone do: claim for somebody else, and reach comments by id. */
class PersonalTaskService extends TaskServiceImpl {

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(new ClaimForOneself(taskId, userId));
    }

    /** {@inheritDoc} Giving a task back to its group is claiming in reverse, a right of whoever holds it. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId == null) {
            claim(taskId, null);
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    /** {@inheritDoc} {@code null} as well when the caller may not see the task. */
    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        return isVisible(taskId, null) ? super.getTaskComment(taskId, commentId) : null;
    }

    /** {@inheritDoc} A comment on a task cannot be filed under another instance. */
    @Override
    public Comment createComment(String taskId, String processInstance, String message) {
        if (taskId != null && processInstance != null && !isVisible(taskId, processInstance)) {
            throw new AksesDitolak("Catatan ini bukan untuk tugas yang dapat Anda lihat.");
        }
        return super.createComment(taskId, processInstance, message);
    }

    private boolean isVisible(String taskId, String processInstance) {
        HistoricTaskInstanceQueryImpl task = new HistoricTaskInstanceQueryImpl(commandExecutor);
        task.taskId(taskId);
        if (processInstance != null) {
            task.processInstanceId(processInstance);
        }
        return task.count() > 0;
    }

    private static final class ClaimForOneself extends ClaimTaskCmd {

        private static final long serialVersionUID = 1L;

        private ClaimForOneself(String taskId, String userId) {
            super(taskId, userId);
        }

        @Override
        protected void checkClaimTask(TaskEntity task, CommandContext commandContext) {
            super.checkClaimTask(task, commandContext);
            if (userId != null && Caller.limited().filter(caller -> !caller.is(userId)).isPresent()) {
                throw new AksesDitolak("Tugas hanya dapat diambil untuk diri sendiri.");
            }
        }
    }
}
