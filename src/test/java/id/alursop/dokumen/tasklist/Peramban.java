package id.alursop.dokumen.tasklist;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Talks to the webapp as a browser does: with a session, its cookies and its XSRF token. */
class Peramban {

    private static final String BOUNDARY = "----berkas";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    Peramban(int port) {
        root = "http://localhost:" + port + "/camunda";
    }

    Peramban login(String user, String password) {
        get("/app/tasklist/default/");
        String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=" + password;
        HttpResponse<byte[]> answer = send(request("/api/admin/auth/user/default/login/tasklist")
                .header("X-XSRF-TOKEN", token()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(user + " could not log in: " + answer.statusCode());
        }
        // The new session has a token of its own, which comes with the first page.
        get("/app/tasklist/default/");
        return this;
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> upload(String path, String fileName, byte[] isi) {
        return upload(path, token(), multipart(fileName, isi));
    }

    HttpResponse<byte[]> upload(String path, String token, BodyPublisher body) {
        return send(request(path).header("X-XSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body));
    }

    static BodyPublisher multipart(String fileName, byte[] isi) {
        return multipart(fileName, isi, "\r\n--" + BOUNDARY + "--\r\n");
    }

    /** A form that ends before its file does. */
    static BodyPublisher brokenOff(String fileName, byte[] isi) {
        return multipart(fileName, isi, "");
    }

    private static BodyPublisher multipart(String fileName, byte[] isi, String end) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = end.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + isi.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(isi, 0, all, head.length, isi.length);
        System.arraycopy(tail, 0, all, head.length + isi.length, tail.length);
        return BodyPublishers.ofByteArray(all);
    }

    String token() {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
