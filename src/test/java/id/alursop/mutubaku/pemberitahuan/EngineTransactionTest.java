package id.alursop.mutubaku.pemberitahuan;

import id.alursop.Databases;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.MutuBakuBreach;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

import static id.alursop.mutubaku.pemberitahuan.Layanan.breach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A breach is heard of exactly when the engine's transaction that noted it is committed. */
@SpringBootTest(classes = EngineTransactionTest.Engine.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"camunda.bpm.job-execution.enabled=false", "camunda.bpm.authorization.enabled=false",
                "camunda.bpm.generic-properties.properties.enforce-history-time-to-live=false",
                "camunda.bpm.metrics.enabled=false", "alur.mutubaku.periksa=1d",
                // Nobody listens there: a mail server that is down.
                "spring.mail.host=127.0.0.1", "spring.mail.port=1"})
class EngineTransactionTest {

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private TaskService tasks;
    @Autowired
    private OpenTasks openTasks;
    @Autowired
    private SurelCollector collector;
    @Autowired
    private JdbcClient jdbc;

    private Task task;
    private Job timer;

    @BeforeEach
    void startATaskWithATimer() {
        repository.createDeployment().addModelInstance("sop.bpmn", Bpmn.createExecutableProcess("sop").startEvent()
                .userTask("langkah_2").boundaryEvent("batas_2").cancelActivity(false).timerWithDuration("PT30M")
                .serviceTask("catat").camundaDelegateExpression("${catat}").endEvent("lewat_2")
                .moveToActivity("langkah_2").endEvent().done()).deploy();
        String run = runtime.startProcessInstanceByKey("sop").getId();
        task = tasks.createTaskQuery().processInstanceId(run).singleResult();
        timer = management.createJobQuery().processInstanceId(run).singleResult();
    }

    @Test
    void aBreachThatTheEngineRollsBackIsNotHeardOf() {
        runtime.setVariable(task.getExecutionId(), "gagal", true);
        assertThatThrownBy(() -> management.executeJob(timer.getId())).hasMessageContaining("after publishing");
        assertThat(count("event_publication")).isZero();

        runtime.setVariable(task.getExecutionId(), "gagal", false);
        management.executeJob(timer.getId());
        awaitRecorded();
    }

    @Test
    void aTaskIsCompletedWhileTheMailServerIsDown() {
        management.executeJob(timer.getId());
        awaitRecorded();
        collector.collect();
        tasks.complete(task.getId());
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() ->
                count("alur_kiriman where percobaan = 1 and dipegang is null and hasil is null") == 2);
        jdbc.sql("delete from alur_kiriman").update();
    }

    @Test
    void asksTheEngineWhatIsOpen() {
        assertThat(openTasks.of(List.of())).isEmpty();
        assertThat(openTasks.of(List.of(task.getId(), "unknown")))
                .containsOnlyKeys(task.getId())
                .containsValue(new OpenTasks.OpenTask(null, null, false));
        Instant due = Instant.parse("2026-10-12T02:00:00Z");
        task.setDueDate(Date.from(due));
        task.setAssignee("kasubbag.awayan");
        tasks.saveTask(task);
        runtime.suspendProcessInstanceById(task.getProcessInstanceId());
        assertThat(openTasks.of(List.of(task.getId())))
                .containsValue(new OpenTasks.OpenTask("kasubbag.awayan", due, true));
        runtime.activateProcessInstanceById(task.getProcessInstanceId());
        tasks.complete(task.getId());
        assertThat(openTasks.of(List.of(task.getId()))).isEmpty();
    }

    private void awaitRecorded() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() ->
                count("alur_pemberitahuan where tugas = '" + task.getId() + "'") == 1);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() ->
                count("event_publication where completion_date is null and listener_id like '%catat'") == 0);
    }

    private long count(String tableAndCondition) {
        return jdbc.sql("select count(*) from " + tableAndCondition).query(Long.class).single();
    }

    @EnableAutoConfiguration(exclude = {CamundaBpmWebappAutoConfiguration.class,
            CamundaBpmRestJerseyAutoConfiguration.class})
    @ComponentScan
    @Import({InstansiCatalog.class, JamKerjaCatalog.class})
    static class Engine {

        @Bean
        static DataSource dataSource() {
            return Databases.H2.fresh();
        }

        @Bean
        static Clock clock() {
            return Clock.fixed(Layanan.SENIN_JAM_10, ZoneOffset.UTC);
        }

        @Bean
        static JavaDelegate catat(ApplicationEventPublisher events) {
            return execution -> {
                String task = execution.getProcessEngineServices().getTaskService().createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId()).singleResult().getId();
                MutuBakuBreach breach = breach(task, null, Layanan.SENIN_JAM_10);
                events.publishEvent(breach);
                if (Boolean.TRUE.equals(execution.getVariable("gagal"))) {
                    throw new IllegalStateException("after publishing");
                }
            };
        }
    }
}
