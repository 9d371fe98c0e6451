package id.alursop.process.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import java.util.List;
import java.util.Map;

/**
 * Gives every deployed SOP its behaviour without a word of it in the diagram, so that an analyst cannot forget it or
 * take it out. Built-in listeners: the engine runs them even where custom ones are skipped.
 */
class SopParseListener extends AbstractBpmnParseListener {

    private final List<ExecutionListener> started;
    private final Map<String, List<ExecutionListener>> steps;
    private final Map<String, List<TaskListener>> tasks;

    /**
     * @param started run when a start event is left
     * @param steps   run on user tasks, by execution event name
     * @param tasks   run on user tasks, by task event name
     */
    SopParseListener(List<ExecutionListener> started, Map<String, List<ExecutionListener>> steps,
                     Map<String, List<TaskListener>> tasks) {
        this.started = started;
        this.steps = steps;
        this.tasks = tasks;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
        // At the end of the event, not at the start of the process: the start form's answers are not there before.
        started.forEach(l -> startEvent.addBuiltInListener(ExecutionListener.EVENTNAME_END, asEngine(l)));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        steps.forEach((event, listeners) -> listeners.forEach(l -> activity.addBuiltInListener(event, asEngine(l))));
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        tasks.forEach((event, listeners) -> listeners.forEach(l -> task.addBuiltInTaskListener(event, asEngine(l))));
    }

    /**
     * The rights of who completes a task end at that task; what we read about its run is the engine's business. It
     * drops rights by itself in custom listeners, but not in built-in ones.
     */
    private static ExecutionListener asEngine(ExecutionListener listener) {
        return execution -> Context.getCommandContext().runWithoutAuthorization(() -> {
            listener.notify(execution);
            return null;
        });
    }

    private static TaskListener asEngine(TaskListener listener) {
        return task -> Context.getCommandContext().runWithoutAuthorization(() -> {
            listener.notify(task);
            return null;
        });
    }
}
