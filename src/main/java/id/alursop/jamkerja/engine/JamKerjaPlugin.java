package id.alursop.jamkerja.engine;

import id.alursop.jamkerja.JamKerjaCatalog;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Makes every {@code timeDuration} of a timer and every due date written as a duration count in the working time of
 * the office (tenant) that the process belongs to. Processes of no office keep Camunda's wall clock, and so do
 * {@code timeCycle} timers and the retries of failed jobs.
 */
@Component
class JamKerjaPlugin extends AbstractProcessEnginePlugin {

    private final JamKerjaCatalog catalog;

    JamKerjaPlugin(JamKerjaCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBpmnParseFactory(parser -> new OfficeBpmnParse(parser, catalog));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        // The calendar "cycle" stays Camunda's own: TimerEntity casts it to CycleBusinessCalendar.
        MapBusinessCalendarManager calendars =
                (MapBusinessCalendarManager) configuration.getBusinessCalendarManager();
        for (String name : new String[] {DurationBusinessCalendar.NAME, DueDateBusinessCalendar.NAME}) {
            calendars.addBusinessCalendar(name,
                    new OfficeBusinessCalendar(catalog, calendars.getBusinessCalendar(name)));
        }
    }
}
