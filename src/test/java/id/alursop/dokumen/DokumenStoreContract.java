package id.alursop.dokumen;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the document store promises, tried on each database an office may run it on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DokumenStoreContract {

    private static final Instant NOW = Instant.parse("2026-10-12T01:15:30.123456789Z");

    private TransactionTemplate transaction;
    private JdbcClient jdbc;
    private DokumenStore store;

    /** An empty database with room for several connections at once. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    @BeforeAll
    void migrate() throws Exception {
        DataSource database = open();
        Flyway.configure().dataSource(database).target("1").load().migrate();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
        store = new DokumenStore(jdbc, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    void release() throws Exception {
        close();
    }

    @Test
    void returnsWhatWasStored() {
        String run = run();
        Dokumen saved = store.save(of(run, "laporan-kinerja", "", "isi".getBytes()));

        assertThat(store.find(saved.id())).contains(saved);
        assertThat(saved).isEqualTo(new Dokumen(saved.id(), "kec-awayan", run, "laporan-kinerja", "", 1,
                StatusDokumen.DRAFT, "Laporan Kinerja", "Laporan – Kinerja é.docx", Berkas.DOCX, 3,
                "55c123196402ef4b16c36bad51f12467397146987c479d41375831d1de9ed935", "camat.awayan", "langkah_7",
                Instant.parse("2026-10-12T01:15:30.123Z")));
        assertThat(store.content(saved.id())).isEqualTo("isi".getBytes());
    }

    @Test
    void numbersVersionsPerRunKeyAndUnit() {
        String run = run();
        store.save(of(run, "isian-terisi", "seksi-a", "1".getBytes()));
        store.save(of(run, "isian-terisi", "seksi-b", "1".getBytes()));
        store.save(of(run, "isian-terisi", "seksi-a", "2".getBytes()));
        store.save(of(run(), "isian-terisi", "seksi-a", "other run".getBytes()));

        assertThat(store.ofInstance(run)).extracting(d -> d.unit() + " " + d.versi())
                .containsExactly("seksi-a 2", "seksi-b 1", "seksi-a 1");
        assertThat(store.latest(run)).extracting(d -> d.unit() + " " + d.versi())
                .containsExactly("seksi-a 2", "seksi-b 1");
    }

    @Test
    void remembersWhatAnOfficeStoredLastForAYear() {
        String office = "kantor-" + UUID.randomUUID();
        Dokumen ofOffice = store.save(ofOffice(office, 2026));
        assertThat(ofOffice.instansiSop()).isNull();
        assertThat(store.save(ofOffice(office, 2026)).versi()).isEqualTo(2);
        assertThat(store.save(ofOffice(office, 2027)).versi()).isEqualTo(1);
        assertThat(store.latestOfOffice(office, 2026, "perjanjian-kinerja")).get()
                .extracting(Dokumen::versi, Dokumen::instansiSop).containsExactly(2, null);

        String run = run();
        store.save(new NewDokumen(office, 2026, run, "perjanjian-kinerja", "", StatusDokumen.FINAL,
                "Perjanjian Kinerja", new Berkas("pk.xlsx", Berkas.XLSX, new byte[]{1}), "kasubbag.awayan",
                "langkah_2"));
        assertThat(store.latestOfOffice(office, 2026, "perjanjian-kinerja")).get()
                .extracting(Dokumen::instansiSop).isEqualTo(run);
        assertThat(store.latestOfOffice(office, 2025, "perjanjian-kinerja")).isEmpty();
        assertThat(store.latestOfOffice("kantor-lain", 2026, "perjanjian-kinerja")).isEmpty();
    }

    @Test
    void changesOnlyTheStatus() {
        Dokumen saved = store.save(of(run(), "laporan-kinerja", "", "isi".getBytes()));
        store.changeStatus(saved.id(), StatusDokumen.ARSIP);

        Dokumen archived = store.find(saved.id()).orElseThrow();
        assertThat(archived.status()).isEqualTo(StatusDokumen.ARSIP);
        assertThat(archived).usingRecursiveComparison().ignoringFields("status").isEqualTo(saved);
        assertThat(store.content(saved.id())).isEqualTo("isi".getBytes());
    }

    @Test
    void saysWhenThereIsNoSuchVersion() {
        UUID unknown = UUID.randomUUID();
        assertThat(store.find(unknown)).isEmpty();
        assertThatThrownBy(() -> store.content(unknown)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store.changeStatus(unknown, StatusDokumen.FINAL))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void keeps25MegabytesUnchanged() {
        byte[] large = new byte[25 * 1024 * 1024];
        new Random(7).nextBytes(large);
        Dokumen saved = store.save(of(run(), "surat-masuk", "", large));

        assertThat(saved.ukuran()).isEqualTo(large.length);
        assertThat(store.content(saved.id())).isEqualTo(large);
    }

    @Test
    void numbersVersionsWithoutGapsWhenPeopleStoreAtOnce() throws Exception {
        String run = run();
        int people = 8;
        CountDownLatch allReady = new CountDownLatch(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Integer>> uploads = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                uploads.add(() -> transaction.execute(status -> {
                    // Every transaction is open and has seen the same last version before anyone stores.
                    store.ofInstance(run);
                    await(allReady);
                    return store.save(of(run, "isian-terisi", "seksi-a", "x".getBytes())).versi();
                }));
            }
            List<Integer> versions = new ArrayList<>();
            for (Future<Integer> upload : threads.invokeAll(uploads)) {
                versions.add(upload.get());
            }
            assertThat(versions).containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(1, people).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void rollsBackWithTheCallersTransaction() {
        String run = run();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            store.save(of(run, "laporan-kinerja", "", "isi".getBytes()));
            throw new IllegalStateException("the engine's own work failed");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(store.ofInstance(run)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String run() {
        return UUID.randomUUID().toString();
    }

    private static NewDokumen of(String run, String kunci, String unit, byte[] isi) {
        return new NewDokumen("kec-awayan", 2026, run, kunci, unit, StatusDokumen.DRAFT, "Laporan Kinerja",
                new Berkas("Laporan – Kinerja é.docx", Berkas.DOCX, isi), "camat.awayan", "langkah_7");
    }

    private static NewDokumen ofOffice(String office, int tahun) {
        return new NewDokumen(office, tahun, null, "perjanjian-kinerja", "", StatusDokumen.FINAL,
                "Perjanjian Kinerja", new Berkas("pk.xlsx", Berkas.XLSX, new byte[]{1}), "sistem", "");
    }
}
