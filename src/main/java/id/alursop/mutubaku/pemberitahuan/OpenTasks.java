package id.alursop.mutubaku.pemberitahuan;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The tasks that are still to be done, as the engine knows them. */
public interface OpenTasks {

    /**
     * Those of the given tasks that are still open, by task id.
     *
     * @param taskIds at most a few hundred
     */
    Map<String, OpenTask> of(Collection<String> taskIds);

    /**
     * A task that is still open.
     *
     * @param assignee  user id of who has it; {@code null} when nobody has
     * @param due       when it is due now, which a recalculation may have moved; {@code null} when it has no deadline
     * @param suspended whether nobody can work on it at present
     */
    record OpenTask(String assignee, Instant due, boolean suspended) {
    }
}
