package id.alursop.process;

import com.fasterxml.jackson.databind.JsonNode;
import id.alursop.BukuKerja;
import id.alursop.Databases;
import id.alursop.arsip.Arsip;
import id.alursop.arsip.EntriArsip;
import id.alursop.dokumen.Berkas;
import id.alursop.dokumen.Dokumen;
import id.alursop.dokumen.DokumenStore;
import id.alursop.dokumen.NewDokumen;
import id.alursop.dokumen.StatusDokumen;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import javax.sql.DataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The five SOPs carried out over HTTP by the people of their lanes, against the running application: its job executor
 * writes the documents, workbooks are downloaded, filled and uploaded, and every file made is opened again. The files
 * are left in {@code target/dokumen} to be looked at.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "camunda.bpm.metrics.db-reporter-activate=false",
        "alur.demo.enabled=true",
        "alur.demo.password=" + SopOverHttpIT.PASSWORD})
class SopOverHttpIT {

    static final String PASSWORD = "Sandi-Untuk-Uji-1";
    /** A year the demo has nothing of. */
    private static final int TAHUN = 2025;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @LocalServerPort
    private int port;
    @Autowired
    private Arsip arsip;
    @Autowired
    private DokumenStore documents;
    @Autowired
    private TaskService tasks;

    private final Map<String, Orang> loggedIn = new HashMap<>();

    static Stream<SopWalk> sops() {
        return Stream.of(PengukuranKinerjaSkpTest.WALK, PerencanaanKinerjaTest.WALK,
                PengumpulanDataKinerjaTriwulanTest.WALK, PengukuranKinerjaTriwulanTest.WALK, PengukuranKinerjaTest.WALK);
    }

    @ParameterizedTest
    @MethodSource("sops")
    void runsFromStartFormToArchive(SopWalk walk) throws IOException {
        String run = carryOut(walk, Map.of());

        for (Dokumen made : documents.ofInstance(run)) {
            byte[] file = documents.content(made.id());
            keep(walk.sop(), made, file);
            if (made.mediaType().equals(Berkas.DOCX) || made.mediaType().equals(Berkas.XLSX)) {
                assertThat(words(made.mediaType(), file)).as(made.namaBerkas()).isNotBlank()
                        .doesNotContain("{{").doesNotContain("}}").doesNotContain("null").doesNotContain("#REF!");
            }
        }
        assertThat(documents.latest(run)).extracting(Dokumen::kunci).containsAll(walk.dokumen());
        List<EntriArsip> archived = arsip.ofPelaksanaan(run);
        assertThat(archived.stream().map(EntriArsip::kunci).collect(Collectors.toSet()))
                .containsAll(walk.berkasArsip());
        assertThat(arsip.verifikasi(archived.get(0).penyimpanan().instansi())).isEmpty();
    }

    @Test
    void aFirstStartShowsEachSopAtAnotherStepAndOneOfThemLate() {
        assertThat(tasks.createTaskQuery().list())
                .extracting(task -> task.getTenantId() + " " + task.getTaskDefinitionKey())
                .containsExactlyInAnyOrder("bakesbangpol-balangan langkah_3", "kec-lampihong langkah_2",
                        "kec-awayan langkah_4", "kec-awayan langkah_2", "kec-pejawaran langkah_4");
        assertThat(tasks.createTaskQuery().taskPriority(CatatPelanggaran.PRIORITAS_TERLAMBAT).list())
                .extracting(Task::getTenantId).containsExactly("kec-lampihong");
    }

    /** Figures by hand, from the targets of the example Perjanjian Kinerja of Kecamatan Awayan, quarter III. */
    @Test
    void theReportHoldsWhatTheUnitsReported() throws IOException {
        String run = carryOut(PengumpulanDataKinerjaTriwulanTest.WALK, Map.of(
                "2", Map.of("Realisasi TW III", "2,5"),      // (2 x 2 - 2,5) / 2     =  75,00, typed as text
                "3", Map.of("Realisasi TW III", 90.25),      // 90,25 / 95            =  95,00
                "4", Map.of("Realisasi TW III", 3),          // (2 x 2 - 3) / 2       =  50,00
                "5", Map.of("Realisasi TW III", 15),         // 15 / 12               = 125,00
                "10", Map.of("Realisasi TW III", 65)));      // 65 / 70, below 70-75  =  92,86
        // Indicators 1, 7 and 9 have no target in quarter III; the other four are 100. Mean: 837,857142... / 9 = 93,10.
        String report = words(Berkas.DOCX, latest(run, "laporan-kinerja"));
        assertThat(report).contains("2,5\t75,00\tSedang", "90,25\t95,00\tSangat Tinggi", "3\t50,00\tSangat Rendah",
                "15\t125,00\tSangat Tinggi", "65\t92,86\tSangat Tinggi", "-\tn/a\tn/a");
        assertThat(report).contains("Rata-rata capaian kinerja (9 dari 12 indikator)\t93,10\tSangat Tinggi");
        // Half of every budget is spent: 2.416.850.000 / 2.
        assertThat(report).contains("2.416.850.000\t1.208.425.000\t50,00", "Efisien");
        assertThat(report).contains("TRIWULAN III", "KECAMATAN AWAYAN", "Drs. Haryanto Lesmana, M.Si.",
                "Data desa terlambat.").doesNotContain("Perlu perbaikan");
    }

