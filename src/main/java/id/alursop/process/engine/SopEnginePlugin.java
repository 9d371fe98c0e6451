package id.alursop.process.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Hooks the behaviour of an SOP into the engine. */
public class SopEnginePlugin extends AbstractProcessEnginePlugin {

    private final SopParseListener parseListener;

    /**
     * @param started   runs when someone starts an SOP
     * @param reached   runs when the work reaches a step
     * @param completed runs before the work leaves a completed step; may refuse by throwing
     * @param done      runs when a task is completed
     * @param words     puts a deadline into words for an office, given by its tenant id
     */
    public SopEnginePlugin(ExecutionListener started, ExecutionListener reached, ExecutionListener completed,
                           TaskListener done, BiFunction<String, Date, String> words) {
        parseListener = new SopParseListener(List.of(started),
                Map.of(ExecutionListener.EVENTNAME_START, List.of(reached),
                        ExecutionListener.EVENTNAME_END, List.of(completed)),
                Map.of(TaskListener.EVENTNAME_CREATE, List.of(new BatasWaktu(words)),
                        TaskListener.EVENTNAME_COMPLETE, List.of(done)));
    }

    /** The engine's own time. */
    public static Clock clock() {
        return EngineClock.utc();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(parseListener);
    }
}
