package id.alursop.security;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One running server with the demonstration users and the SOP {@code dua-jalur} in two offices: the kasubbag starts
 * it and does step 1, the sekretaris does step 2. All such tests share the server.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("security")
abstract class SecurityTest {

    static final String SOP = "dua-jalur";
    static final String AWAYAN = "kec-awayan";
    static final String LAMPIHONG = "kec-lampihong";
    /** A second kasubbag of Awayan. */
    static final String REKAN = "kasubbag2.awayan";

    private static final AtomicInteger TAHUN = new AtomicInteger(1900);

    @LocalServerPort
    private int port;
    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void prepare() {
        RepositoryService repository = engine.getRepositoryService();
        if (repository.createProcessDefinitionQuery().processDefinitionKey(SOP).count() == 0) {
            for (String office : new String[] {AWAYAN, LAMPIHONG}) {
                repository.createDeployment().name(SOP).tenantId(office)
                        .addString("bpmn/" + office + "/" + SOP + ".bpmn", new String(diagram())).deploy();
            }
            IdentityService identity = engine.getIdentityService();
            User rekan = identity.newUser(REKAN);
            rekan.setPassword(Rest.PASSWORD + "-A1");
            identity.saveUser(rekan);
            identity.createMembership(REKAN, "kasubbag-perencanaan-keuangan");
            identity.createTenantUserMembership(AWAYAN, REKAN);
        }
    }

    static byte[] diagram() {
        try (InputStream in = SecurityTest.class.getResourceAsStream("/security/dua-jalur.bpmn")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rest as(String user) {
        return user.equals(REKAN) ? Rest.as(port, user, Rest.PASSWORD + "-A1") : Rest.as(port, user);
    }

    Rest as(String user, String password) {
        return Rest.as(port, user, password);
    }

    Rest anonymous() {
        return Rest.anonymous(port);
    }

    /** The token of the webapps' pages, which they send along with every change. */
    static String token(Rest browser) {
        browser.get("/camunda/app/tasklist/default/");
        return browser.cookie("XSRF-TOKEN");
    }

    /** Logs a browser in as Tasklist does, and gives the token of its session. */
    static String loginToTasklist(Rest browser, String user) {
        Rest.Answer login = browser.form("/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + user + "&password=" + Rest.PASSWORD, token(browser));
        assertThat(login.status()).as(login.body()).isEqualTo(200);
        return token(browser);
    }

    /** The answers of a start form that no other test gives. */
    static String startForm() {
        return "{\"variables\":{\"tahun\":{\"value\":" + TAHUN.incrementAndGet() + ",\"type\":\"Integer\"}}}";
    }

    /** Starts the SOP in Awayan by REST. */
    String start() {
        Rest.Answer started = as("kasubbag.awayan")
                .post("/process-definition/key/" + SOP + "/tenant-id/" + AWAYAN + "/start", startForm());
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        return started.json().path("id").asText();
    }

    /** The id of the SOP as deployed to an office. */
    String definition(String office) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(SOP)
                .tenantIdIn(office).latestVersion().singleResult().getId();
    }

    /** The open task of a run. */
    String taskOf(String instance) {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    static String claimFor(String user) {
        return "{\"userId\":\"" + user + "\"}";
    }

    /** Claims and completes the open task of a run. */
    void complete(String instance, String user) {
        String task = taskOf(instance);
        assertThat(as(user).post("/task/" + task + "/claim", claimFor(user)).status()).isEqualTo(204);
        assertThat(as(user).post("/task/" + task + "/complete", "{}").status()).isEqualTo(204);
    }

    /** A refusal must be a sentence in plain words: no engine code, no English, no SQL. */
    static void assertRefused(Rest.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode json = answer.json();
        assertThat(json.path("message").asText()).isNotBlank().endsWith(".")
                .doesNotContain("ENGINE-", "The user", "permission", "Cannot", "org.camunda", "###");
    }
}