    private String carryOut(SopWalk walk, Map<String, Map<String, Object>> realisasi) {
        keepPerjanjianKinerja(walk.pemulai());
        Map<String, Object> start = new HashMap<>(walk.mulai());
        start.put("tahun", TAHUN);
        start.put("pengulangan", true);
        start.put("alasanPengulangan", "Pengujian");
        String run = orang(walk.pemulai()).mulai(walk.sop(), start);
        for (SopWalk.Tugas tugas : walk.tugas()) {
            Orang orang = orang(tugas.user());
            String task = Awaitility.await(walk.sop() + " reaches " + tugas.langkah()).atMost(PATIENCE)
                    .until(() -> orang.tugas(run, tugas.langkah()), found -> found != null).path("id").asText();
            orang.ambil(task);
            upload(orang, task, tugas, realisasi);
            HttpResponse<byte[]> done = orang.selesaikan(task, tugas.jawaban());
            assertThat(done.statusCode()).as(tugas.langkah() + ": " + Orang.text(done)).isEqualTo(204);
        }
        Awaitility.await(walk.sop() + " ends").atMost(PATIENCE)
                .until(() -> documents.latest(run).stream().anyMatch(d -> d.kunci().equals("daftar-arsip")));
        return run;
    }

    /** Fills every workbook the step waits for, and brings the Perjanjian Kinerja where it is asked for. */
    private void upload(Orang orang, String task, SopWalk.Tugas tugas, Map<String, Map<String, Object>> realisasi) {
        JsonNode tab = orang.dokumen(task);
        for (JsonNode slot : tab.path("slot")) {
            if (slot.path("kunci").asText().equals("perjanjian-kinerja")) {
                taken(orang.unggah(task, "perjanjian-kinerja", perjanjianKinerja(tugas.user())));
            }
        }
        tugas.unggahan().forEach((slot, source) -> {
            if (source.equals(SopWalk.PINDAIAN)) {
                taken(orang.unggah(task, slot, BukuKerja.pindaian()));
            }
            for (JsonNode made : tab.path("dokumen")) {
                if (made.path("kunci").asText().equals(source)) {
                    byte[] blank = orang.unduh(task, made.path("versi").get(0).path("id").asText());
                    taken(orang.unggah(task, slot, new Berkas("Terisi.xlsx", Berkas.XLSX,
                            BukuKerja.isi(blank, realisasi))));
                }
            }
        });
    }

    private static void taken(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(Orang.text(response)).isBetween(200, 204);
    }

    /** Two of the SOPs ask for no Perjanjian Kinerja of their own: they work with the one the office has. */
    private void keepPerjanjianKinerja(String user) {
        documents.save(new NewDokumen(office(user), TAHUN, null, "perjanjian-kinerja", "", StatusDokumen.FINAL,
                "Perjanjian Kinerja", perjanjianKinerja(user), user, "mulai"));
    }

    private static String office(String user) {
        return switch (user.replaceFirst("^.*\\.", "")) {
            case "awayan" -> "kec-awayan";
            case "pejawaran" -> "kec-pejawaran";
            case "lampihong" -> "kec-lampihong";
            default -> "bakesbangpol-balangan";
        };
    }

    /** The example, as the office's own of the year. */
    private static Berkas perjanjianKinerja(String user) {
        try (InputStream in = SopOverHttpIT.class.getResourceAsStream(
                "/bpmn/" + office(user) + "/contoh-perjanjian-kinerja.xlsx");
             XSSFWorkbook book = new XSSFWorkbook(in)) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> {
                if (cell.toString().startsWith("PERJANJIAN KINERJA TAHUN")) {
                    cell.setCellValue("PERJANJIAN KINERJA TAHUN " + TAHUN);
                }
            }));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return new Berkas("Perjanjian Kinerja.xlsx", Berkas.XLSX, out.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Orang orang(String user) {
        return loggedIn.computeIfAbsent(user, u -> Orang.masuk("http://localhost:" + port, u, PASSWORD));
    }

    private byte[] latest(String run, String kunci) {
        return documents.latest(run).stream().filter(d -> d.kunci().equals(kunci)).findFirst()
                .map(d -> documents.content(d.id())).orElseThrow();
    }

    private static String words(String mediaType, byte[] file) throws IOException {
        if (mediaType.equals(Berkas.DOCX)) {
            try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
                return words.getText();
            }
        }
        try (XSSFExcelExtractor words = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(file)))) {
            return words.getText();
        }
    }

    private static void keep(String sop, Dokumen made, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "dokumen", sop));
        Files.write(folder.resolve(made.kunci() + (made.unit().isEmpty() ? "" : "-" + made.unit()) + "-v" + made.versi()
                + made.namaBerkas().replaceFirst("^.*(?=\\.)", "")), file);
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
