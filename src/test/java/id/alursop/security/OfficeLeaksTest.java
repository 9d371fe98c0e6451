package id.alursop.security;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What one office learns of another, and of the server. */
class OfficeLeaksTest extends SecurityTest {

    @Test
    void finishedStepsAreCountedForOnesOwnOfficeOnly() {
        complete(start(), "kasubbag.awayan");
        String path = "/history/process-definition/" + definition(AWAYAN) + "/statistics?finished=true";
        assertThat(as("pengawas.awayan").get(path).json()).isNotEmpty();
        assertThat(as("admin").get(path).json()).isNotEmpty();
        assertThat(as("pengawas.lampihong").get(path).json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics/activity-instance-start/sum", "/metrics", "/metrics/task-users/sum"})
    void theServersCountersAreForAdministrators(String path) {
        assertThat(as("admin").get(path).status()).isEqualTo(200);
        for (String user : new String[] {"pengawas.awayan", "analis", "kasubbag.awayan"}) {
            assertRefused(as(user).get(path), 403);
        }
    }

    @Test
    void thePostsOfAnotherOfficesPeopleAreNotTold() {
        Rest sekretaris = as("sekretaris.awayan");
        assertThat(sekretaris.get("/identity/groups?userId=sekretaris.awayan").json().path("groups")).hasSize(1);
        assertThat(sekretaris.get("/identity/groups?userId=sekretaris.lampihong").json().path("groups")).isEmpty();
        assertThat(sekretaris.get("/group?maxResults=10&member=sekretaris.lampihong").json()).isEmpty();
        assertThat(sekretaris.get("/group/count?member=sekretaris.lampihong").json().path("count").asInt()).isZero();
        assertThat(as("admin").get("/identity/groups?userId=sekretaris.lampihong").json().path("groups")).hasSize(1);
    }

    @Test
    void theLogOfWhatPeopleDidStaysInTheOffice() {
        String run = start();
        // An entry of no process and no tenant.
        assertThat(as("camat.awayan").put("/user/camat.awayan/profile",
                "{\"id\":\"camat.awayan\",\"firstName\":\"Camat\",\"lastName\":\"Awayan\"}").status()).isEqualTo(204);
        String log = "/history/user-operation?maxResults=2000";
        assertThat(as("admin").get(log + "&entityType=User").body()).contains("camat.awayan");
        for (String supervisor : new String[] {"pengawas.awayan", "pengawas.pejawaran", "analis"}) {
            assertThat(as(supervisor).get(log + "&entityType=User").json()).isEmpty();
            assertThat(as(supervisor).get("/history/user-operation/count?entityType=User").json().path("count").asInt())
                    .isZero();
        }
        assertThat(as("pengawas.awayan").get(log).body()).contains(run);
        assertThat(as("pengawas.pejawaran").get(log).body()).doesNotContain("awayan", run);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/task", "/task/count", "/process-instance", "/execution", "/variable-instance", "/job", "/job-definition",
        "/incident", "/event-subscription", "/process-definition", "/deployment", "/external-task", "/batch",
        "/process-definition/statistics", "/process-definition/{def}", "/process-definition/{def}/xml",
        "/process-definition/{def}/statistics?failedJobs=true", "/process-definition/{def}/startForm",
        "/deployment/{dep}", "/deployment/{dep}/resources", "/process-instance/{run}",
        "/process-instance/{run}/variables", "/process-instance/{run}/activity-instances",
        "/process-instance/{run}/comment", "/task/{task}", "/task/{task}/variables", "/task/{task}/form",
        "/task/{task}/form-variables", "/task/{task}/identity-links", "/task/{task}/comment",
        "/history/process-instance", "/history/process-instance/{run}", "/history/activity-instance", "/history/task",
        "/history/variable-instance", "/history/detail", "/history/user-operation", "/history/incident",
        "/history/job-log", "/history/identity-link-log", "/history/process-definition/{def}/statistics",
        "/history/process-instance/report?reportType=duration&periodUnit=month", "/history/task/report?reportType=count&groupBy=taskName",
        "/history/process-definition/cleanable-process-instance-report", "/task/report/candidate-group-count",
        "/user", "/group", "/tenant", "/authorization", "/filter", "/schema/log",
    })
    void aForeignSupervisorFindsNothingOfThisOffice(String path) {
        String run = start();
        String task = taskOf(run);
        ProcessDefinition sop = engine.getRepositoryService().getProcessDefinition(definition(AWAYAN));
        String url = path.replace("{run}", run).replace("{task}", task).replace("{def}", sop.getId())
                .replace("{dep}", sop.getDeploymentId());
        Rest.Answer answer = as("pengawas.pejawaran").get(url + (url.contains("?") ? "&" : "?") + "maxResults=2000");
        // Asked by an id, a refusal may repeat that id.
        String said = answer.status() < 400 ? answer.body() : answer.body().replace(sop.getId(), "");
        if (answer.status() < 400) {
            assertThat(said).doesNotContain(run, task, sop.getId(), sop.getDeploymentId(), AWAYAN, "awayan",
                    "Menyusun");
        } else {
            assertThat(answer.status()).isIn(400, 401, 403, 404);
            assertThat(said).doesNotContain("Menyusun", "kasubbag.awayan");
        }
        if (path.equals("/task/count")) {
            assertThat(answer.json().path("count").asLong())
                    .isEqualTo(engine.getTaskService().createTaskQuery().tenantIdIn("kec-pejawaran").count());
        }
    }

    @Test
    void anAnalystDeploysToTheirOfficesOnly() {
        // "analis" is in every office; take one away for the time of this test.
        engine.getIdentityService().deleteTenantUserMembership(LAMPIHONG, "analis");
        try {
            assertRefused(as("analis").deploy(LAMPIHONG, SOP + ".bpmn", changed("a")), 403);
            Rest.Answer everybody = as("analis").deploy(null, SOP + ".bpmn", changed("b"));
            assertRefused(everybody, 403);
            assertThat(everybody.sentence()).contains("kec-awayan").doesNotContain(LAMPIHONG);
            assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(SOP)
                    .tenantIdIn(LAMPIHONG).count()).isEqualTo(1);
            assertThat(as("analis").deploy("kec-pejawaran", SOP + ".bpmn", changed("c")).status()).isEqualTo(200);
        } finally {
            engine.getIdentityService().createTenantUserMembership(LAMPIHONG, "analis");
        }
    }

    @Test
    void anAnalystCannotRemoveWhatTheyDeployed() {
        String deployment = as("analis").deploy("bakesbangpol-balangan", SOP + ".bpmn", changed("d")).json()
                .path("id").asText();
        assertRefused(as("analis").delete("/deployment/" + deployment + "?cascade=true"), 403);
        assertThat(engine.getRepositoryService().createDeploymentQuery().deploymentId(deployment).count())
                .isEqualTo(1);
    }

    private static byte[] changed(String mark) {
        return new String(diagram()).replace("Menyusun", "Menulis " + mark).getBytes();
    }
}
