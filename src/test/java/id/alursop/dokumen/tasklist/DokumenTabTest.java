package id.alursop.dokumen.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alursop.dokumen.Berkas;
import id.alursop.dokumen.ContohUnggah;
import id.alursop.dokumen.Dokumen;
import id.alursop.dokumen.DokumenStore;
import id.alursop.dokumen.DokumenZip;
import id.alursop.dokumen.NewDokumen;
import id.alursop.dokumen.PelaksanaanSource;
import id.alursop.dokumen.PemeriksaUnggahan;
import id.alursop.dokumen.SlotCatalog;
import id.alursop.dokumen.StatusDokumen;
import id.alursop.dokumen.UnggahService;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The tab's server side over HTTP, behind the webapp's own filters, with the engine's own rights. */
@SpringBootTest(classes = DokumenTabTest.App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:dokumen-tab;DB_CLOSE_DELAY=-1",
                "spring.flyway.baseline-on-migrate=true", "spring.flyway.baseline-version=0",
                "camunda.bpm.auto-deployment-enabled=false", "camunda.bpm.authorization.enabled=true",
                "camunda.bpm.job-execution.enabled=false", "camunda.bpm.metrics.enabled=false",
                "camunda.bpm.generic-properties.properties.defaultUserPermissionNameForTask=TASK_WORK",
                "camunda.bpm.generic-properties.properties.userResourceWhitelistPattern=[a-z.-]+",
                "camunda.bpm.generic-properties.properties.groupResourceWhitelistPattern=[a-z-]+",
                "camunda.bpm.generic-properties.properties.tenantResourceWhitelistPattern=[a-z-]+"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DokumenTabTest {

    private static final String PASSWORD = "Rahasia-Untuk-Uji-1";
    private static final String WORKER = "pelaksana.contoh";
    private static final String COLLEAGUE = "rekan.contoh";
    private static final String OTHER_LANE = "camat.contoh";
    private static final String READER = "pengawas.contoh";
    private static final String OTHER_OFFICE = "pelaksana.lain";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private TaskService tasks;
    @Autowired
    private DokumenStore store;
    @LocalServerPort
    private int port;

    private Task task;

    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("id.alursop.dokumen")
    @Import({DokumenStore.class, SlotCatalog.class, UnggahService.class, DokumenZip.class, TugasDokumen.class})
    static class App {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-10-12T01:15:00Z"), ZoneOffset.UTC);
        }

        @Bean
        PelaksanaanSource runs() {
            return ContohUnggah::run;
        }

        @Bean
        PemeriksaUnggahan check() {
            return ContohUnggah.unitInFirstCell();
        }
    }

    @BeforeAll
    void officesAndPeople() {
        IdentityService identity = engine.getIdentityService();
        identity.saveGroup(identity.newGroup("pelaksana"));
        identity.saveGroup(identity.newGroup("camunda-admin"));
        for (String office : List.of("kec-contoh", "kec-lain")) {
            identity.saveTenant(identity.newTenant(office));
            engine.getRepositoryService().createDeployment().tenantId(office)
                    .addModelInstance("uji.bpmn", Bpmn.createExecutableProcess("uji").camundaHistoryTimeToLiveString("P1D")
                            .startEvent().userTask("langkah_4").camundaCandidateGroups("pelaksana").endEvent().done())
                    .deploy();
        }
        for (String userId : List.of(WORKER, COLLEAGUE, OTHER_LANE, READER, OTHER_OFFICE)) {
            User user = identity.newUser(userId);
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createTenantUserMembership(userId.endsWith(".lain") ? "kec-lain" : "kec-contoh", userId);
            grant(userId, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
        // Without an administrator the webapp leads everybody to its set-up page.
        identity.saveUser(identity.newUser("admin"));
        identity.createMembership("admin", "camunda-admin");
        for (String userId : List.of(WORKER, COLLEAGUE, OTHER_OFFICE)) {
            identity.createMembership(userId, "pelaksana");
        }
        grant(READER, Resources.PROCESS_DEFINITION, "*", Permissions.READ_TASK);
    }

    private void grant(String userId, Resources resource, String id, Permissions permission) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(userId);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }

    @BeforeEach
    void startARun() {
        task = start("kec-contoh");
    }

    private Task start(String office) {
        String run = engine.getRuntimeService().createProcessInstanceByKey("uji").processDefinitionTenantId(office)
                .execute().getId();
        return tasks.createTaskQuery().processInstanceId(run).singleResult();
    }

    @Test
    void servesTheTabToTasklist() {
        Peramban anyone = new Peramban(port);
        String plugin = "/api/tasklist/plugin/alur-dokumen/static/app/plugin.";
        assertThat(text(anyone.get(plugin + "js"))).contains("tasklist.task.detail");
        assertThat(text(anyone.get(plugin + "css"))).contains(".ad-card");
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        assertThat(text(worker.get("/app/tasklist/default/"))).contains("tasklist-plugin-alur-dokumen");
    }

    @Test
    void takesAFileAndGivesItBackUnchanged() throws IOException {
        tasks.setAssignee(task.getId(), WORKER);
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        byte[] isi = ContohUnggah.xlsx("seksi-b");
        HttpResponse<byte[]> uploaded = worker.upload(slot("isian-terisi"), "Isian – Seksi é 進捗.xlsx", isi);
        assertThat(sentences(uploaded, 200))
                .containsExactly("\"Isian – Seksi é 進捗.xlsx\" tersimpan sebagai versi 1.");

        JsonNode list = json(worker.get(tab()), 200);
        assertThat(list.at("/bolehUnggah").asBoolean()).isTrue();
        assertThat(list.at("/alasan").isNull()).isTrue();
        JsonNode units = list.at("/slot/1/isi");
        assertThat(units.at("/0/unit").asText()).isEqualTo("Seksi Pemerintahan");
        assertThat(units.at("/0/versi").isNull()).isTrue();
        assertThat(units.at("/1/unit").asText()).isEqualTo("Seksi Pelayanan");
        assertThat(units.at("/1/versi/nomor").asInt()).isEqualTo(1);
        JsonNode version = list.at("/dokumen/0/versi/0");
        assertThat(version.at("/pembuat").asText()).isEqualTo("Ratna Puspita, A.Md.");
        assertThat(version.at("/dibuat").asText()).isEqualTo("12 Okt 2026, 09.15 WITA");
        assertThat(version.at("/label").asText()).isEqualTo("Draft");

        HttpResponse<byte[]> downloaded = worker.get(tab() + "/dokumen/" + version.at("/id").asText());
        assertThat(downloaded.statusCode()).isEqualTo(200);
        assertThat(downloaded.body()).isEqualTo(isi);
        assertThat(downloaded.headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment;")
                .contains("filename*=UTF-8''Isian%20%E2%80%93%20Seksi%20%C3%A9%20%E9%80%B2%E6%8D%97.xlsx");
        assertThat(downloaded.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(downloaded.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(downloaded.headers().firstValue("Content-Type")).contains(Berkas.XLSX);

        worker.upload(slot("surat-masuk"), "surat.pdf", ContohUnggah.pdf());
        HttpResponse<byte[]> all = worker.get(tab() + "/zip");
        assertThat(all.headers().firstValue("Content-Disposition")).get().asString()
                .contains("filename*=UTF-8''Dokumen%20001-UJI-KEC.CTH-X-2026.zip");
        assertThat(names(all.body())).containsExactly("surat.pdf", "Isian – Seksi é 進捗.xlsx");
    }

    @Test
    void showsEveryVersionNewestFirst() {
        tasks.setAssignee(task.getId(), WORKER);
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        worker.upload(slot("surat-masuk"), "satu.pdf", ContohUnggah.pdf());
        worker.upload(slot("surat-masuk"), "dua.pdf", ContohUnggah.pdf());

        JsonNode documents = json(worker.get(tab()), 200).at("/dokumen");
        assertThat(documents).hasSize(1);
        assertThat(documents.at("/0/versi").findValuesAsText("namaBerkas")).containsExactly("dua.pdf", "satu.pdf");
    }

    @Test
    void tellsEveryFindingAboutARefusedFile() {
        tasks.setAssignee(task.getId(), WORKER);
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        assertThat(sentences(worker.upload(slot("isian-terisi"), "isian.xlsx", ContohUnggah.xlsx("")), 400))
                .containsExactly("Baris 1 kolom A kosong.", "Baris 2 kolom F harus berupa angka.");
        assertThat(sentences(worker.upload(slot("surat-masuk"), "surat.pdf", new byte[0]), 400))
                .containsExactly("Berkas \"surat.pdf\" kosong. Pilih berkas yang berisi, lalu unggah lagi.");
        assertThat(sentences(worker.upload(slot("surat-masuk"), "", ContohUnggah.pdf()), 400))
                .containsExactly("Belum ada berkas yang dipilih.");
        assertThat(sentences(worker.upload(slot("surat-masuk"), worker.token(),
                Peramban.brokenOff("surat.pdf", ContohUnggah.pdf())), 400))
                .containsExactly("Unggahan terputus atau tidak lengkap. Coba unggah lagi.");
        assertThat(sentences(worker.upload(slot("tidak-ada"), "surat.pdf", ContohUnggah.pdf()), 400)).hasSize(1);
        assertThat(store.ofInstance(task.getProcessInstanceId())).isEmpty();
    }

    @Test
    void refusesThirtyMegabytesWithASentence() {
        tasks.setAssignee(task.getId(), WORKER);
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        assertThat(sentences(worker.upload(slot("surat-masuk"), "besar.pdf", new byte[30 * 1024 * 1024]), 413))
                .containsExactly("Berkas berukuran 30 MB, sedangkan batasnya 20 MB. Perkecil berkas itu, "
                        + "misalnya dengan memindai ulang pada resolusi lebih rendah, lalu unggah lagi.");
    }

    @Test
    void refusesAnUploadOfUnknownSize() {
        tasks.setAssignee(task.getId(), WORKER);
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        HttpResponse<byte[]> answer = worker.upload(slot("surat-masuk"), worker.token(),
                BodyPublishers.fromPublisher(Peramban.multipart("surat.pdf", ContohUnggah.pdf())));
        assertThat(sentences(answer, 411)).containsExactly("Ukuran berkas tidak diketahui. Coba unggah lagi.");
    }

    @Test
    void refusesAnUploadWithoutTheXsrfToken() {
        tasks.setAssignee(task.getId(), WORKER);
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        HttpResponse<byte[]> answer = worker.upload(slot("surat-masuk"), "wrong",
                Peramban.multipart("surat.pdf", ContohUnggah.pdf()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(store.ofInstance(task.getProcessInstanceId())).isEmpty();
    }

    @Test
    void letsACandidateUploadWhileNobodyHasClaimed() {
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        JsonNode list = json(worker.get(tab()), 200);
        assertThat(list.at("/bolehUnggah").asBoolean()).isFalse();
        assertThat(list.at("/alasan").asText()).isEqualTo("Klik \"Ambil\" pada tugas ini untuk mengunggah.");
        assertThat(worker.upload(slot("surat-masuk"), "surat.pdf", ContohUnggah.pdf()).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyButTheAssigneeUploadToAClaimedTask() {
        tasks.setAssignee(task.getId(), WORKER);
        Peramban colleague = new Peramban(port).login(COLLEAGUE, PASSWORD);
        String refusal = "Tugas ini sedang dikerjakan oleh Ratna Puspita, A.Md., dan hanya ia yang dapat mengunggah.";
        assertThat(json(colleague.get(tab()), 200).at("/alasan").asText()).isEqualTo(refusal);
        assertThat(sentences(colleague.upload(slot("surat-masuk"), "surat.pdf", ContohUnggah.pdf()), 403))
                .containsExactly(refusal);
        assertThat(store.ofInstance(task.getProcessInstanceId())).isEmpty();
    }

    @Test
    void letsASupervisorReadButNotUpload() {
        Dokumen dokumen = generated(task.getProcessInstanceId(), "laporan-kinerja");
        Peramban reader = new Peramban(port).login(READER, PASSWORD);
        assertThat(reader.get(tab() + "/dokumen/" + dokumen.id()).statusCode()).isEqualTo(200);
        assertThat(json(reader.get(tab()), 200).at("/dokumen/0/versi/0/pembuat").asText()).isEqualTo("Sistem");
        assertThat(sentences(reader.upload(slot("surat-masuk"), "surat.pdf", ContohUnggah.pdf()), 403))
                .containsExactly("Anda dapat melihat dokumen tugas ini, tetapi tidak mengerjakannya.");
    }

    @Test
    void hidesTheTaskFromOtherLanesAndOffices() {
        Dokumen dokumen = generated(task.getProcessInstanceId(), "laporan-kinerja");
        for (String stranger : List.of(OTHER_LANE, OTHER_OFFICE)) {
            Peramban browser = new Peramban(port).login(stranger, PASSWORD);
            for (String path : List.of(tab(), tab() + "/zip", tab() + "/dokumen/" + dokumen.id())) {
                assertThat(sentences(browser.get(path), 404))
                        .containsExactly("Tugas ini tidak ditemukan. Mungkin sudah selesai, atau bukan untuk Anda.");
            }
            assertThat(browser.upload(slot("surat-masuk"), "surat.pdf", ContohUnggah.pdf()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(store.ofInstance(task.getProcessInstanceId())).containsExactly(dokumen);
    }

    @Test
    void answersNobodyWhoIsNotLoggedIn() {
        Dokumen dokumen = generated(task.getProcessInstanceId(), "laporan-kinerja");
        Peramban stranger = new Peramban(port);
        for (String path : List.of(tab(), tab() + "/zip", tab() + "/dokumen/" + dokumen.id())) {
            HttpResponse<byte[]> answer = stranger.get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(text(answer)).doesNotContain("Laporan");
        }
    }

    @Test
    void servesNoDocumentOfAnotherRun() {
        Dokumen elsewhere = generated(start("kec-contoh").getProcessInstanceId(), "laporan-kinerja");
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        for (String id : List.of(elsewhere.id().toString(), UUID.randomUUID().toString(), "bukan-uuid")) {
            assertThat(sentences(worker.get(tab() + "/dokumen/" + id), 404))
                    .containsExactly("Dokumen ini tidak ada pada tugas ini.");
        }
        assertThat(sentences(worker.get(tab() + "/zip"), 404))
                .containsExactly("Pelaksanaan ini belum punya dokumen.");
    }

    @Test
    void offersTheOfficesAgreementOfTheYearFromAnEarlierRun() {
        Dokumen earlier = generated(start("kec-contoh").getProcessInstanceId(), "perjanjian-kinerja");
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        JsonNode slot = json(worker.get(tab()), 200).at("/slot/0/isi/0");
        assertThat(slot.at("/dariTahunan").asBoolean()).isTrue();
        assertThat(slot.at("/versi/id").asText()).isEqualTo(earlier.id().toString());
        assertThat(worker.get(tab() + "/dokumen/" + earlier.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNothingWhileTheRunIsSuspended() {
        tasks.setAssignee(task.getId(), WORKER);
        engine.getRuntimeService().suspendProcessInstanceById(task.getProcessInstanceId());
        Peramban worker = new Peramban(port).login(WORKER, PASSWORD);
        assertThat(sentences(worker.upload(slot("surat-masuk"), "surat.pdf", ContohUnggah.pdf()), 403))
                .containsExactly("Pelaksanaan ini sedang ditangguhkan. Berkas belum dapat diunggah.");
    }

    private Dokumen generated(String run, String kunci) {
        return store.save(new NewDokumen("kec-contoh", 2026, run, kunci, "", StatusDokumen.FINAL, "Laporan Kinerja",
                new Berkas("Laporan.xlsx", Berkas.XLSX, ContohUnggah.xlsx("x")), "sistem", "buat_laporan"));
    }

    private String tab() {
        return "/api/tasklist/plugin/alur-dokumen/default/task/" + task.getId();
    }

    private String slot(String kunci) {
        return tab() + "/slot/" + kunci;
    }

    private static List<String> sentences(HttpResponse<byte[]> answer, int status) {
        List<String> sentences = new ArrayList<>();
        json(answer, status).at("/pesan").forEach(sentence -> sentences.add(sentence.asText()));
        return sentences;
    }

    private static JsonNode json(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(text(answer), e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
