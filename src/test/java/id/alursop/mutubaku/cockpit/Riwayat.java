package id.alursop.mutubaku.cockpit;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Makes history by hand: the SOP {@code uji-mutu}, whose two steps may take 2 hours and 1 day, at set times. */
class Riwayat {

    static final String AWAYAN = "kec-awayan";
    static final String LAMPIHONG = "kec-lampihong";
    static final String SOP = "uji-mutu";

    private final ProcessEngine engine;

    Riwayat(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Deploys the SOP as the next version. */
    void deploy(String kantor) {
        engine.getRepositoryService().createDeployment().tenantId(kantor).addString("uji-mutu.bpmn", bpmn()).deploy();
    }

    private static String bpmn() {
        try (InputStream in = Riwayat.class.getResourceAsStream("/mutubaku/uji-mutu.bpmn")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the engine's clock, in WITA. */
    static void pukul(String wita) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(wita.replace(' ', 'T'))
                .atZone(ZoneId.of("Asia/Makassar")).toInstant()));
    }

    ProcessInstance mulai(String pukul, String kantor, String agenda) {
        pukul(pukul);
        return engine.getRuntimeService().createProcessInstanceByKey(SOP).processDefinitionTenantId(kantor)
                .businessKey(agenda).execute();
    }

    Task task(ProcessInstance run) {
        return engine.getTaskService().createTaskQuery().processInstanceId(run.getId()).singleResult();
    }

    void ambil(ProcessInstance run, String user) {
        String task = task(run).getId();
        as(user, List.of(), () -> engine.getTaskService().claim(task, user));
    }

    /** Completes the open task as this user, whoever has it. */
    void selesaikan(String pukul, ProcessInstance run, String user, Map<String, Object> answers) {
        pukul(pukul);
        String task = task(run).getId();
        as(user, List.of(), () -> engine.getFormService().submitTaskForm(task, answers));
    }

    /** Runs the due timer of the open task, if there is one. */
    void waktuHabis(ProcessInstance run) {
        for (Job job : engine.getManagementService().createJobQuery().processInstanceId(run.getId()).executable()
                .list()) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    /** Does something with a user's login. */
    void as(String user, List<String> groups, Runnable work) {
        as(user, groups, List.of(AWAYAN), work);
    }

    void as(String user, List<String> groups, List<String> kantor, Runnable work) {
        engine.getIdentityService().setAuthentication(user, groups, kantor);
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
