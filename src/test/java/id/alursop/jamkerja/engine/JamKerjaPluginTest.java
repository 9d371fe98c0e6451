package id.alursop.jamkerja.engine;

import id.alursop.jamkerja.JamKerjaCatalog;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.BoundaryEventBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The plugin in a real engine. All clock times are WITA; 9 October 2026 is a Friday. */
class JamKerjaPluginTest {

    private static final String AWAYAN = "kec-awayan";
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private static StandaloneInMemProcessEngineConfiguration configuration;
    private static ProcessEngine engine;

    @BeforeAll
    static void startEngine() {
        configuration = configuration("jamkerja");
        configuration.setProcessEnginePlugins(List.of(new JamKerjaPlugin(new JamKerjaCatalog())));
        engine = configuration.buildProcessEngine();
    }

    /** Engines of any name share one database. */
    private static StandaloneInMemProcessEngineConfiguration configuration(String name) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:jamkerja");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setTenantResourceWhitelistPattern("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*");
        return configuration;
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void fridayAfternoon() {
        clock("2026-10-09 16:25");
    }

    @AfterEach
    void cleanUp() {
        ClockUtil.reset();
        engine.getRepositoryService().createDeploymentQuery().list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-10-09 16:25, PT10M,   2026-10-12 07:35",
            "2026-10-09 10:00, P2D,     2026-10-13 10:00",
            "2026-10-09 16:20, PT10M,   2026-10-09 16:30",
            "2026-10-05 11:00, PT2H,    2026-10-05 14:00",
            "2026-03-17 14:30, PT1H,    2026-03-25 08:00",
            "2026-10-09 15:30, P1DT2H,  2026-10-13 09:00"})
    void aTimerCountsTheOfficesWorkingTime(String now, String durasi, String due) {
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration(durasi)));
        clock(now);

        start(AWAYAN);

        assertThat(dueOf(timerJob())).isEqualTo(due);
    }

    @Test
    void aTimerIsNotAcquiredBeforeItsOfficeHasWorkedThatLong() {
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration("PT10M")));
        start(AWAYAN);

        clock("2026-10-12 07:34");
        assertThat(engine.getManagementService().createJobQuery().executable().count()).isZero();

        clock("2026-10-12 07:36");
        Job due = engine.getManagementService().createJobQuery().executable().singleResult();
        engine.getManagementService().executeJob(due.getId());
        assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().activityId("lewat_1").count())
                .isOne();
        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("langkah_1").count()).isOne();
    }

    @Test
    void eachOfficeCountsInItsOwnZone() {
        deploy("kec-pejawaran", timer(timer -> timer.timerWithDuration("PT10M")));

        start("kec-pejawaran");

        // 16:25 WITA is 15:25 WIB, an hour before closing.
        assertThat(dueOf(timerJob())).isEqualTo("2026-10-09 16:35");
    }

    @Test
    void aProcessOfNoOfficeKeepsTheWallClock() {
        deploy(null, timer(timer -> timer.timerWithDuration("PT10M")));

        engine.getRuntimeService().startProcessInstanceByKey("uji");

        assertThat(dueOf(timerJob())).isEqualTo("2026-10-09 16:35");
    }

    @Test
    void theJobDefinitionShowsTheDurationAsWritten() {
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration("PT10M")));

        assertThat(engine.getManagementService().createJobDefinitionQuery().activityIdIn("batas_1").singleResult()
                .getJobConfiguration()).isEqualTo("DURATION: PT10M");
    }

    @Test
    void anExpressionThatYieldsADurationCountsWorkingTime() {
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration("${waktu}")));

        engine.getRuntimeService().createProcessInstanceByKey("uji").processDefinitionTenantId(AWAYAN)
                .setVariable("waktu", "PT10M").execute();

        assertThat(dueOf(timerJob())).isEqualTo("2026-10-12 07:35");
    }

    @Test
    void recalculationKeepsTheOffice() {
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration("PT10M")));
        start(AWAYAN);
        Job timer = timerJob();

        engine.getManagementService().setJobDuedate(timer.getId(), new Date(0));
        clock("2026-10-13 11:55");
        engine.getManagementService().recalculateJobDuedate(timer.getId(), true);
        assertThat(dueOf(timerJob())).isEqualTo("2026-10-12 07:35");

        engine.getManagementService().recalculateJobDuedate(timer.getId(), false);
        assertThat(dueOf(timerJob())).isEqualTo("2026-10-13 13:05");
    }

    @Test
    void migrationKeepsTheOffice() {
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration("PT10M")));
        ProcessInstance instance = start(AWAYAN);
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration("P2D")));
        List<ProcessDefinition> versions = engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("uji").orderByProcessDefinitionVersion().asc().list();
        MigrationPlan plan = engine.getRuntimeService()
                .createMigrationPlan(versions.get(0).getId(), versions.get(1).getId())
                .mapEqualActivities().updateEventTriggers().build();

        clock("2026-10-09 10:00");
        engine.getRuntimeService().newMigration(plan).processInstanceIds(instance.getId()).execute();

        assertThat(dueOf(timerJob())).isEqualTo("2026-10-13 10:00");
    }

    @Test
    void theOfficeIsStillKnownAfterARestart() {
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration("PT10M")));
        configuration.getDeploymentCache().discardProcessDefinitionCache();

        start(AWAYAN);

        assertThat(dueOf(timerJob())).isEqualTo("2026-10-12 07:35");
    }

    @Test
    void aTimerOnADateStaysOnThatDate() {
        deploy(AWAYAN, timer(timer -> timer.timerWithDate("2026-10-10T03:00:00+08:00")));

        start(AWAYAN);

        assertThat(dueOf(timerJob())).isEqualTo("2026-10-10 03:00");
    }

    @Test
    void aCycleRunsByTheWallClockAndRepeats() {
        deploy(AWAYAN, timer(timer -> timer.timerWithCycle("R3/PT10M")));
        start(AWAYAN);
        assertThat(dueOf(timerJob())).isEqualTo("2026-10-09 16:35");

        clock("2026-10-09 16:35");
        engine.getManagementService().executeJob(timerJob().getId());

        assertThat(dueOf(timerJob())).isEqualTo("2026-10-09 16:45");
    }

    @Test
    void retriesOfAFailedJobWaitByTheWallClock() {
        deploy(AWAYAN, Bpmn.createExecutableProcess("uji").startEvent()
                .serviceTask().camundaExpression("${tidakAda}").camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("R5/PT10M").endEvent().done());
        start(AWAYAN);
        Job job = engine.getManagementService().createJobQuery().singleResult();

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> engine.getManagementService().executeJob(job.getId()));

        Job retry = engine.getManagementService().createJobQuery().singleResult();
        assertThat(retry.getRetries()).isEqualTo(4);
        assertThat(dueOf(retry)).isEqualTo("2026-10-09 16:35");
    }

    @ParameterizedTest
    @CsvSource({"PT10M, 2026-10-12 07:35", "P1D, 2026-10-12 16:00", "2026-10-10T03:00:00+08:00, 2026-10-10 03:00"})
    void aTasksDueDateAndFollowUpDateCountWorkingTime(String durasi, String due) {
        deploy(AWAYAN, Bpmn.createExecutableProcess("uji").startEvent()
                .userTask().camundaDueDate(durasi).camundaFollowUpDate(durasi).endEvent().done());

        start(AWAYAN);

        Task task = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(wita(task.getDueDate())).isEqualTo(due);
        assertThat(wita(task.getFollowUpDate())).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT30S", "P1M", "R3/PT10M", "2 Jam", "PT0M"})
    void aDurationNobodyCanCountIsRefusedAtDeployment(String durasi) {
        BpmnModelInstance model = timer(timer -> timer.timerWithDuration(durasi));

        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> deploy(AWAYAN, model))
                .withMessageContaining("batas_1: Durasi ");
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count()).isZero();
    }

    @Test
    void aTimerOfAnUnknownOfficeIsRefusedAtDeployment() {
        BpmnModelInstance model = timer(timer -> timer.timerWithDuration("PT10M"));

        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> deploy("kec-juai", model))
                .withMessageContaining("batas_1: Kantor \"kec-juai\" tidak dikenal. Buat bpmn/kec-juai/instansi.yaml");
    }

    @Test
    void anInstanceOlderThanThisRuleCanStillBeFinished() {
        StandaloneInMemProcessEngineConfiguration before = configuration("before");
        before.setDatabaseSchemaUpdate("false");
        ProcessEngine engineBefore = before.buildProcessEngine();
        engineBefore.getRepositoryService().createDeployment().tenantId(AWAYAN)
                .addModelInstance("uji.bpmn", timer(timer -> timer.timerWithDuration("PT30S"))).deploy();
        engineBefore.getRuntimeService().startProcessInstanceByKey("uji");
        engineBefore.close();

        engine.getTaskService().complete(engine.getTaskService().createTaskQuery().singleResult().getId());

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void anExpressionThatYieldsNoDurationFailsWithTheSameSentence() {
        deploy(AWAYAN, timer(timer -> timer.timerWithDuration("${waktu}")));

        assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() ->
                        engine.getRuntimeService().createProcessInstanceByKey("uji").processDefinitionTenantId(AWAYAN)
                                .setVariables(Map.of("waktu", "PT30S")).execute())
                .withMessageContaining("Durasi \"PT30S\" tidak dikenal.");
    }

    /** One step with a timer of the kind every SOP has: non-interrupting, to an end of its own. */
    private static BpmnModelInstance timer(Function<BoundaryEventBuilder, BoundaryEventBuilder> definition) {
        BoundaryEventBuilder boundary = Bpmn.createExecutableProcess("uji").startEvent()
                .userTask("langkah_1").endEvent()
                .moveToActivity("langkah_1").boundaryEvent("batas_1").cancelActivity(false);
        return definition.apply(boundary).endEvent("lewat_1").done();
    }

    private static void deploy(String instansi, BpmnModelInstance model) {
        engine.getRepositoryService().createDeployment().tenantId(instansi).addModelInstance("uji.bpmn", model)
                .deploy();
    }

    private static ProcessInstance start(String instansi) {
        return engine.getRuntimeService().createProcessInstanceByKey("uji").processDefinitionTenantId(instansi)
                .execute();
    }

    private static Job timerJob() {
        return engine.getManagementService().createJobQuery().activityId("batas_1").singleResult();
    }

    private static String dueOf(Job job) {
        return wita(job.getDuedate());
    }

    private static String wita(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), WITA).toString().replace('T', ' ');
    }

    private static void clock(String wita) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(wita.replace(' ', 'T')).atZone(WITA).toInstant()));
    }
}
