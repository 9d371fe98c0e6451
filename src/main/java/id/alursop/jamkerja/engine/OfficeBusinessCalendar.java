package id.alursop.jamkerja.engine;

import id.alursop.jamkerja.Durasi;
import id.alursop.jamkerja.JamKerjaCatalog;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

import java.util.Date;
import java.util.NoSuchElementException;

/**
 * Counts a duration in an office's working time; leaves dates and durations of no office to Camunda's own calendar.
 *
 * <p>The office comes with the duration ({@link OfficeExpression}) or with the task. The engine's execution context
 * would name it as well, but is empty while timers are recalculated or migrated.
 */
class OfficeBusinessCalendar implements BusinessCalendar {

    private final JamKerjaCatalog catalog;
    private final BusinessCalendar wallClock;

    OfficeBusinessCalendar(JamKerjaCatalog catalog, BusinessCalendar wallClock) {
        this.catalog = catalog;
        this.wallClock = wallClock;
    }

    @Override
    public Date resolveDuedate(String description) {
        return resolveDuedate(description, (Date) null);
    }

    /** @param startDate where to count from; {@code null} for now */
    @Override
    public Date resolveDuedate(String description, Date startDate) {
        return OfficeDuration.split(description)
                .map(duration -> add(duration, startDate))
                .orElseGet(() -> wallClock.resolveDuedate(description, startDate));
    }

    @Override
    public Date resolveDuedate(String description, Task task) {
        return OfficeDuration.of(description, task.getTenantId())
                .map(duration -> add(duration, null))
                .orElseGet(() -> wallClock.resolveDuedate(description, task));
    }

    private Date add(OfficeDuration duration, Date startDate) {
        Date start = startDate == null ? ClockUtil.getCurrentTime() : startDate;
        try {
            return Date.from(catalog.of(duration.instansi())
                    .add(start.toInstant(), Durasi.parse(duration.iso())));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new ProcessEngineException(e.getMessage(), e);
        }
    }
}
