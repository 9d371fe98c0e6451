package id.alursop.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import id.alursop.dokumen.Berkas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person of an office at Tasklist, who finds things by what is written on them. Whatever they look at must be in
 * Indonesian, and no page may report an error the test did not provoke.
 */
final class Petugas {

    /** English that Tasklist would show where a label is missing. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(claim|complete|due|assignee|search|save|error)\\b", Pattern.CASE_INSENSITIVE);
    /** Stock: Tasklist asks who is logged in before anybody is, and offers its welcome page. */
    private static final Pattern STOCK = Pattern.compile(".*(/camunda/api/admin/auth/user/default|/camunda-welcome)$");
    private static final Pattern ABROAD = Pattern.compile("^https?://(?!localhost[:/]).*");
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int PATIENCE_MS = 60_000;
    private static final int GLANCE_MS = 5_000;
    private static final int ATTEMPTS = 12;

    private final Page page;
    private final String user;
    private final List<String> errors = new ArrayList<>();
    /** What was typed into the form that is open, by label. */
    private final Map<String, String> typed = new LinkedHashMap<>();

    static {
        setDefaultAssertionTimeout(PATIENCE_MS);
    }

    Petugas(BrowserContext context, String user) {
        this.user = user;
        context.setDefaultTimeout(PATIENCE_MS);
        context.route(ABROAD, Route::abort);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            String place = message.location().replaceFirst(":\\d+:\\d+$", "");
            if (message.type().equals("error") && !STOCK.matcher(place).matches()) {
                errors.add(message.text() + " @ " + place);
            }
        });
        page.onPageError(error -> errors.add("uncaught: " + error));
    }

    /** Logs in to an application of the server, {@code tasklist} or {@code cockpit}. */
    Petugas masuk(String application, String password) {
        Locator name = page.getByPlaceholder("Nama pengguna");
        Locator inside = page.locator("[cam-widget-header] .account .glyphicon-user");
        // A server that has just started is slow at its first page, and once in a while the login page draws itself
        // anew under the fingers.
        again("login of " + user, () -> {
            page.navigate("/camunda/app/" + application + "/default/");
            if (!appears(name.or(inside).first(), PATIENCE_MS / 2)) {
                return false;
            }
            if (!inside.isVisible()) {
                errors.clear();
                name.fill(user);
                page.getByPlaceholder("Kata sandi").fill(password);
                button("Masuk").click();
            }
            return appears(inside, PATIENCE_MS / 6);
        });
        return this;
    }

    // ---- starting ----

    /** Opens the start form of an SOP. */
    void bukaFormulirMulai(String sop) {
        page.getByText("Mulai proses").click();
        dialog().getByText(sop).click();
        dialog().getByText("Tentang SOP ini").waitFor();
        typed.clear();
        bacaLayar();
    }

    /** Sends the start form off: the dialog closes. */
    void mulai() {
        klikMulai();
        assertThat(dialog()).hasCount(0);
    }

    void klikMulai() {
        lihatKembali();
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mulai").setExact(true)).click();
    }

    // ---- tasks ----

    /** Waits for the newest task of a name in a filter of the list, and opens its form. */
    void bukaTugas(String saringan, String sop, String tugas) {
        Locator card = page.locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(sop))
                .filter(new Locator.FilterOptions().setHasText(tugas)).first();
        again(tugas + " for " + user, () -> {
            page.reload();
            Locator filter = page.getByText(saringan).first();
            if (!appears(filter, PATIENCE_MS / 2)) {
                return false;
            }
            filter.click();
            return appears(card, GLANCE_MS);
        });
        card.locator("h4 a").click();
        assertThat(page.locator(".task-details h2")).hasText(tugas);
        typed.clear();
        formulir().waitFor();
        bacaLayar();
    }

    /** Claims the open task. */
    void ambil() {
        button("Ambil").click();
        assertThat(button("Ambil")).not().isVisible();
        assertThat(formulir().locator("input, textarea").first()).isEnabled();
    }

    void klikSelesaikan() {
        lihatKembali();
        tombolSelesaikan().click();
    }

    /** Completes the open task: it is gone from the screen. */
    void selesaikan() {
        bacaLayar();
        klikSelesaikan();
        page.getByText("Pilih tugas pada daftar.").waitFor();
        assertThat(errors).as("errors " + user + " saw").isEmpty();
    }

    Locator tombolSelesaikan() {
        return button("Selesaikan");
    }

    void bukaTab(String tab) {
        page.locator(".nav-tabs").getByText(tab, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Looks through the tabs that are not ours. */
    void lihatTabLain() {
        bukaTab("Riwayat");
        assertThat(page.locator(".tab-content")).containsText(Pattern.compile("\\S"));
        bacaLayar();
        bukaTab("Diagram");
        page.locator(".tab-content svg .djs-shape").first().waitFor();
        bacaLayar();
        bukaTab("Uraian");
        bacaLayar();
        bukaTab("Formulir");
        formulir().waitFor();
    }

    /** What Tasklist says in its notifications, below their headings. */
    Locator pemberitahuan() {
        return page.locator(".notifications .alert .message");
    }

    void tutupPemberitahuan() {
        page.locator(".notifications .close:visible").click();
        assertThat(pemberitahuan()).hasCount(0);
    }

    /** The open form. */
    Locator formulir() {
        return page.locator(".fjs-form");
    }

    // ---- the form ----

    void tulis(String label, String text) {
        typed.put(label, text);
        isian(label).fill(text);
        isian(label).blur();
    }

    /** Types something into a required field and takes it away again: the form says that it must be filled. */
    void kosongkan(String label) {
        again("refusal of an empty " + label, () -> {
            isian(label).fill("x");
            isian(label).fill("");
            isian(label).blur();
            return appears(formulir().locator(".fjs-form-field-error")
                    .filter(new Locator.FilterOptions().setHasText("Wajib diisi.")), GLANCE_MS);
        });
    }

    /**
     * Looks over what was typed before sending it off. A field that has only just appeared, because of an answer above
     * it, may draw itself once more and drop what a machine typed into it faster than a person could.
     */
    private void lihatKembali() {
        typed.forEach((label, text) -> again(label, () -> {
            if (isian(label).inputValue().equals(text)) {
                return true;
            }
            isian(label).fill(text);
            isian(label).blur();
            return false;
        }));
    }

    void tulisTanggal(String label, LocalDate tanggal) {
        Locator field = isian(label);
        field.fill(AS_TYPED.format(tanggal));
        field.press("Enter");
        assertThat(field).hasValue(AS_TYPED.format(tanggal));
    }

    void pilih(String label, String pilihan) {
        Locator field = formulir().locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label));
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(literally("^", pilihan, "$")))
                .click();
        assertThat(field.locator(".fjs-select-display")).hasText(pilihan);
    }

    /** Ticks a box or chooses an option. */
    void centang(String label) {
        isian(label).check();
    }

    Locator isian(String label) {
        return formulir().getByLabel(literally("^", label, "")).first();
    }

    // ---- tab Dokumen ----

    void bukaDokumen() {
        bukaTab("Dokumen");
        page.locator("section.ad table, section.ad .ad-card").first().waitFor();
        bacaLayar();
    }

    /** File names of the newest versions in the tab that begin so. */
    List<String> namaBerkas(String awal) {
        return page.locator("section.ad a[download]:text-is('Unduh')").all().stream()
                .map(link -> link.getAttribute("download")).filter(name -> name.startsWith(awal)).toList();
    }

    byte[] unduh(String namaBerkas) {
        Download download = page.waitForDownload(() ->
                page.locator("section.ad a[download='" + namaBerkas + "']:text-is('Unduh')").click());
        assertThat(download.suggestedFilename()).isEqualTo(namaBerkas);
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unggah(String slot, List<Berkas> files) {
        page.locator("#ad-file-" + slot).setInputFiles(files.stream()
                .map(f -> new FilePayload(f.nama(), f.mediaType(), f.isi())).toArray(FilePayload[]::new));
    }

    /** The card of an upload slot. */
    Locator slot(String slot) {
        return page.locator("section.ad [data-slot='" + slot + "']");
    }

    // ---- what is seen ----

    /** Reads everything on the screen; none of it may be English. */
    void bacaLayar() {
        assertThat(ENGLISH.matcher(page.locator("body").innerText()).results().map(m -> m.group()).toList())
                .as("English words " + user + " sees at " + page.url()).isEmpty();
        for (Locator field : page.locator("[placeholder]:visible").all()) {
            String hint = field.getAttribute("placeholder");
            assertThat(hint).as("placeholder " + user + " sees").doesNotContainPattern(ENGLISH);
        }
    }

    /** Takes note of the errors of the pages since the last time. */
    List<String> kesalahan() {
        List<String> seen = List.copyOf(errors);
        errors.clear();
        return seen;
    }

    /** Takes a picture of what a common screen shows, from {@code top} down. */
    void potret(Path file, String top) {
        page.setViewportSize(1400, 900);
        page.locator(top).first().evaluate("e => e.scrollIntoView({ block: 'start' })");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
        page.setViewportSize(Peramban.WIDTH, Peramban.HEIGHT);
    }

    /** The page itself, for what only one test looks at. */
    Page page() {
        return page;
    }

    private Locator dialog() {
        return page.locator(".modal-dialog");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The browser reads the pattern, so Java's own quoting will not do. */
    private static Pattern literally(String before, String text, String after) {
        return Pattern.compile(before + text.replaceAll("[^\\w ]", "\\\\$0") + after);
    }

    private static boolean appears(Locator locator, int millis) {
        try {
            locator.waitFor(new Locator.WaitForOptions().setTimeout(millis));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    private static void again(String what, BooleanSupplier attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (attempt.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError(what + " did not appear");
    }
}
