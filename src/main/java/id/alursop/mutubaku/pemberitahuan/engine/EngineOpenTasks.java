package id.alursop.mutubaku.pemberitahuan.engine;

import id.alursop.mutubaku.pemberitahuan.OpenTasks;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the engine's task table. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;

    EngineOpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<String, OpenTask> of(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        return tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                .collect(Collectors.toMap(Task::getId, task -> new OpenTask(task.getAssignee(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(), task.isSuspended())));
    }
}
