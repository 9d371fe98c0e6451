package id.alursop.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alursop.dokumen.Berkas;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A person at a browser: logs in to Tasklist and sends the requests Tasklist sends, with its session and its token. */
final class Orang {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "batas-unggahan";

    private final String user;
    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    private Orang(String server, String user) {
        this.server = server;
        this.user = user;
    }

    static Orang masuk(String server, String user, String password) {
        Orang orang = new Orang(server, user);
        orang.send(orang.request("/camunda/app/tasklist/default/").GET());
        String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8)
                + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<byte[]> login = orang.send(orang.request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(login.statusCode()).as(user + " logs in").isEqualTo(200);
        return orang;
    }

    /** Starts an SOP from its start form; answers with the process instance id. */
    String mulai(String sop, Map<String, Object> answers) {
        JsonNode definitions = json(get(engine("/process-definition?latestVersion=true&maxResults=5&key=" + sop)));
        assertThat(definitions).as(sop + " as " + user + " sees it").hasSize(1);
        return json(post(engine("/process-definition/" + definitions.get(0).path("id").asText() + "/submit-form"),
                variables(answers))).path("id").asText();
    }

    /** The person's view of a run's open task; {@code null} while there is none for them. */
    JsonNode tugas(String run, String langkah) {
        JsonNode tasks = json(get(engine("/task?maxResults=5&processInstanceId=" + run
                + "&taskDefinitionKey=" + langkah)));
        return tasks.isEmpty() ? null : tasks.get(0);
    }

    /** Claims a task. */
    void ambil(String task) {
        assertThat(post(engine("/task/" + task + "/claim"), Map.of("userId", user)).statusCode()).isEqualTo(204);
    }

    /** Completes a task from its form. */
    HttpResponse<byte[]> selesaikan(String task, Map<String, Object> answers) {
        return post(engine("/task/" + task + "/submit-form"), variables(answers));
    }

    /** What the tab Dokumen of a task shows. */
    JsonNode dokumen(String task) {
        return json(get(tab(task)));
    }

    /** Downloads one version. */
    byte[] unduh(String task, String id) {
        HttpResponse<byte[]> response = get(tab(task) + "/dokumen/" + id);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        return response.body();
    }

    /** Uploads a file into a slot of a task. */
    HttpResponse<byte[]> unggah(String task, String slot, Berkas file) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"" + file.nama()
                + "\"\r\nContent-Type: " + file.mediaType() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + file.isi().length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file.isi(), 0, body, head.length, file.isi().length);
        System.arraycopy(tail, 0, body, head.length + file.isi().length, tail.length);
        return send(request(tab(task) + "/slot/" + slot)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(text(response), e);
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String engine(String path) {
        return "/camunda/api/engine/engine/default" + path;
    }

    private static String tab(String task) {
        return "/camunda/api/tasklist/plugin/alur-dokumen/default/task/" + task;
    }

    private static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    private HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<byte[]> post(String path, Object body) {
        try {
            return send(request(path).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "application/json, */*");
        cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN")).findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue().replace("\"", "")));
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
