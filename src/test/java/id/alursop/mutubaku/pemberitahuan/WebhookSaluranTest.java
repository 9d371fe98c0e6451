package id.alursop.mutubaku.pemberitahuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import id.alursop.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static id.alursop.mutubaku.pemberitahuan.Layanan.SENIN_JAM_10;
import static id.alursop.mutubaku.pemberitahuan.Layanan.breach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookSaluranTest {

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private volatile int status = 200;

    /** One call as the gateway saw it. */
    private record Call(JsonNode body, String key, String authorization) {
    }

    @BeforeEach
    void startGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/wa", exchange -> {
            calls.add(new Call(new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes()),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stopGateway() {
        gateway.stop(0);
    }

    private String[] on() {
        return new String[] {"alur.mutubaku.webhook.url=http://127.0.0.1:" + gateway.getAddress().getPort() + "/wa",
                "alur.mutubaku.webhook.token=rahasia"};
    }

    @ParameterizedTest
    @EnumSource
    void reportsEachBreachOnce(Databases database) {
        try (Layanan layanan = Layanan.on(database, on())) {
            layanan.publish(breach("t1", "kasubbag.awayan", SENIN_JAM_10));
            layanan.publish(breach("t1", "kasubbag.awayan", SENIN_JAM_10));
            layanan.look();
            assertThat(calls).singleElement().satisfies(call -> {
                assertThat(call.authorization()).isEqualTo("Bearer rahasia");
                assertThat(call.body().get("id").asText()).isEqualTo(call.key());
                assertThat(call.body().get("tingkat").asInt()).isEqualTo(1);
                assertThat(call.body().get("nomorAgenda").asText()).isEqualTo("001/PDK-TW.III/KEC.AWY/X/2026");
                assertThat(call.body().get("batas").asText()).isEqualTo("2026-10-12T02:00:00Z");
                assertThat(call.body().get("penerima").findValuesAsText("pengguna"))
                        .containsExactly("kasubbag.awayan", "pengawas.awayan");
            });
            assertThat(layanan.publications()).isZero();
        }
    }

    @Test
    void aGatewayInTroubleIsTriedAgainWithTheSameKey() {
        status = 503;
        try (Layanan layanan = Layanan.on(Databases.H2, on())) {
            layanan.publish(breach("t1", null, SENIN_JAM_10));
            layanan.look();
            assertThat(calls).hasSize(1);
            assertThat(layanan.publications()).isEqualTo(1);

            status = 204;
            layanan.clock.forward(Duration.ofMinutes(1));
            layanan.look();
            assertThat(calls).hasSize(2).extracting(Call::key).containsOnly(calls.get(0).key());
            assertThat(layanan.publications()).isZero();
        }
    }

    @Test
    void aBodyTheGatewayRefusesIsNotSentAgain() {
        status = 422;
        try (Layanan layanan = Layanan.on(Databases.H2, on())) {
            layanan.publish(breach("t1", null, SENIN_JAM_10));
            layanan.settle();
            assertThat(layanan.count("alur_kiriman where hasil = 'DITOLAK'")).isEqualTo(1);
            assertThat(layanan.publications()).isZero();
        }
    }

    @Test
    void isOffUnlessAnAddressIsSet() {
        try (Layanan layanan = Layanan.on(Databases.H2)) {
            layanan.publish(breach("t1", null, SENIN_JAM_10));
            layanan.look();
            assertThat(calls).isEmpty();
            assertThat(layanan.count("alur_kiriman")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://wa.example.invalid/", "ftp://localhost/", "http://localhost.example.invalid/", "/wa"})
    void namesDoNotTravelUnencrypted(String url) {
        assertThatThrownBy(() -> new PemberitahuanSettings.Webhook(URI.create(url), null, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://wa.example.invalid/", "http://localhost:8081/", "http://[::1]/wa"})
    void thisMachineAndHttpsAreFine(String url) {
        assertThatCode(() -> new PemberitahuanSettings.Webhook(URI.create(url), null, Duration.ofSeconds(1)))
                .doesNotThrowAnyException();
    }
}
