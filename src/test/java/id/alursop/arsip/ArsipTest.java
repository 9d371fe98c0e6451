package id.alursop.arsip;

import id.alursop.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ArsipTest {

    private static final Instant PADA = Instant.parse("2026-10-12T01:02:03.456789Z");

    private JdbcClient jdbc;
    private Arsip arsip;
    private TransactionTemplate transaction;

    private void on(Databases database) {
        DataSource source = database.fresh();
        jdbc = JdbcClient.create(source);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        arsip = new Arsip(jdbc, transactions);
        transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryByteAndFindsNothingWrongWithThem(Databases database) {
        on(database);
        store("run-1", "laporan", "isian");
        store("run-2", "laporan");
        assertThat(arsip.register("kec-awayan")).extracting(EntriArsip::nomor).containsExactly(1, 2, 3);
        assertThat(arsip.isi("kec-awayan", 3)).hasValue("isi laporan run-2".getBytes(StandardCharsets.UTF_8));
        assertThat(arsip.verifikasi("kec-awayan")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void archivingTwiceLeavesOneRowPerFile(Databases database) {
        on(database);
        store("run-1", "laporan", "isian");
        store("run-1", "laporan", "isian");
        assertThat(arsip.ofPelaksanaan("run-1")).hasSize(2);
        assertThat(arsip.verifikasi("kec-awayan")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatWasChangedRemovedOrSwapped(Databases database) {
        on(database);
        IntStream.rangeClosed(1, 9).forEach(n -> store("run-" + n, "laporan"));

        jdbc.sql("update alur_arsip set isi = ? where nomor = 2")
                .param("isi laporan run-2!".getBytes(StandardCharsets.UTF_8)).update();
        jdbc.sql("update alur_arsip set lokasi_box = 'Box lain' where nomor = 4").update();
        jdbc.sql("delete from alur_arsip where nomor in (6, 9)").update();
        jdbc.sql("update alur_arsip set nomor = 100 where nomor = 7").update();
        jdbc.sql("update alur_arsip set nomor = 7 where nomor = 8").update();
        jdbc.sql("update alur_arsip set nomor = 8 where nomor = 100").update();

        assertThat(arsip.verifikasi("kec-awayan")).satisfiesExactly(
                finding -> assertThat(finding).contains("nomor 2", "isi berkas telah berubah"),
                finding -> assertThat(finding).contains("nomor 4", "keterangan register telah berubah"),
                finding -> assertThat(finding).contains("nomor 6 hilang"),
                finding -> assertThat(finding).contains("nomor 7", "keterangan register telah berubah"),
                finding -> assertThat(finding).contains("nomor 8", "keterangan register telah berubah"),
                finding -> assertThat(finding).contains("nomor 8", "rantai terputus"),
                finding -> assertThat(finding).contains("nomor 9 hilang"));
    }

    private void store(String run, String... kunci) {
        transaction.executeWithoutResult(status -> arsip.store(
                new Penyimpanan("kec-awayan", run, "001/PDK-TW.III/KEC.AWY/X/2026", "pengumpulan", 2026, 3,
                        "000.8.6", "Box 4", 2, 3, "Musnah", "pelaksana.awayan", PADA),
                List.of(kunci).stream().map(k -> new BerkasArsip(k, "", "Berkas " + k, k + ".docx",
                        "application/octet-stream", ("isi " + k + " " + run).getBytes(StandardCharsets.UTF_8))).toList()));
    }
}
