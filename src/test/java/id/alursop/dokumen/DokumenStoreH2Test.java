package id.alursop.dokumen;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.io.TempDir;

import javax.sql.DataSource;
import java.nio.file.Path;

/** On the embedded default: an H2 file. */
class DokumenStoreH2Test extends DokumenStoreContract {

    @TempDir
    private static Path folder;

    private HikariDataSource pool;

    @Override
    DataSource open() {
        pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("alur") + ";DB_CLOSE_ON_EXIT=FALSE");
        return pool;
    }

    @Override
    void close() {
        pool.close();
    }
}
