package id.alursop.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A caller of the running server: nobody, or somebody by HTTP Basic. Keeps cookies like a browser. */
final class Rest {

    static final String PASSWORD = "hanya-untuk-uji";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer: its status, its text, and headers by name. */
    record Answer(int status, String body, Map<String, java.util.List<String>> headers) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        /** The sentence of a refusal. */
        String sentence() {
            return json().path("message").asText();
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final String user;
    private final String password;

    private Rest(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
    }

    static Rest as(int port, String user) {
        return new Rest(port, user, PASSWORD);
    }

    static Rest as(int port, String user, String password) {
        return new Rest(port, user, password);
    }

    static Rest anonymous(int port) {
        return new Rest(port, null, null);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param path starting with "/"; below engine-rest unless it names another application */
    Answer send(String method, String path, String json, String... headers) {
        return send(method, path, "application/json",
                json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json), headers);
    }

    /** Submits an HTML form with the token that only our pages know. */
    Answer form(String path, String fields, String token) {
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(fields),
                "X-XSRF-TOKEN", token);
    }

    /** The value of a cookie the server has set. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).findFirst()
                .orElseThrow().getValue();
    }

    Answer deploy(String tenant, String file, byte[] content) {
        String boundary = "----batas";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nuji\r\n"
                + (tenant == null ? "" : "--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"tenant-id\"\r\n\r\n" + tenant + "\r\n")
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String body = head + new String(content, StandardCharsets.UTF_8) + "\r\n--" + boundary + "--\r\n";
        return send("POST", "/deployment/create", "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofString(body));
    }

    private Answer send(String method, String path, String type, HttpRequest.BodyPublisher body, String... headers) {
        String root = path.startsWith("/camunda") || path.startsWith("/actuator") || path.startsWith("/api")
                || path.startsWith("/engine-rest") || path.equals("/") ? "" : "/engine-rest";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + root + path))
                .method(method, body).header("Content-Type", type).header("Accept", "application/json, */*");
        if (user != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
