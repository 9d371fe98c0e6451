package id.alursop.process.engine;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import java.time.Instant;
import java.util.Date;

/** Lets the demo do something at another moment of the engine's time. Only while nothing else runs. */
public final class EngineTime {

    private EngineTime() {
    }

    /** Runs the work as if it were this moment, and returns to the present, whatever happens. */
    public static void at(Instant moment, Runnable work) {
        ClockUtil.setCurrentTime(Date.from(moment));
        try {
            work.run();
        } finally {
            ClockUtil.reset();
        }
    }
}
