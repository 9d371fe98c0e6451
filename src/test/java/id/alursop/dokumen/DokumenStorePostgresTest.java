package id.alursop.dokumen;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import javax.sql.DataSource;
import java.io.IOException;

/** On a real PostgreSQL. */
class DokumenStorePostgresTest extends DokumenStoreContract {

    private EmbeddedPostgres server;
    private HikariDataSource pool;

    @Override
    DataSource open() throws IOException {
        server = EmbeddedPostgres.start();
        pool = new HikariDataSource();
        pool.setDataSource(server.getPostgresDatabase());
        return pool;
    }

    @Override
    void close() throws IOException {
        pool.close();
        server.close();
    }
}
