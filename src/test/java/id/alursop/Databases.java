package id.alursop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The two databases the product runs on, real and empty but for our own tables. */
public enum Databases {

    H2 {
        @Override
        DataSource create() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }
    },
    POSTGRESQL {
        @Override
        DataSource create() {
            try {
                String name = "t" + UUID.randomUUID().toString().replace("-", "");
                try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                     var statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                return Postgres.SERVER.getDatabase("postgres", name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    /** A new database with our tables. */
    public DataSource fresh() {
        DataSource database = create();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** A new database with nothing in it. */
    public DataSource empty() {
        return create();
    }

    abstract DataSource create();

    /** One server for the whole test run, started when first needed. */
    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
