package id.alursop.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.LoadState;
import id.alursop.BukuKerja;
import id.alursop.Databases;
import id.alursop.dokumen.Berkas;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import javax.sql.DataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The people of Kecamatan Awayan carry out a whole SOP in Tasklist, each at a browser of their own: from the start form
 * over uploads, a refusal and a "Tidak" to the archive. With {@code -Dgambar=true} the pictures of the README are taken
 * on the way.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "camunda.bpm.metrics.db-reporter-activate=false",
        "alur.demo.enabled=true",
        "alur.demo.password=" + TasklistIT.PASSWORD})
class TasklistIT {

    static final String PASSWORD = "Sandi-Untuk-Uji-1";
    private static final String SOP = "Pengumpulan Data Kinerja Per Triwulan";
    private static final String SLOT = "isian-terisi";
    private static final Pattern NOMOR_AGENDA = Pattern.compile("\\d{3}/PDK-TW\\S+");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final Path PICTURES = Path.of("docs", "panduan", "gambar");
    private static final boolean TAKE_PICTURES = Boolean.getBoolean("gambar");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Peramban peramban;

    @LocalServerPort
    private int port;
    @Autowired
    private HistoryService history;
    @Autowired
    private TestRestTemplate http;

    private final Map<String, Petugas> seated = new HashMap<>();
    private String nomorAgenda;

    @BeforeAll
    static void openBrowser() {
        peramban = Peramban.buka();
    }

    @AfterAll
    static void closeBrowser() {
        if (peramban != null) {
            peramban.close();
        }
    }

    @Test
    void aWholeSopIsCarriedOutInTasklist() throws IOException {
        theCamatStartsItAgain();
        theCamatOrders();
        theKasubbagSetsTheFormat();
        thePelaksanaSendsItRound();
        thePelaksanaCollects();
        theKasubbagReports("Sebagian besar target tercapai.");
        theSekretarisSendsItBack("Lengkapi sebab indikator 2 tidak tercapai.");
        theKasubbagSeesWhyAndReportsAgain("Lengkapi sebab indikator 2 tidak tercapai.", "Indikator 2 terhambat cuaca.");
        theSekretarisAgrees();
        theCamatSigns();
        thePelaksanaArchives("Indikator 2 terhambat cuaca.");

        itIsFinished();
        itIsInTheArchive();
        seated.forEach((user, petugas) -> assertThat(petugas.kesalahan()).as("errors " + user + " saw").isEmpty());
        if (TAKE_PICTURES) {
            pictureOfCockpit();
        }
    }

    private void theCamatStartsItAgain() {
        Petugas camat = petugas("camat.awayan");
        LocalDate lastQuarter = TODAY.minusMonths(3);
        camat.bukaFormulirMulai(SOP);
        camat.tulis("Tahun", String.valueOf(lastQuarter.getYear()));
        camat.centang("Triwulan " + List.of("I", "II", "III", "IV").get((lastQuarter.getMonthValue() - 1) / 3) + " (");
        camat.klikMulai();
        // The demo has started it for this quarter already.
        assertThat(camat.pemberitahuan()).hasCount(1);
        assertThat(camat.pemberitahuan()).hasText(Pattern.compile("^SOP \"" + SOP + "\" untuk Triwulan .* sudah dimulai "
                + "oleh .* dengan nomor agenda \\S+\\. Bila memang harus diulang, centang \"Pelaksanaan ulang\" dan tulis "
                + "alasannya\\.$"));
        onlyRefused(camat, "/submit-form");

        camat.centang("Pelaksanaan ulang");
        camat.tulis("Alasan pengulangan", "Data yang pertama keliru.");
        camat.mulai();
        camat.bukaTugas("Tugas Jabatan", SOP, "Memerintahkan penyusunan format");
        Matcher printed = NOMOR_AGENDA.matcher(camat.formulir().innerText());
        assertThat(printed.find()).as("agenda number in " + camat.formulir().innerText()).isTrue();
        nomorAgenda = printed.group();
    }

    private void theCamatOrders() {
        Petugas camat = petugas("camat.awayan");
        camat.ambil();
        camat.pilih("Sifat disposisi", "Segera");
        camat.tulis("Isi disposisi", "Susun format isian dan sampaikan kepada para Kasi dan Kasubbag.");
        camat.selesaikan();
    }

    private void theKasubbagSetsTheFormat() {
        Petugas kasubbag = petugas("kasubbag.awayan");
        openOurs(kasubbag, "Membuat format isian");
        assertThat(kasubbag.formulir()).containsText("Susun format isian dan sampaikan");
        kasubbag.ambil();
        kasubbag.bukaTugas("Tugas Saya", SOP, "Membuat format isian");
        kasubbag.tulisTanggal("Batas pengembalian", TODAY.plusDays(7));
        kasubbag.tulis("Petunjuk pengisian", "Isi kolom berwarna saja.");
        if (TAKE_PICTURES) {
            kasubbag.potret(PICTURES.resolve("tasklist.png"), ".nav-tabs");
        }
        kasubbag.selesaikan();
    }

