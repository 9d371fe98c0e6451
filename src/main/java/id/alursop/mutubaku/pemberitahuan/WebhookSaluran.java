package id.alursop.mutubaku.pemberitahuan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.mutubaku.MutuBakuBreach;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** POSTs each breach as JSON to one address, for example of a WhatsApp gateway. Off unless an address is set. */
@Component
class WebhookSaluran implements Saluran {

    /** The body itself is at fault. Any other refusal (a wrong token, a moved address) is mended on the other side. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 422);

    private final PemberitahuanSettings.Webhook settings;
    private final PemberitahuanStore notices;
    private final InstansiCatalog offices;
    private final ObjectMapper json;
    private final HttpClient http;

    WebhookSaluran(PemberitahuanSettings settings, PemberitahuanStore notices, InstansiCatalog offices,
                   ObjectMapper json) {
        this.settings = settings.webhook();
        this.notices = notices;
        this.offices = offices;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(this.settings.batas())
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public Jalur jalur() {
        return Jalur.WEBHOOK;
    }

    @Override
    public boolean aktif() {
        return settings.url() != null;
    }

    @Override
    public Runnable prepare(Kiriman kiriman) {
        if (!aktif()) {
            throw new IllegalStateException("alur.mutubaku.webhook.url is not set any more");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url()).timeout(settings.batas())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", kiriman.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body(kiriman)));
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return () -> send(request.build());
    }

    private void send(HttpRequest request) {
        int status = exchange(request);
        if (FOR_GOOD.contains(status)) {
            throw new Ditolak("HTTP " + status, null);
        }
        if (status < 200 || status > 299) {
            throw new BelumTerkirim("HTTP " + status, null);
        }
    }

    private int exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new BelumTerkirim(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new IllegalStateException("No reply: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the reply", e);
        }
    }

    private String body(Kiriman kiriman) {
        MutuBakuBreach breach = notices.reportedBy(kiriman);
        Instansi office = offices.get(breach.instansi());
        List<Map<String, String>> told = notices.toldOf(breach).stream()
                .map(user -> Map.of("pengguna", user, "nama", Penerima.nama(office, user))).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", kiriman.id().toString());
        body.put("tingkat", breach.tingkat());
        body.put("instansi", breach.instansi());
        body.put("namaInstansi", office.nama());
        body.put("nomorAgenda", breach.nomorAgenda());
        body.put("sop", breach.sopNama());
        body.put("langkah", breach.langkahNomor());
        body.put("namaLangkah", breach.langkahNama());
        body.put("batas", breach.batas().toString());
        body.put("batasTertulis", office.pukul(breach.batas()));
        body.put("penerima", told);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
