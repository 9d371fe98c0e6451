package id.alursop.security;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person reads when the server says no: never SQL, a class name, a stack trace or an engine code. */
class RefusalWordsTest extends SecurityTest {

    @Test
    void aValueTheDatabaseRefusesDoesNotTellItsSql() {
        Rest.Answer answer = as("camat.pejawaran").put("/user/camat.pejawaran/profile",
                "{\"id\":\"camat.pejawaran\",\"firstName\":\"" + "x".repeat(5000) + "\",\"lastName\":\"y\"}");
        assertThat(answer.status()).isBetween(400, 500);
        assertThat(answer.body()).doesNotContain("SQL", "ACT_", "###", "update ", "org.camunda", "\tat ");
    }

    @Test
    void ofManyWhoCompleteAtOnceOneSucceedsAndNobodySeesAFault() {
        String run = start();
        String task = taskOf(run);
        assertThat(as("kasubbag.awayan").post("/task/" + task + "/claim", claimFor("kasubbag.awayan")).status())
                .isEqualTo(204);
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> as("kasubbag.awayan").post("/task/" + task + "/complete", "{}")))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Rest.Answer::status).filteredOn(status -> status == 204).hasSize(1);
        for (Rest.Answer answer : answers) {
            assertThat(answer.status()).as(answer.body()).isIn(204, 400, 403, 404, 409);
            if (answer.status() == 409) {
                assertRefused(answer, 409);
            }
        }
        assertThat(engine.getTaskService().createTaskQuery().processInstanceId(run).singleResult()
                .getTaskDefinitionKey()).isEqualTo("langkah_2");
    }

    @Test
    void completingTwiceSaysThatItIsDone() {
        String run = start();
        String task = taskOf(run);
        complete(run, "kasubbag.awayan");
        assertRefused(as("kasubbag.awayan").post("/task/" + task + "/complete", "{}"), 404);
        assertRefused(as("kasubbag.awayan").post("/task/" + task + "/submit-form", "{}"), 404);
        assertRefused(as("kasubbag.awayan").post("/task/" + task + "/claim", claimFor("kasubbag.awayan")), 404);
    }

    @Test
    void aFaultInsideAnswersInWords() {
        Rest.Answer answer = as("admin").post("/task/create", "{\"id\":\"x\",\"delegationState\":\"tidak ada\"}");
        assertThat(answer.status()).isBetween(400, 500);
        assertThat(answer.body()).doesNotContain("\tat ", "java.lang", "NullPointer");
    }

    @Test
    void theWebappsSpeakAsEngineRestDoes() {
        String task = taskOf(start());
        Rest browser = anonymous();
        String token = loginToTasklist(browser, "sekretaris.awayan");
        Rest.Answer refused = browser.send("POST", "/camunda/api/engine/engine/default/task/" + task + "/complete",
                "{}", "X-XSRF-TOKEN", token);
        assertRefused(refused, 403);
        assertThat(refused.sentence()).isEqualTo("Tugas ini bukan tugas jabatan Anda.");
    }
}