    private void thePelaksanaSendsItRound() {
        Petugas pelaksana = petugas("pelaksana.awayan");
        openOurs(pelaksana, "Menyampaikan format isian");
        pelaksana.ambil();
        pelaksana.lihatTabLain();
        pelaksana.tulisTanggal("Tanggal penyampaian", TODAY);
        pelaksana.pilih("Cara penyampaian", "Aplikasi perpesanan");
        pelaksana.selesaikan();
    }

    /** Refused without uploads, a wrong file refused, the right ones taken; nothing typed is lost on the way. */
    private void thePelaksanaCollects() {
        Petugas pelaksana = petugas("pelaksana.awayan");
        openOurs(pelaksana, "Menghimpun isian data kinerja");
        pelaksana.ambil();
        pelaksana.tulis("Catatan penghimpunan", "Semua unit mengembalikan tepat waktu.");
        pelaksana.klikSelesaikan();
        assertThat(pelaksana.pemberitahuan()).hasCount(1);
        assertThat(pelaksana.pemberitahuan())
                .hasText("Format Isian Terisi belum diunggah dari satu unit pun. Unggah berkasnya pada tab Dokumen.");
        assertThat(pelaksana.isian("Catatan penghimpunan")).hasValue("Semua unit mengembalikan tepat waktu.");
        onlyRefused(pelaksana, "/submit-form");
        pelaksana.tutupPemberitahuan();

        pelaksana.bukaDokumen();
        pelaksana.unggah(SLOT, List.of(new Berkas("Isian Kasi.xlsx", Berkas.XLSX,
                "Ini bukan buku kerja.".getBytes(StandardCharsets.UTF_8))));
        assertThat(pelaksana.slot(SLOT).locator(".ad-refused li")).hasText(
                "Isi berkas \"Isian Kasi.xlsx\" tidak dikenali. Format Isian Terisi harus berupa Excel (.xlsx).");
        onlyRefused(pelaksana, "/slot/" + SLOT);
        assertThat(pelaksana.slot(SLOT)).containsText("0 dari 4 unit");

        List<Berkas> filled = new ArrayList<>();
        for (String unit : List.of("Seksi Pemerintahan", "Seksi Ketenteraman dan Ketertiban Umum",
                "Seksi Pemberdayaan Masyarakat dan Desa", "Subbagian Umum dan Kepegawaian")) {
            List<String> format = pelaksana.namaBerkas("Format Isian " + unit);
            assertThat(format).as("formats of " + unit).hasSize(1);
            filled.add(new Berkas(unit + ".xlsx", Berkas.XLSX, BukuKerja.isi(pelaksana.unduh(format.get(0)))));
        }
        pelaksana.unggah(SLOT, filled);
        assertThat(pelaksana.slot(SLOT)).containsText("4 dari 4 unit");
        assertThat(pelaksana.slot(SLOT).locator(".ad-refused")).hasCount(0);
        pelaksana.bacaLayar();

        pelaksana.bukaTab("Formulir");
        assertThat(pelaksana.isian("Catatan penghimpunan")).hasValue("Semua unit mengembalikan tepat waktu.");
        pelaksana.selesaikan();
    }

    private void theKasubbagReports(String analisis) {
        Petugas kasubbag = petugas("kasubbag.awayan");
        openOurs(kasubbag, "Mengolah data menjadi laporan");
        assertThat(kasubbag.formulir()).not().containsText("dikembalikan");
        kasubbag.ambil();
        kasubbag.tulis("Analisis capaian", analisis);
        kasubbag.tulis("Kendala", "Data desa terlambat.");
        kasubbag.selesaikan();
    }

    private void theSekretarisSendsItBack(String catatan) {
        Petugas sekretaris = petugas("sekretaris.awayan");
        openOurs(sekretaris, "Memverifikasi laporan kinerja");
        sekretaris.ambil();
        sekretaris.centang("Tidak");
        sekretaris.kosongkan("Catatan perbaikan");
        assertThat(sekretaris.tombolSelesaikan()).isDisabled();
        sekretaris.tulis("Catatan perbaikan", catatan);
        if (TAKE_PICTURES) {
            sekretaris.potret(PICTURES.resolve("formulir.png"), ".nav-tabs");
        }
        sekretaris.selesaikan();
    }

