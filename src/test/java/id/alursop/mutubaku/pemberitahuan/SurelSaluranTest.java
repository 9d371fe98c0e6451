package id.alursop.mutubaku.pemberitahuan;

import id.alursop.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static id.alursop.mutubaku.pemberitahuan.Layanan.SENIN_JAM_10;
import static id.alursop.mutubaku.pemberitahuan.Layanan.breach;
import static org.assertj.core.api.Assertions.assertThat;

/** Whether an e-mail that was not accepted is tried again depends on what the mail server can have by then. */
class SurelSaluranTest {

    private static final String SILENCE = "";

    private ScriptedServer server;

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void anUnknownMailboxIsRefusedForGood() throws IOException {
        try (Layanan layanan = tellOnePerson(Map.of("RCPT", "550 5.1.1 no such user"))) {
            assertThat(layanan.count("alur_kiriman where hasil = 'DITOLAK' and kesalahan like '%no such user%'"))
                    .isEqualTo(1);
            assertThat(layanan.publications()).isZero();
        }
    }

    @Test
    void aMailboxThatIsBusyOrASenderThatIsRefusedIsTriedAgain() throws IOException {
        for (Map<String, String> script : List.of(Map.of("RCPT", "451 greylisted"),
                Map.of("MAIL", "550 sender not allowed"), Map.of(".", "452 disk full"))) {
            try (Layanan layanan = tellOnePerson(script)) {
                assertThat(layanan.count("alur_kiriman where hasil is null and ragu = 0 and percobaan = 1")).isEqualTo(1);
                assertThat(layanan.publications()).isEqualTo(1);
            }
            server.close();
        }
    }

    @Test
    void aServerThatFallsSilentBeforeItHasTheContentHasNothing() throws IOException {
        for (String command : new String[] {"EHLO", "MAIL", "RCPT", "DATA"}) {
            try (Layanan layanan = tellOnePerson(Map.of(command, SILENCE))) {
                assertThat(layanan.count("alur_kiriman where hasil is null and ragu = 0 and percobaan = 1"))
                        .as(command).isEqualTo(1);
            }
            server.close();
        }
    }

    @Test
    void aServerThatFallsSilentWithTheContentIsGivenItOnceMoreAndNoMore() throws IOException {
        try (Layanan layanan = tellOnePerson(Map.of(".", SILENCE))) {
            assertThat(layanan.count("alur_kiriman where hasil is null and ragu = 1")).isEqualTo(1);
            for (int attempt = 0; attempt < 3; attempt++) {
                layanan.clock.forward(Duration.ofMinutes(16));
                layanan.bean(PemberitahuanSchedule.class).resubmit();
                layanan.settle();
            }
            assertThat(layanan.count("alur_kiriman where hasil = 'TIDAK_PASTI' and percobaan = 2")).isEqualTo(1);
            assertThat(layanan.publications()).isZero();
        }
    }

    private Layanan tellOnePerson(Map<String, String> script) throws IOException {
        server = new ScriptedServer(script);
        Layanan layanan = Layanan.on(Databases.H2, "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.socket.getLocalPort(), "alur.mutubaku.surel.batas=500ms");
        layanan.publish(breach("t1", null, SENIN_JAM_10));
        layanan.settle();
        layanan.update("delete from alur_pemberitahuan_penerima where peran = 'PENGAWAS'");
        layanan.bean(SurelCollector.class).collect();
        layanan.settle();
        return layanan;
    }

    /** Accepts everything, except for what its script answers otherwise; with {@link #SILENCE}, not at all. */
    private static final class ScriptedServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final Map<String, String> script;

        ScriptedServer(Map<String, String> script) throws IOException {
            this.script = script;
            Thread thread = new Thread(this::serve, "smtp");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client);
                } catch (IOException hungUp) {
                    // The next client, or the end of the test.
                }
            }
        }

        private void talk(Socket client) throws IOException {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = client.getOutputStream();
            say(out, "220 ready");
            boolean content = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (content && !".".equals(line)) {
                    continue;
                }
                content = false;
                String command = line.split("[ :]")[0];
                String answer = script.getOrDefault(command, "DATA".equals(command) ? "354 go on" : "250 ok");
                if (SILENCE.equals(answer)) {
                    while (in.readLine() != null) {
                        // Until the client gives up.
                    }
                    return;
                }
                say(out, answer);
                content = answer.startsWith("354");
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
