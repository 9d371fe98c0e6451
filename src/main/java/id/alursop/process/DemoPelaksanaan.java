package id.alursop.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.alursop.dokumen.Berkas;
import id.alursop.dokumen.DokumenStore;
import id.alursop.dokumen.NewDokumen;
import id.alursop.dokumen.StatusDokumen;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.Pejabat;
import id.alursop.process.engine.EngineTime;
import id.alursop.sop.Periode;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a first start something to show: each office's example Perjanjian Kinerja and one running instance per SOP,
 * carried out through the engine by the invented users, one of them late.
 */
@Component
@ConditionalOnProperty(name = "alur.demo.enabled", havingValue = "true")
class DemoPelaksanaan {

    /** Long enough ago that two working hours have passed since, across any weekend and Lebaran. */
    private static final Duration LONG_AGO = Duration.ofDays(14);

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final HistoryService history;
    private final IdentityService identity;
    private final InstansiCatalog offices;
    private final SopCatalog sops;
    private final DokumenStore documents;
    private final Clock clock;

    DemoPelaksanaan(RepositoryService repository, FormService forms, TaskService tasks, ManagementService jobs,
                    HistoryService history, IdentityService identity, InstansiCatalog offices, SopCatalog sops,
                    DokumenStore documents, Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.jobs = jobs;
        this.history = history;
        this.identity = identity;
        this.offices = offices;
        this.sops = sops;
        this.documents = documents;
        this.clock = clock;
    }

    /** Fills an empty engine; does nothing on one that has run anything. */
    void seed() {
        if (history.createHistoricProcessInstanceQuery().count() > 0) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        offices.all().forEach(instansi -> keepExample(instansi, today.getYear()));
        for (Contoh contoh : read()) {
            if (contoh.terlambat()) {
                seedLate(contoh, today);
            } else {
                advance(contoh, today);
            }
        }
    }

    private void keepExample(Instansi instansi, int tahun) {
        ClassPathResource example = new ClassPathResource("bpmn/" + instansi.id() + "/contoh-perjanjian-kinerja.xlsx");
        try (InputStream in = example.getInputStream()) {
            documents.save(new NewDokumen(instansi.id(), tahun, null, "perjanjian-kinerja", "", StatusDokumen.FINAL,
                    "Perjanjian Kinerja " + tahun + " (contoh)",
                    new Berkas("Perjanjian Kinerja " + tahun + ".xlsx", Berkas.XLSX, in.readAllBytes()), "sistem",
                    "mulai"));
        } catch (IOException e) {
            throw new UncheckedIOException(example.getPath(), e);
        }
    }

    private static List<Contoh> read() {
        try (InputStream in = new ClassPathResource("demo/pelaksanaan.yaml").getInputStream()) {
            return new YAMLMapper().readValue(in, new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started two weeks ago; at the deadline of its open step that step's timer fires. */
    private void seedLate(Contoh contoh, LocalDate today) {
        Instant started = clock.instant().minus(LONG_AGO);
        String[] instance = new String[1];
        EngineTime.at(started, () -> instance[0] = advance(contoh, today));
        Job timer = jobs.createJobQuery().processInstanceId(instance[0]).timers().singleResult();
        EngineTime.at(timer.getDuedate().toInstant(), () -> jobs.executeJob(timer.getId()));
    }

    /** Starts a run and completes the steps there are answers for. Returns the process instance id. */
    private String advance(Contoh contoh, LocalDate today) {
        Instansi instansi = offices.get(contoh.instansi());
        ProcessDefinition definition = repository.createProcessDefinitionQuery().tenantIdIn(instansi.id())
                .processDefinitionKey(contoh.sop()).latestVersion().singleResult();
        String instance = as(instansi, official(instansi, contoh.pemulai()),
                () -> forms.submitStartForm(definition.getId(), startAnswers(contoh, definition, today)).getId());
        for (Task task; contoh.langkah().containsKey((task = onlyTask(instance)).getTaskDefinitionKey()); ) {
            complete(instansi, task, contoh.langkah().get(task.getTaskDefinitionKey()));
            writeDocuments(instance);
        }
        return instance;
    }

    /** The year, and for a quarterly SOP the last quarter that has ended. */
    private Map<String, Object> startAnswers(Contoh contoh, ProcessDefinition definition, LocalDate today) {
        LocalDate period = today.minusMonths(3);
        Map<String, Object> answers = new HashMap<>(contoh.mulai());
        answers.put("tahun", today.getYear());
        if (sops.of(definition.getId()).periode() == Periode.TRIWULAN) {
            answers.put("tahun", period.getYear());
            answers.put("triwulan", period.get(IsoFields.QUARTER_OF_YEAR));
        }
        return answers;
    }

    private Task onlyTask(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private void complete(Instansi instansi, Task task, Map<String, Object> answers) {
        String jabatan = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
        Pejabat pejabat = instansi.pejabat(jabatan);
        as(instansi, pejabat, () -> {
            tasks.claim(task.getId(), pejabat.pengguna());
            forms.submitTaskForm(task.getId(), answers);
            return task;
        });
    }

    private void writeDocuments(String instance) {
        for (Job job; (job = jobs.createJobQuery().processInstanceId(instance).messages().singleResult()) != null; ) {
            jobs.executeJob(job.getId());
        }
    }

    private static Pejabat official(Instansi instansi, String login) {
        return instansi.pejabat().stream().filter(p -> p.pengguna().startsWith(login + ".")).findFirst().orElseThrow();
    }

    private <T> T as(Instansi instansi, Pejabat pejabat, java.util.function.Supplier<T> work) {
        identity.setAuthentication(pejabat.pengguna(), List.of(pejabat.jabatan()), List.of(instansi.id()));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /**
     * One run to be seeded.
     *
     * @param pemulai first part of the user id of who starts it
     * @param mulai   answers of the start form, without the period
     * @param langkah answers of the steps to complete
     */
    private record Contoh(String instansi, String sop, String pemulai, boolean terlambat, Map<String, Object> mulai,
                          Map<String, Map<String, Object>> langkah) {
    }
}
