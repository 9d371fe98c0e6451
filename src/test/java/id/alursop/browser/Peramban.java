package id.alursop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine. Nothing is downloaded, and nothing it does leaves the machine. */
final class Peramban implements AutoCloseable {

    static final int WIDTH = 1400;
    /** Tall, because the choices of a form's last field open behind Tasklist's footer on a lower screen. */
    static final int HEIGHT = 1300;

    private final Playwright playwright;
    private final Browser browser;

    private Peramban(Path chromium) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        // What the browser itself would fetch does not pass through a page's routes.
                        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost")));
    }

    /** Starts Chromium. Without one the test is skipped, but in CI (environment {@code CI=true}) it fails. */
    static Peramban buka() {
        Optional<Path> chromium = Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull).map(Path::of).filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty()) {
            String missing = "No Chromium found: install one, or name it in the environment variable CHROMIUM";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        return new Peramban(chromium.get());
    }

    /** Someone sits down at a browser of their own, not logged in. */
    Petugas petugas(String server, String user) {
        return new Petugas(browser.newContext(new Browser.NewContextOptions().setBaseURL(server)
                .setViewportSize(WIDTH, HEIGHT).setLocale("id-ID").setTimezoneId("Asia/Makassar")), user);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
