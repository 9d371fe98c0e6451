package id.alursop.security;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Date;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists of Tasklist, and that no list carries code. */
class TaskFiltersTest extends SecurityTest {

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    private String filter(String nama) {
        return engine.getFilterService().createTaskFilterQuery().filterName(nama).singleResult().getId();
    }

    private String list(String user, String nama) {
        Rest.Answer answer = as(user).post("/filter/" + filter(nama) + "/list?maxResults=1000", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everyJabatanHasTheThreeLists() {
        for (String user : List.of("kasubbag.awayan", "camat.pejawaran", "pegawai.kesbangpol", "staf.lampihong")) {
            Rest.Answer lists = as(user).get("/filter?resourceType=Task&maxResults=100");
            assertThat(lists.json().findValuesAsText("name")).as(user + " " + lists.body())
                    .contains("Lewat Batas", "Tugas Jabatan", "Tugas Saya");
        }
    }

    @Test
    void aTaskMovesFromTheJabatanToMe() {
        String task = taskOf(start());
        assertThat(list("kasubbag.awayan", "Tugas Jabatan")).contains(task);
        assertThat(list("kasubbag.awayan", "Tugas Saya")).doesNotContain(task);
        assertThat(as("kasubbag.awayan").post("/task/" + task + "/claim", claimFor("kasubbag.awayan")).status())
                .isEqualTo(204);
        assertThat(list("kasubbag.awayan", "Tugas Jabatan")).doesNotContain(task);
        assertThat(list("kasubbag.awayan", "Tugas Saya")).contains(task);
        assertThat(list(REKAN, "Tugas Saya")).doesNotContain(task);
        assertThat(as(REKAN).get("/filter/" + filter("Tugas Saya") + "/count").json().path("count").asLong())
                .isEqualTo(engine.getTaskService().createTaskQuery().taskAssignee(REKAN).count());
        // Whatever else is asked of the list, it stays one's own.
        assertThat(as(REKAN).post("/filter/" + filter("Tugas Saya") + "/list?maxResults=1000",
                "{\"assignee\":\"kasubbag.awayan\"}").body()).doesNotContain(task);
    }

    @Test
    void aTaskIsOverdueOnceItsDueDateHasPassed() {
        String task = taskOf(start());
        Date due = new Date(4_102_444_800_000L);
        engine.getTaskService().setDueDate(task, due);
        ClockUtil.setCurrentTime(new Date(due.getTime() - 1000));
        assertThat(list("kasubbag.awayan", "Lewat Batas")).doesNotContain(task);
        ClockUtil.setCurrentTime(new Date(due.getTime() + 1000));
        assertThat(list("kasubbag.awayan", "Lewat Batas")).contains(task);
    }

    @Test
    void aStoredExpressionDoesNotRun() {
        // Harmless, and therefore answered with a list if expressions ran at all.
        Rest.Answer created = as("admin").post("/filter/create", "{\"resourceType\":\"Task\",\"name\":\"ungkapan\","
                + "\"query\":{\"assigneeExpression\":\"${currentUser()}\"},\"properties\":{}}");
        if (created.status() == 200) {
            String id = created.json().path("id").asText();
            assertThat(as("admin").get("/filter/" + id + "/list?maxResults=10").status()).isBetween(400, 500);
            assertThat(as("admin").get("/filter/" + id + "/count").status()).isBetween(400, 500);
            engine.getFilterService().deleteFilter(id);
        } else {
            assertThat(created.status()).isEqualTo(400);
        }
    }

    @Test
    void anExpressionInAQueryDoesNotRun() {
        assertThat(as("kasubbag.awayan").post("/task?maxResults=10", "{\"assigneeExpression\":\"${currentUser()}\"}").status())
                .isBetween(400, 500);
    }

    @Test
    void staffDoNotMakeListsForOthers() {
        assertRefused(as("kasubbag.awayan").post("/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}"), 403);
        Filter list = engine.getFilterService().createTaskFilterQuery().filterName("Tugas Saya").singleResult();
        assertRefused(as("kasubbag.awayan").delete("/filter/" + list.getId()), 403);
    }
}
