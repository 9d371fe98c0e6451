package id.alursop.security;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reaches a task: its lane of its office, and of these the one who claimed it. */
class LaneAndOfficeTest extends SecurityTest {

    @Test
    void theRightPeopleCarryAnSopThrough() {
        String instance = start();
        complete(instance, "kasubbag.awayan");
        complete(instance, "sekretaris.awayan");
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(instance)
                .finished().count()).isEqualTo(1);
    }

    @Test
    void anotherLaneNeitherSeesNorClaimsNorCompletes() {
        String task = taskOf(start());
        Rest sekretaris = as("sekretaris.awayan");
        assertThat(sekretaris.get("/task/" + task).status()).isEqualTo(404);
        assertThat(sekretaris.get("/task").body()).doesNotContain(task);
        assertThat(sekretaris.get("/task/" + task + "/form-variables").status()).isEqualTo(403);
        assertRefused(sekretaris.post("/task/" + task + "/claim", claimFor("sekretaris.awayan")), 403);
        assertRefused(sekretaris.post("/task/" + task + "/complete", "{}"), 403);
        assertRefused(sekretaris.post("/task/" + task + "/submit-form", "{}"), 403);
    }

    @Test
    void anotherOfficeIsRefusedNotFailed() {
        String instance = start();
        String task = taskOf(instance);
        Rest lampihong = as("kasubbag.lampihong");
        assertThat(lampihong.get("/task/" + task).status()).isEqualTo(404);
        assertThat(lampihong.get("/task").body()).doesNotContain(task);
        assertThat(lampihong.get("/process-instance/" + instance).status()).isEqualTo(404);
        assertRefused(lampihong.post("/task/" + task + "/claim", claimFor("kasubbag.lampihong")), 403);
        assertRefused(lampihong.post("/task/" + task + "/complete", "{}"), 403);
        assertRefused(lampihong.post("/task/" + task + "/submit-form", "{}"), 403);
        assertThat(lampihong.post("/process-definition/key/" + SOP + "/tenant-id/" + AWAYAN + "/start",
                startForm()).status()).isEqualTo(404);
        assertRefused(lampihong.post("/process-definition/" + definition(AWAYAN) + "/start", startForm()), 403);
        assertRefused(lampihong.post("/process-definition/" + definition(AWAYAN) + "/submit-form", startForm()), 403);
    }

    @Test
    void aColleagueOfTheLaneSeesButCannotCompleteAClaimedTask() {
        String task = taskOf(start());
        assertThat(as("kasubbag.awayan").post("/task/" + task + "/claim", claimFor("kasubbag.awayan")).status())
                .isEqualTo(204);
        Rest rekan = as(REKAN);
        assertThat(rekan.get("/task/" + task).status()).isEqualTo(200);
        for (String action : new String[] {"complete", "submit-form", "unclaim"}) {
            Rest.Answer refused = rekan.post("/task/" + task + "/" + action, "{}");
            assertRefused(refused, 403);
            assertThat(refused.sentence()).isEqualTo("Tugas ini sudah diambil oleh kasubbag.awayan.");
        }
        assertRefused(rekan.post("/task/" + task + "/claim", claimFor(REKAN)), 403);
        assertThat(as("kasubbag.awayan").post("/task/" + task + "/complete", "{}").status()).isEqualTo(204);
    }

    @Test
    void aColleagueMayTakeATaskThatWasGivenBack() {
        String task = taskOf(start());
        assertThat(as("kasubbag.awayan").post("/task/" + task + "/claim", claimFor("kasubbag.awayan")).status())
                .isEqualTo(204);
        assertThat(as("kasubbag.awayan").post("/task/" + task + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(as(REKAN).post("/task/" + task + "/claim", claimFor(REKAN)).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {REKAN, "kasubbag.lampihong", "sekretaris.awayan", "tidak.ada"})
    void nobodyClaimsForSomebodyElse(String other) {
        String task = taskOf(start());
        Rest.Answer refused = as("kasubbag.awayan").post("/task/" + task + "/claim", claimFor(other));
        assertRefused(refused, 403);
        assertThat(refused.sentence()).isEqualTo("Tugas hanya dapat diambil untuk diri sendiri.");
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).taskUnassigned().count()).isEqualTo(1);
    }

    @Test
    void anAdministratorFreesATaskOfSomebodyAway() {
        String task = taskOf(start());
        assertThat(as("kasubbag.awayan").post("/task/" + task + "/claim", claimFor("kasubbag.awayan")).status())
                .isEqualTo(204);
        assertThat(as("admin").post("/task/" + task + "/assignee", claimFor(REKAN)).status()).isEqualTo(204);
        assertThat(as(REKAN).post("/task/" + task + "/complete", "{}").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sekretaris.awayan", "pelaksana.awayan", "pengawas.awayan", "analis"})
    void onlyTheLaneOfTheStartEventStarts(String user) {
        for (String way : new String[] {"start", "submit-form"}) {
            assertRefused(as(user).post("/process-definition/" + definition(AWAYAN) + "/" + way, startForm()), 403);
        }
    }

    @Test
    void aGrantForTheProcessIdDoesNotLetAnotherLaneStartThisVersion() {
        Grants grants = new Grants(engine.getAuthorizationService());
        grants.grant("sekretaris", Resources.PROCESS_DEFINITION, SOP, Permissions.CREATE_INSTANCE);
        grants.grant("sekretaris", Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        Rest.Answer refused =
                as("sekretaris.awayan").post("/process-definition/" + definition(AWAYAN) + "/start", startForm());
        assertRefused(refused, 403);
        assertThat(refused.sentence()).isEqualTo("SOP \"SOP Dua Jalur\" tidak dimulai oleh jabatan Anda.");
    }

    @Test
    void anSopBeginsAtItsBeginning() {
        String form = startForm().replaceFirst("}$", ",\"startInstructions\":[{\"type\":\"startBeforeActivity\","
                + "\"activityId\":\"langkah_2\"}]}");
        Rest.Answer refused = as("kasubbag.awayan")
                .post("/process-definition/key/" + SOP + "/tenant-id/" + AWAYAN + "/start", form);
        assertRefused(refused, 403);
        assertThat(refused.sentence()).isEqualTo("SOP hanya dapat dimulai dari langkah pertama.");
    }
}