    private void theKasubbagSeesWhyAndReportsAgain(String catatan, String analisis) {
        Petugas kasubbag = petugas("kasubbag.awayan");
        openOurs(kasubbag, "Mengolah data menjadi laporan");
        assertThat(kasubbag.formulir()).containsText("Perbaikan ke-1");
        assertThat(kasubbag.formulir()).containsText(catatan);
        kasubbag.ambil();
        kasubbag.tulis("Analisis capaian", analisis);
        kasubbag.selesaikan();
    }

    private void theSekretarisAgrees() {
        Petugas sekretaris = petugas("sekretaris.awayan");
        openOurs(sekretaris, "Memverifikasi laporan kinerja");
        sekretaris.ambil();
        sekretaris.centang("Ya");
        sekretaris.selesaikan();
    }

    private void theCamatSigns() {
        Petugas camat = petugas("camat.awayan");
        openOurs(camat, "Menyetujui dan menandatangani");
        camat.ambil();
        camat.centang("Ya");
        camat.selesaikan();
    }

    private void thePelaksanaArchives(String analisis) throws IOException {
        Petugas pelaksana = petugas("pelaksana.awayan");
        openOurs(pelaksana, "Mengarsipkan laporan kinerja");
        pelaksana.ambil();
        pelaksana.bukaDokumen();
        if (TAKE_PICTURES) {
            pelaksana.potret(PICTURES.resolve("dokumen.png"), ".nav-tabs");
        }
        List<String> report = pelaksana.namaBerkas("Laporan Kinerja ");
        assertThat(report).hasSize(1);
        try (XWPFWordExtractor words = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(pelaksana.unduh(report.get(0)))))) {
            assertThat(words.getText()).contains(analisis);
        }
        pelaksana.bukaTab("Formulir");
        pelaksana.tulis("Lokasi box arsip", "Lemari 2, Box 4");
        pelaksana.selesaikan();
    }

    private void itIsFinished() {
        HistoricProcessInstance run = Awaitility.await(nomorAgenda + " ends").atMost(Duration.ofSeconds(60))
                .until(() -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(nomorAgenda)
                        .finished().singleResult(), found -> found != null);
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(run.getId())
                .activityType("noneEndEvent").list()).extracting(HistoricActivityInstance::getActivityId)
                .containsExactly("selesai");
    }

    private void itIsInTheArchive() throws IOException {
        List<String> kept = new ArrayList<>();
        for (JsonNode row : arsip("")) {
            if (row.path("penyimpanan").path("nomorAgenda").asText().equals(nomorAgenda)) {
                kept.add(row.path("kunci").asText());
                assertThat(row.path("penyimpanan").path("lokasiBox").asText()).isEqualTo("Lemari 2, Box 4");
            }
        }
        assertThat(kept).contains("lembar-disposisi", "daftar-distribusi", "isian-gabungan", "laporan-kinerja",
                "rekap-capaian", "lembar-verifikasi");
        assertThat(arsip("/verifikasi").path("utuh").asBoolean()).isTrue();
    }

    private JsonNode arsip(String path) throws IOException {
        ResponseEntity<String> answer = http.withBasicAuth("pengawas.awayan", PASSWORD)
                .getForEntity("/api/arsip/kec-awayan" + path, String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return JSON.readTree(answer.getBody());
    }

    private void pictureOfCockpit() {
        Petugas pengawas = peramban.petugas(server(), "pengawas.lampihong").masuk("cockpit", PASSWORD);
        pengawas.page().setViewportSize(1400, 900);
        pengawas.page().navigate("/camunda/app/cockpit/default/#/processes");
        pengawas.page().getByText("Pelaksanaan perencanaan kinerja").first().click();
        pengawas.page().locator(".djs-overlays[data-container-id='langkah_2'] :visible").first().waitFor();
        pengawas.page().waitForLoadState(LoadState.NETWORKIDLE);
        pengawas.potret(PICTURES.resolve("cockpit.png"), "body");
    }

    /** Opens the newest task of that name and makes sure it belongs to the run this test started. */
    private void openOurs(Petugas petugas, String tugas) {
        petugas.bukaTugas("Tugas Jabatan", SOP, tugas);
        assertThat(petugas.formulir()).containsText(nomorAgenda);
    }

    /** Nothing but one refusal by the server was reported by the page since the last time. */
    private static void onlyRefused(Petugas petugas, String url) {
        assertThat(petugas.kesalahan()).singleElement().asString().contains("400").endsWith(url);
    }

    private Petugas petugas(String user) {
        return seated.computeIfAbsent(user, u -> peramban.petugas(server(), u).masuk("tasklist", PASSWORD));
    }

    private String server() {
        return "http://localhost:" + port;
    }

    @TestConfiguration
    static class OwnDatabase {

        @Bean
        @Primary
        DataSource testDatabase() {
            return Databases.H2.empty();
        }
    }
}
