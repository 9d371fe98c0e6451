package id.alursop.process;

import id.alursop.dokumen.Berkas;
import id.alursop.dokumen.Dokumen;
import id.alursop.dokumen.DokumenStore;
import id.alursop.dokumen.NewDokumen;
import id.alursop.dokumen.StatusDokumen;
import id.alursop.dokumen.UnggahService;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The people of the offices at work: each starts SOPs, claims and completes tasks with exactly the rights they have, by
 * group and by office. The machinery in between, documents and timers, runs when the test says so.
 */
class Kantor {

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private HistoryService history;
    @Autowired
    private IdentityService identity;
    @Autowired
    private InstansiCatalog offices;
    @Autowired
    private PelaksanaanReader runs;
    @Autowired
    private UnggahService uploads;
    @Autowired
    private DokumenStore documents;
    @Autowired
    private JdbcClient jdbc;

    /** Someone starts an SOP of their office from its start form. */
    ProcessInstance mulai(String user, String sop, Map<String, Object> answers) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(sop)
                .tenantIdIn(office(user).id()).latestVersion().singleResult().getId();
        return as(user, () -> forms.submitStartForm(definition, answers));
    }

    /** Someone claims the open task of a step and completes it; then the documents are written. */
    void selesaikan(ProcessInstance run, String langkah, String user, Map<String, Object> answers) {
        Task task = task(run, langkah);
        as(user, () -> {
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).as(user + " sees " + langkah).isOne();
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), answers);
            return null;
        });
        tulisDokumen(run);
    }

    /** An administrator gives the open task of a step to somebody. */
    void limpahkan(ProcessInstance run, String langkah, String user) {
        tasks.setAssignee(task(run, langkah).getId(), user);
    }

    /** Runs the document and archive jobs until none is left. */
    void tulisDokumen(ProcessInstance run) {
        for (Job job; (job = jobs.createJobQuery().processInstanceId(run.getId()).messages().singleResult()) != null; ) {
            jobs.executeJob(job.getId());
        }
    }

    /** The open task of a step. */
    Task task(ProcessInstance run, String langkah) {
        Task task = tasks.createTaskQuery().processInstanceId(run.getId()).taskDefinitionKey(langkah).singleResult();
        assertThat(task).as("open task of " + langkah + "; open are " + open(run)).isNotNull();
        return task;
    }

    /** Ids of the steps that wait for someone. */
    List<String> open(ProcessInstance run) {
        return tasks.createTaskQuery().processInstanceId(run.getId()).list().stream()
                .map(Task::getTaskDefinitionKey).toList();
    }

    /** The candidate group of a step's open task. */
    String jabatan(ProcessInstance run, String langkah) {
        return tasks.getIdentityLinksForTask(task(run, langkah).getId()).stream()
                .map(IdentityLink::getGroupId).filter(g -> g != null).findFirst().orElseThrow();
    }

    /** Someone uploads a file into a slot of a step. */
    Dokumen unggah(ProcessInstance run, String langkah, String slot, String user, Berkas file) {
        var pelaksanaan = runs.of(run.getId());
        return uploads.unggah(pelaksanaan, pelaksanaan.sop().langkah(langkah), slot, file, user);
    }

    /** The newest version of each document of a run. */
    List<Dokumen> dokumen(ProcessInstance run) {
        return documents.latest(run.getId());
    }

    /** The bytes of the newest version of a document. */
    byte[] isi(ProcessInstance run, String kunci, String unit) {
        return berkas(run, kunci, unit).isi();
    }

    /** The newest version of a document. */
    Berkas berkas(ProcessInstance run, String kunci, String unit) {
        Dokumen found = dokumen(run).stream().filter(d -> d.kunci().equals(kunci) && d.unit().equals(unit)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + kunci + " " + unit + " among " + dokumen(run)));
        return new Berkas(found.namaBerkas(), found.mediaType(), documents.content(found.id()));
    }

    /** The timer of a step's open task. */
    Job batas(ProcessInstance run, String langkah) {
        return jobs.createJobQuery().processInstanceId(run.getId())
                .activityId(langkah.replaceFirst("^langkah_", "batas_")).singleResult();
    }

    /** Lets the deadline of a step pass. */
    void lewatkanBatas(ProcessInstance run, String langkah) {
        Job timer = batas(run, langkah);
        ClockUtil.setCurrentTime(timer.getDuedate());
        jobs.executeJob(timer.getId());
    }

    /** Ids of the elements a run has passed or waits at, in order. */
    List<String> jejak(ProcessInstance run) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(run.getId())
                .orderPartiallyByOccurrence().asc().list().stream().map(a -> a.getActivityId()).toList();
    }

    boolean selesai(ProcessInstance run) {
        return runtime.createProcessInstanceQuery().processInstanceId(run.getId()).count() == 0;
    }

    /** Does something with the rights of a user. */
    <T> T as(String user, Supplier<T> work) {
        Instansi office = office(user);
        List<String> groups = office.pengguna(user).map(p -> List.of(p.jabatan())).orElse(List.of("pengawas"));
        identity.setAuthentication(user, groups, List.of(office.id()));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What the form of an open step gets to show. */
    Map<String, Object> isian(ProcessInstance run, String langkah) {
        return tasks.getVariables(task(run, langkah).getId());
    }

    /** The office of a user. */
    Instansi instansi(String user) {
        return office(user);
    }

    /** Gives a user's office its example Perjanjian Kinerja of a year, as an earlier upload would have. */
    void simpanContohPerjanjianKinerja(String user, int tahun) {
        String office = office(user).id();
        try (InputStream in = getClass().getResourceAsStream("/bpmn/" + office + "/contoh-perjanjian-kinerja.xlsx")) {
            documents.save(new NewDokumen(office, tahun, null, "perjanjian-kinerja", "", StatusDokumen.FINAL,
                    "Perjanjian Kinerja " + tahun, new Berkas("Perjanjian Kinerja.xlsx", Berkas.XLSX, in.readAllBytes()),
                    user, "mulai"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instansi office(String user) {
        return offices.all().stream()
                .filter(o -> o.pengguna(user).isPresent()
                        || o.pengawas().stream().anyMatch(p -> p.pengguna().equals(user)))
                .findFirst().orElseThrow(() -> new AssertionError("No office has " + user));
    }

    void deleteEverything() {
        runtime.createProcessInstanceQuery().list()
                .forEach(i -> runtime.deleteProcessInstance(i.getId(), "test over", true));
        for (HistoricProcessInstance old : history.createHistoricProcessInstanceQuery().list()) {
            history.deleteHistoricProcessInstance(old.getId());
        }
        jdbc.sql("delete from alur_agenda").update();
        jdbc.sql("delete from alur_agenda_nomor").update();
    }
}
