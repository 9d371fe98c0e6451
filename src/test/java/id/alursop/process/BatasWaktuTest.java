package id.alursop.process;

import id.alursop.instansi.InstansiCatalog;
import id.alursop.sop.Langkah;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When each timer of the five SOPs is due: for a step reached just before lunch, before the longer break of a Friday,
 * before a weekend, and on the last afternoon before Nyepi and Lebaran 2026. What happens then is in the walks.
 */
class BatasWaktuTest extends ProcessTest {

    /** Local time of the office. Monday; Friday; Friday; Tuesday in Ramadan, followed by Nyepi and Lebaran. */
    private static final List<String> REACHED = List.of(
            "2026-10-12T11:55", "2026-10-09T11:25", "2026-10-09T16:25", "2026-03-17T14:55");

    /** Worked out by hand; five minutes of each are left on the day itself. */
    private static final Map<String, List<String>> DUE = Map.of(
            "PT10M", List.of("2026-10-12T13:05", "2026-10-09T13:05", "2026-10-12T07:35", "2026-03-25T07:35"),
            "PT15M", List.of("2026-10-12T13:10", "2026-10-09T13:10", "2026-10-12T07:40", "2026-03-25T07:40"),
            "PT30M", List.of("2026-10-12T13:25", "2026-10-09T13:25", "2026-10-12T07:55", "2026-03-25T07:55"),
            "PT1H", List.of("2026-10-12T13:55", "2026-10-09T13:55", "2026-10-12T08:25", "2026-03-25T08:25"),
            "PT60M", List.of("2026-10-12T13:55", "2026-10-09T13:55", "2026-10-12T08:25", "2026-03-25T08:25"),
            "PT2H", List.of("2026-10-12T14:55", "2026-10-09T14:55", "2026-10-12T09:25", "2026-03-25T09:25"),
            "PT120M", List.of("2026-10-12T14:55", "2026-10-09T14:55", "2026-10-12T09:25", "2026-03-25T09:25"),
            "PT150M", List.of("2026-10-12T15:25", "2026-10-09T15:25", "2026-10-12T09:55", "2026-03-25T09:55"),
            "P1D", List.of("2026-10-13T11:55", "2026-10-12T11:25", "2026-10-12T16:00", "2026-03-25T14:55"),
            "P2D", List.of("2026-10-14T11:55", "2026-10-13T11:25", "2026-10-13T16:00", "2026-03-26T14:55"));

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private SopCatalog sops;
    @Autowired
    private InstansiCatalog offices;

    @Test
    void everyStepIsDueInItsOfficesWorkingTime() {
        int timers = 0;
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
            ZoneId zona = offices.get(definition.getTenantId()).zona();
            for (Langkah langkah : sops.of(definition.getId()).langkah()) {
                timers++;
                for (int i = 0; i < REACHED.size(); i++) {
                    ClockUtil.setCurrentTime(moment(REACHED.get(i), zona));
                    Task task = reach(definition, langkah);
                    assertThat(task.getDueDate()).as("%s of %s, %s, reached %s", langkah.id(), definition.getKey(),
                                    langkah.mutuBaku().durasi(), REACHED.get(i))
                            .isEqualTo(moment(DUE.get(langkah.mutuBaku().durasi()).get(i), zona));
                }
            }
        }
        assertThat(timers).isEqualTo(41);
    }

    private Task reach(ProcessDefinition definition, Langkah langkah) {
        ProcessInstance run = runtime.createProcessInstanceById(definition.getId())
                .startBeforeActivity(langkah.id()).execute();
        return tasks.createTaskQuery().processInstanceId(run.getId()).singleResult();
    }

    private static Date moment(String local, ZoneId zona) {
        return Date.from(LocalDateTime.parse(local).atZone(zona).toInstant());
    }
}
