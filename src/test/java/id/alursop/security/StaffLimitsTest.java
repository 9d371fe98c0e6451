package id.alursop.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the person who holds a task still may not do with it, and what supervisors may only look at. */
class StaffLimitsTest extends SecurityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST   | /task/{task}/assignee               | {\"userId\":\"kasubbag2.awayan\"}",
        "POST   | /task/{task}/delegate               | {\"userId\":\"kasubbag2.awayan\"}",
        "PUT    | /task/{task}                        | {\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0700\"}",
        "POST   | /task/{task}/identity-links         | {\"groupId\":\"sekretaris\",\"type\":\"candidate\"}",
        "PUT    | /task/{task}/variables/setuju       | {\"value\":true,\"type\":\"Boolean\"}",
        "PUT    | /task/{task}/localVariables/setuju  | {\"value\":true,\"type\":\"Boolean\"}",
        "POST   | /task/{task}/variables              | {\"modifications\":{\"tahun\":{\"value\":1}}}",
        "DELETE | /task/{task}/variables/tahun        |",
        "POST   | /task/{task}/resolve                | {\"variables\":{\"setuju\":{\"value\":true}}}",
        "POST   | /task/{task}/bpmnError              | {\"errorCode\":\"x\"}",
        "POST   | /task/{task}/bpmnEscalation         | {\"escalationCode\":\"x\",\"variables\":{\"a\":{\"value\":1}}}",
        "PUT    | /process-instance/{run}/variables/setuju | {\"value\":true,\"type\":\"Boolean\"}",
        "PUT    | /process-instance/{run}/suspended   | {\"suspended\":true}",
        "POST   | /process-instance/{run}/modification| {\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"langkah_1\"}]}",
        "DELETE | /process-instance/{run}             |",
        "PUT    | /process-definition/key/dua-jalur/tenant-id/kec-awayan/suspended | {\"suspended\":true}",
        "DELETE | /history/process-instance/{run}     |",
        "PUT    | /job/{job}/duedate                  | {\"duedate\":\"2030-01-01T00:00:00.000+0700\"}",
        "POST   | /job/{job}/execute                  |",
        "GET    | /process-instance/{run}/variables   |",
    })
    void theAssigneeCannot(String method, String path, String json) {
        String run = start();
        String task = taskOf(run);
        assertThat(as("kasubbag.awayan").post("/task/" + task + "/claim", claimFor("kasubbag.awayan")).status())
                .isEqualTo(204);
        assertNothingChanges("kasubbag.awayan", method, path, json, run, task);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST   | /task/{task}/claim                  | {\"userId\":\"pengawas.awayan\"}",
        "POST   | /task/{task}/complete               | {}",
        "POST   | /task/{task}/submit-form            | {}",
        "POST   | /task/{task}/assignee               | {\"userId\":\"pengawas.awayan\"}",
        "PUT    | /task/{task}/variables/setuju       | {\"value\":true,\"type\":\"Boolean\"}",
        "PUT    | /process-instance/{run}/variables/setuju | {\"value\":true,\"type\":\"Boolean\"}",
        "PUT    | /process-instance/{run}/suspended   | {\"suspended\":true}",
        "POST   | /process-instance/{run}/modification| {\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"langkah_1\"}]}",
        "DELETE | /process-instance/{run}             |",
        "POST   | /process-definition/key/dua-jalur/tenant-id/kec-awayan/start | {}",
        "PUT    | /process-definition/key/dua-jalur/tenant-id/kec-awayan/suspended | {\"suspended\":true}",
        "PUT    | /job/{job}/duedate                  | {\"duedate\":\"2030-01-01T00:00:00.000+0700\"}",
        "DELETE | /history/process-instance/{run}     |",
    })
    void aSupervisorCannot(String method, String path, String json) {
        String run = start();
        assertNothingChanges("pengawas.awayan", method, path, json, run, taskOf(run));
    }

    private void assertNothingChanges(String user, String method, String path, String json, String run, String task) {
        String before = state(run);
        String job = engine.getManagementService().createJobQuery().processInstanceId(run).singleResult().getId();
        Rest.Answer answer = as(user)
                .send(method, path.replace("{task}", task).replace("{run}", run).replace("{job}", job), json);
        assertRefused(answer, 403);
        assertThat(state(run)).isEqualTo(before);
    }

    private String state(String run) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(run).active().singleResult()
                + " " + engine.getRuntimeService().getVariables(run)
                + engine.getTaskService().createTaskQuery().processInstanceId(run).list().stream()
                        .map(t -> t.getId() + t.getAssignee() + t.getName() + t.getDueDate() + t.getDelegationState())
                        .toList()
                + engine.getManagementService().createJobQuery().processInstanceId(run).singleResult().getDuedate()
                        .getTime();
    }

    @Test
    void aSupervisorSeesTheirOfficeInCockpit() {
        String run = start();
        Rest pengawas = as("pengawas.awayan");
        assertThat(pengawas.get("/process-instance/" + run).status()).isEqualTo(200);
        assertThat(pengawas.get("/task?maxResults=10&processInstanceId=" + run).json()).hasSize(1);
        assertThat(pengawas.get("/history/process-instance/" + run).status()).isEqualTo(200);
        assertThat(pengawas.get("/process-instance/" + run + "/variables").status()).isEqualTo(200);
    }

    @Test
    void nobodyFilesPastTheDokumenTab() {
        String task = taskOf(start());
        assertRefused(as("kasubbag.awayan").get("/task/" + task + "/attachment"), 403);
        assertRefused(as("kasubbag.awayan").get("/task/" + task + "/attachment/" + task), 403);
        assertRefused(as("kasubbag.awayan").get("/task/" + task + "/attachment/" + task + "/data"), 403);
    }

    @Test
    void commentsStayWithTheirTask() {
        String run = start();
        String task = taskOf(run);
        String other = start();
        Rest kasubbag = as("kasubbag.awayan");
        Rest.Answer own = kasubbag.post("/task/" + task + "/comment/create",
                "{\"message\":\"halo\",\"processInstanceId\":\"" + run + "\"}");
        assertThat(own.status()).isEqualTo(200);
        String comment = own.json().path("id").asText();
        assertThat(kasubbag.get("/task/" + task + "/comment/" + comment).status()).isEqualTo(200);
        assertThat(as("kasubbag.lampihong").get("/task/" + task + "/comment/" + comment).status()).isEqualTo(404);
        assertThat(kasubbag.post("/task/" + task + "/comment/create",
                "{\"message\":\"halo\",\"processInstanceId\":\"" + other + "\"}").status()).isBetween(400, 403);
        assertThat(engine.getTaskService().getProcessInstanceComments(other)).isEmpty();
    }

    @Test
    void staffDoNotDeploy() {
        assertRefused(as("kasubbag.awayan").deploy(AWAYAN, "x.bpmn", diagram()), 403);
        assertRefused(as("pengawas.awayan").deploy(AWAYAN, "x.bpmn", diagram()), 403);
    }

    @Test
    void peopleKeepTheirAccountAndMayChangeTheirPassword() {
        Rest pelaksana = as("pelaksana.awayan");
        assertRefused(pelaksana.delete("/user/pelaksana.awayan"), 403);
        assertThat(pelaksana.put("/user/camat.awayan/credentials",
                "{\"password\":\"Sandi-baru-123\",\"authenticatedUserPassword\":\"" + Rest.PASSWORD + "\"}").status())
                .isEqualTo(404);
        assertThat(pelaksana.put("/user/pelaksana.awayan/credentials", "{\"password\":\"Sandi-baru-123\","
                + "\"authenticatedUserPassword\":\"" + Rest.PASSWORD + "\"}").status()).isEqualTo(204);
        assertThat(as("pelaksana.awayan", "Sandi-baru-123").get("/task?maxResults=1").status()).isEqualTo(200);
        assertRefused(as("pelaksana.awayan", "Sandi-baru-123").put("/user/pelaksana.awayan/credentials",
                "{\"password\":\"lemah\",\"authenticatedUserPassword\":\"Sandi-baru-123\"}"), 400);
        var user = engine.getIdentityService().createUserQuery().userId("pelaksana.awayan").singleResult();
        user.setPassword(Rest.PASSWORD);
        id.alursop.instansi.engine.InitialUsers.save(engine.getIdentityService(), user);
    }
}
