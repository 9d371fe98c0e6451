package id.alursop.mutubaku.cockpit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.engine.SopTerpasang;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page as a supervisor uses it, in Chromium ({@code CHROMIUM}, or /usr/bin/chromium). With
 * {@code -Dalur.gambar=DIR} it leaves the pictures of the guide there.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:mutubaku-browser;DB_CLOSE_DELAY=-1",
        "camunda.bpm.job-execution.enabled=false",
        "camunda.bpm.metrics.db-reporter-activate=false",
        "alur.demo.enabled=true", "alur.demo.password=" + MutuBakuBrowserIT.PASSWORD})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutuBakuBrowserIT {

    static final String PASSWORD = "hanya-untuk-uji-1A";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private InstansiCatalog offices;
    @Autowired
    private JamKerjaCatalog jamKerja;
    @Autowired
    private SopTerpasang deployed;

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    void open() {
        RiwayatDemo demo = new RiwayatDemo(engine, jdbc, offices, jamKerja, deployed);
        demo.ended(14);
        demo.open();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    void close() {
        ClockUtil.reset();
        playwright.close();
    }

    @BeforeEach
    void freshBrowser() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("id-ID"));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + port) && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                foreign.add(request.url());
            }
        });
        page.onPageError(errors::add);
    }

    @AfterEach
    void nothingLeftTheServer() {
        context.close();
        assertThat(foreign).isEmpty();
        assertThat(errors).isEmpty();
    }

    private String cockpit(String hash) {
        return "http://localhost:" + port + "/camunda/app/cockpit/default/#" + hash;
    }

    private void login(String user) {
        page.navigate(cockpit("/login"));
        enter(user);
    }

    private void enter(String user) {
        page.locator("input[type=text]").first().fill(user);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("button[type=submit]").first().click();
        page.locator("input[type=password]").waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED));
    }

    private void visit(String hash) {
        page.navigate(cockpit(hash));
    }

    private void picture(String name) {
        String directory = System.getProperty("alur.gambar");
        if (directory != null) {
            page.waitForTimeout(700);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
        }
    }

    @Test
    void aSupervisorFindsWhatIsLateAndWhose() {
        login("pengawas.awayan");
        visit("/dashboard");
        assertThat(page.locator(".mb-kartu")).containsText("terlambat sekarang");
        picture("mutu-baku-kartu");
        page.locator("a", new Page.LocatorOptions().setHasText("Mutu Baku")).first().click();
        assertThat(page.locator(".mb-tabel")).containsText("lewat");
        assertThat(page.locator(".mb-tabel")).containsText("Bambang Suryono, S.E.");
        assertThat(page.locator(".mb-halaman")).not().containsText("Lampihong");
        picture("mutu-baku-terlambat");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hampir terlambat").setExact(true)).click();
        assertThat(page.locator(".mb-tabel")).containsText("sisa");
        picture("mutu-baku-hampir");
    }

    @Test
    void filtersAndOrderStandInTheAddress() {
        login("pengawas.awayan");
        visit("/mutu-baku?tab=selesai&tahun=2026&triwulan=semua");
        Locator rows = page.locator(".mb-tabel tbody tr");
        rows.first().waitFor();
        page.locator("select[data-key=saringan-pelaksana]").selectOption("sekretaris");
        page.waitForURL(url -> url.contains("pelaksana=sekretaris"));
        assertThat(rows.first()).containsText("Sekretaris");
        page.locator("[data-key=urut-batas]").click();
        page.waitForURL(url -> url.contains("urut=batas"));
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Batas waktu");
        assertThat(page.locator("[data-key=urut-batas]")).isFocused();
        picture("mutu-baku-selesai");
        String shared = page.url();
        visit("/dashboard");
        page.navigate(shared);
        assertThat(page.locator("select[data-key=saringan-pelaksana]")).hasValue("sekretaris");
    }

    @Test
    void figuresAreDrawn() {
        login("pengawas.awayan");
        visit("/mutu-baku?tab=langkah&tahun=2026&triwulan=semua");
        assertThat(page.locator(".mb-rasio").first()).isVisible();
        picture("mutu-baku-langkah");
        visit("/mutu-baku?tab=pelaksana&tahun=2026&triwulan=semua");
        assertThat(page.locator(".mb-tabel")).containsText("Dewi Kartika Ningsih");
        picture("mutu-baku-pelaksana");
        visit("/mutu-baku?tab=sop&tahun=2026&triwulan=semua");
        assertThat(page.locator(".mb-grafik svg").first()).isVisible();
        picture("mutu-baku-sop");
    }

    @Test
    void theDiagramShowsWhereStepsAreLate() {
        login("pengawas.awayan");
        String definition = engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("pengumpulan-data-kinerja-triwulan").latestVersion().singleResult().getId();
        visit("/process-definition/" + definition + "/runtime");
        assertThat(page.locator(".mb-lencana").first()).isVisible();
        page.setViewportSize(1920, 1080);
        picture("mutu-baku-diagram");
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Mutu Baku")).click();
        assertThat(page.locator(".mb-tab-isi .mb-tabel")).containsText("30 Menit");
        picture("mutu-baku-proses");
    }

    @Test
    void theTrailOfAnEndedRunIsReachable() {
        login("pengawas.awayan");
        visit("/mutu-baku?tab=pelaksanaan&tahun=2026&triwulan=semua");
        page.locator("[data-key=cari]").fill("105/PDK");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("cari="));
        assertThat(page.locator(".mb-tabel tbody tr")).hasCount(1);
        page.locator(".mb-tabel a").first().click();
        assertThat(page.locator(".mb-kepala-jejak")).containsText("selesai");
        picture("mutu-baku-jejak");

        String running = engine.getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey("pengumpulan-data-kinerja-triwulan").list().get(0).getId();
        visit("/process-instance/" + running + "/runtime");
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Jejak Mutu Baku")).click();
        assertThat(page.locator(".mb-tab-isi .mb-tabel").first()).isVisible();
        picture("mutu-baku-instansi");
    }

    @Test
    void aSupervisorTakesNote() {
        login("pengawas.awayan");
        visit("/mutu-baku?tab=terlambat");
        Locator row = page.locator(".mb-tabel tbody tr").first();
        row.getByText("Tanggapi").click();
        page.keyboard().type("Mohon diselesaikan hari ini.");
        picture("mutu-baku-tanggapan");
        page.keyboard().press("Enter");
        assertThat(row).containsText("Pengawas Kecamatan Awayan: Mohon diselesaikan hari ini.");
        page.reload();
        assertThat(page.locator(".mb-tabel")).containsText("Mohon diselesaikan hari ini.");
    }

    @Test
    void aLatePersonSaysWhy() {
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/login");
        enter("kasubbag.awayan");
        assertThat(page.locator(".abw-lewat").first()).containsText("lewat");
        String task = engine.getTaskService().createTaskQuery().taskAssignee("kasubbag.awayan").list().get(0).getId();
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task
                + "&detailsTab=batas-waktu-tab");
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Batas Waktu")).click();
        assertThat(page.locator(".abw-besar")).containsText("lewat");
        page.locator("#abw-alasan").fill("Menunggu Perjanjian Kinerja yang direvisi.");
        picture("batas-waktu");
        page.getByText("Simpan alasan").click();
        assertThat(page.locator(".abw-tab li")).containsText("Menunggu Perjanjian Kinerja yang direvisi.");
    }

    @Test
    void theReportIsAWorkbook() throws IOException {
        login("pengawas.awayan");
        visit("/mutu-baku?tahun=2026&triwulan=3&kantor=kec-awayan");
        Download report = page.waitForDownload(() -> page.locator("[data-key=laporan]").click());
        assertThat(report.suggestedFilename())
                .isEqualTo("Laporan Kepatuhan Mutu Baku Kecamatan Awayan TW 3 2026.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(report.path()))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("Triwulan III Tahun 2026");
        }
        if (System.getProperty("alur.gambar") != null) {
            report.saveAs(Path.of(System.getProperty("alur.gambar"), "laporan.xlsx"));
        }
    }

    @Test
    void staffAndOtherOfficesGetNothing() {
        String run = engine.getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey("pengumpulan-data-kinerja-triwulan").list().get(0).getId();
        login("pengawas.lampihong");
        visit("/mutu-baku?tab=terlambat&kantor=kec-awayan");
        assertThat(page.locator(".mb-kosong")).isVisible();
        visit("/mutu-baku/pelaksanaan/" + run);
        assertThat(page.locator(".mb-masalah")).containsText("tidak ada pada kantor Anda");

        context.clearCookies();
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/login");
        enter("pelaksana.awayan");
        String api = "http://localhost:" + port + "/camunda/api/cockpit/plugin/alur-mutubaku/default/";
        for (String path : List.of("konteks", "ringkasan", "daftar/terlambat", "daftar/selesai/xlsx", "laporan/xlsx",
                "pelaksanaan", "jejak/" + run)) {
            assertThat(page.request().get(api + path).status()).as(path).isEqualTo(403);
        }
        context.clearCookies();
        assertThat(page.request().get(api + "ringkasan").status()).isEqualTo(401);
    }
}
