package id.alursop.dokumen;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static id.alursop.dokumen.ContohUnggah.LANGKAH;
import static id.alursop.dokumen.ContohUnggah.TANPA_UNGGAH;
import static id.alursop.dokumen.ContohUnggah.docx;
import static id.alursop.dokumen.ContohUnggah.pdf;
import static id.alursop.dokumen.ContohUnggah.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class UnggahServiceTest {

    private static final String USER = "pelaksana.contoh";

    private final Pelaksanaan run = ContohUnggah.run(UUID.randomUUID().toString());
    private DokumenStore store;
    private UnggahService service;

    @BeforeEach
    void emptyStore() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).target("1").load().migrate();
        store = new DokumenStore(JdbcClient.create(database), new JdbcTransactionManager(database),
                Clock.systemUTC());
        service = service(List.of(ContohUnggah.unitInFirstCell()));
    }

    @Test
    void storesAFileAsTheNextVersionOfItsSlot() {
        upload("isian-terisi", "C:\\isian – é.xlsx", xlsx("seksi-b"));
        Dokumen second = upload("isian-terisi", "isian.xlsx", xlsx("seksi-b"));

        assertThat(store.latest(run.id())).containsExactly(second);
        assertThat(store.ofInstance(run.id())).extracting(Dokumen::namaBerkas)
                .containsExactly("isian.xlsx", "isian – é.xlsx");
        assertThat(second).extracting(Dokumen::instansi, Dokumen::kunci, Dokumen::unit, Dokumen::versi,
                Dokumen::status, Dokumen::judul, Dokumen::mediaType, Dokumen::pembuat, Dokumen::langkah)
                .containsExactly("kec-contoh", "isian-terisi", "seksi-b", 2, StatusDokumen.DRAFT,
                        "Format Isian Terisi", Berkas.XLSX, USER, "langkah_4");
        assertThat(upload("surat-masuk", "surat.docx", docx())).extracting(Dokumen::unit, Dokumen::status)
                .containsExactly("", StatusDokumen.FINAL);
    }

    @Test
    void refusesAnEmptyFile() {
        refused("surat-masuk", "surat.pdf", new byte[0],
                "Berkas \"surat.pdf\" kosong. Pilih berkas yang berisi, lalu unggah lagi.");
    }

    @Test
    void refusesAFileAboveTheLimit() {
        byte[] tooLarge = new byte[30 * 1024 * 1024];
        refused("surat-masuk", "surat.pdf", tooLarge, "Berkas berukuran 30 MB, sedangkan batasnya 20 MB. "
                + "Perkecil berkas itu, misalnya dengan memindai ulang pada resolusi lebih rendah, lalu unggah lagi.");
    }

    @Test
    void refusesAnotherKindOfFile() {
        refused("isian-terisi", "isian.pdf", pdf(),
                "Berkas \"isian.pdf\" adalah PDF (.pdf), sedangkan Format Isian Terisi harus berupa Excel (.xlsx).");
    }

    @Test
    void refusesASlotThatTheStepDoesNotOffer() {
        refused("bukti-entri", "bukti.pdf", pdf(),
                "Langkah \"Menghimpun Isian\" tidak meminta berkas ini. Muat ulang halaman, lalu coba lagi.");
    }

    @Test
    void refusesAFileOfNoUnitOfTheOffice() {
        refused("isian-terisi", "isian.xlsx", xlsx("seksi-kantor-lain"),
                "Berkas \"isian.xlsx\" tidak menyebut unit dari Kecamatan Contoh. "
                        + "Pakai format yang dibagikan untuk unit itu, lalu unggah lagi.");
    }

    @Test
    void passesOnEveryFindingOfTheSlotsOwnCheck() {
        refused("isian-terisi", "isian.xlsx", xlsx(""), "Baris 1 kolom A kosong.",
                "Baris 2 kolom F harus berupa angka.");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(service.kekurangan(run, TANPA_UNGGAH, false)).isEmpty();
        assertThat(service.kekurangan(run, LANGKAH, false)).containsExactly(
                "Perjanjian Kinerja belum diunggah. Unggah berkasnya pada tab Dokumen.",
                "Format Isian Terisi belum diunggah dari satu unit pun. Unggah berkasnya pada tab Dokumen.");

        upload("perjanjian-kinerja", "pk.xlsx", xlsx("pk"));
        upload("isian-terisi", "isian.xlsx", xlsx("seksi-a"));
        assertThat(service.kekurangan(run, LANGKAH, false)).containsExactly(
                "Format Isian Terisi belum diunggah untuk Seksi Pelayanan. Unggah berkasnya pada tab Dokumen, "
                        + "atau centang \"Lanjutkan walaupun belum semua unit mengembalikan isian\".");

        upload("isian-terisi", "isian.xlsx", xlsx("seksi-b"));
        assertThat(service.kekurangan(run, LANGKAH, false)).isEmpty();
    }

    @Test
    void goesOnWithoutSomeUnitsButNotWithoutAny() {
        upload("perjanjian-kinerja", "pk.xlsx", xlsx("pk"));
        assertThat(service.kekurangan(run, LANGKAH, true)).containsExactly(
                "Format Isian Terisi belum diunggah dari satu unit pun. Unggah berkasnya pada tab Dokumen.");

        upload("isian-terisi", "isian.xlsx", xlsx("seksi-b"));
        assertThat(service.kekurangan(run, LANGKAH, true)).isEmpty();
    }

    @Test
    void countsTheOfficesAgreementOfTheSameYear() {
        upload("isian-terisi", "a.xlsx", xlsx("seksi-a"));
        upload("isian-terisi", "b.xlsx", xlsx("seksi-b"));
        agreement(2025);
        assertThat(service.kekurangan(run, LANGKAH, false)).hasSize(1);
        agreement(2026);
        assertThat(service.kekurangan(run, LANGKAH, false)).isEmpty();
    }

    @Test
    void doesNotStartWhenAFileOfAUnitCouldNotBeTold() {
        assertThatThrownBy(() -> service(List.of())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("isian-terisi");
        assertThatThrownBy(() -> service(List.of(ContohUnggah.unitInFirstCell(), ContohUnggah.unitInFirstCell())))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("two checks");
    }

    @Test
    void packsDocumentsUnderNamesOfTheirOwn() throws IOException {
        byte[] isi = xlsx("seksi-a");
        upload("isian-terisi", "Isian é.xlsx", isi);
        upload("isian-terisi", "ISIAN É.xlsx", xlsx("seksi-b"));
        upload("surat-masuk", "surat.pdf", pdf());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DokumenZip(store).write(store.latest(run.id()), out);

        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).containsOnlyKeys("surat.pdf", "ISIAN É.xlsx", "Isian é (2).xlsx")
                .containsEntry("Isian é (2).xlsx", isi).containsEntry("surat.pdf", pdf());
    }

    private UnggahService service(List<PemeriksaUnggahan> checks) {
        return new UnggahService(store, new SlotCatalog(), checks, new DokumenSettings(DataSize.ofMegabytes(20)));
    }

    private void agreement(int tahun) {
        store.save(new NewDokumen("kec-contoh", tahun, "another-run", "perjanjian-kinerja", "", StatusDokumen.FINAL,
                "Perjanjian Kinerja", new Berkas("pk.xlsx", Berkas.XLSX, xlsx("pk")), USER, "langkah_2"));
    }

    private Dokumen upload(String slot, String nama, byte[] isi) {
        return service.unggah(run, LANGKAH, slot, new Berkas(nama, "application/octet-stream", isi), USER);
    }

    private void refused(String slot, String nama, byte[] isi, String... sentences) {
        assertThat(catchThrowableOfType(BerkasDitolak.class, () -> upload(slot, nama, isi)).temuan())
                .containsExactly(sentences);
        assertThat(store.ofInstance(run.id())).isEmpty();
    }
}
