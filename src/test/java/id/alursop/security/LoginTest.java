package id.alursop.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server answers before it knows who is asking. */
class LoginTest extends SecurityTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "/engine-rest", "/engine-rest/", "/engine-rest/engine", "/engine-rest/engine/", "/engine-rest/engine/default",
        "/engine-rest/engine/default/task", "/engine-rest/task", "/engine-rest//task", "/engine-rest/;a=b/task",
        "/engine-rest;a=b/task", "/engine%2Drest/task", "/engine-rest/%65ngine", "/engine-rest/version",
        "/engine-rest/process-definition", "/engine-rest/deployment", "/engine-rest/user", "/engine-rest/metrics",
        "/engine-rest/identity/password-policy", "/api/apa-saja", "/actuator", "/actuator/env", "/camunda/api/lain/x",
        "/camunda/api/engine/engine/default/task", "/camunda/api/cockpit/plugin/base/default/incident",
    })
    void aVisitorIsTurnedAway(String path) {
        Rest.Answer answer = anonymous().get(path);
        assertThat(answer.status()).as(answer.body()).isIn(400, 401, 403);
    }

    @Test
    void aVisitorCannotAct() {
        assertThat(anonymous().deploy(AWAYAN, "x.bpmn", diagram()).status()).isEqualTo(401);
        assertThat(anonymous().post("/user/create", "{}").status()).isEqualTo(401);
        assertThat(anonymous().post("/process-definition/key/" + SOP + "/tenant-id/" + AWAYAN + "/start",
                startForm()).status()).isEqualTo(401);
        assertThat(anonymous().post("/external-task/fetchAndLock", "{\"workerId\":\"x\",\"maxTasks\":1,"
                + "\"asyncResponseTimeout\":1000,\"topics\":[]}").status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsTurnedAway() {
        assertThat(as("pegawai.lampihong", "salah").get("/task").status()).isEqualTo(401);
        assertThat(as("tidak.ada", "").get("/task").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "john", "mary", "peter", "pengawas.kesbangpol"})
    void noKnownPasswordOpens(String user) {
        assertThat(as(user, user).get("/task").status()).isEqualTo(401);
    }

    @Test
    void longPollingKnowsItsCaller() {
        Rest.Answer answer = as("camat.awayan").post("/external-task/fetchAndLock", "{\"workerId\":\"x\","
                + "\"maxTasks\":1,\"asyncResponseTimeout\":200,\"topics\":[{\"topicName\":\"t\",\"lockDuration\":1}]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
    }

    @Test
    void onlyHealthIsOpen() {
        assertThat(anonymous().get("/actuator/health").status()).isEqualTo(200);
        assertThat(anonymous().get("/actuator/health").json().size()).isLessThanOrEqualTo(2);
        assertRefused(as("pengawas.awayan").get("/actuator/env"), 403);
        assertThat(as("admin").get("/actuator/env").status()).isEqualTo(200);
    }

    @Test
    void theFirstPageLeadsToTheWebapps() {
        assertThat(anonymous().get("/").status()).isEqualTo(302);
        assertThat(anonymous().get("/camunda/app/tasklist/default/").status()).isIn(200, 302);
    }

    @Test
    void nobodyCanMakeThemselvesTheFirstAdministrator() {
        Rest browser = anonymous();
        String token = token(browser);
        Rest.Answer answer = browser.send("POST", "/camunda/api/admin/setup/default/user/create",
                "{\"profile\":{\"id\":\"penyusup\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":"
                        + "{\"password\":\"Penyusup-12345\"}}", "X-XSRF-TOKEN", token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(engine.getIdentityService().createUserQuery().userId("penyusup").count()).isZero();
    }

    @Test
    void aSessionOfTheWebappsOpensOurOwnPathsButNotFromAnotherSite() {
        Rest browser = anonymous();
        String token = loginToTasklist(browser, "camat.awayan");
        // Nothing lives there: behind the gate it is "not found", before it "log in".
        assertThat(browser.get("/api/apa-saja").status()).isEqualTo(404);
        assertThat(browser.send("POST", "/api/apa-saja", "{}").status()).isEqualTo(401);
        assertThat(browser.send("POST", "/api/apa-saja", "{}", "X-XSRF-TOKEN", token).status()).isEqualTo(404);
        assertThat(browser.get("/actuator/env").status()).isEqualTo(403);
    }
}
