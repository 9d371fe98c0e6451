package id.alursop.process;

import id.alursop.Databases;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import javax.sql.DataSource;
import java.time.Instant;
import java.util.Date;

/**
 * A test that walks SOPs through the real engine of the whole application. Its job executor is off: the test runs
 * each job itself. On H2, and in a second run of the build on PostgreSQL ({@code -Dalur.test.database=POSTGRESQL}).
 */
@SpringBootTest(properties = {
        "camunda.bpm.job-execution.enabled=false",
        "camunda.bpm.metrics.db-reporter-activate=false",
        "alur.demo.enabled=false"})
@Import(ProcessTest.TestSetup.class)
abstract class ProcessTest {

    /** Monday, 12 October 2026, 08.30 WITA: a plain working morning. */
    static final Instant SENIN_PAGI = Instant.parse("2026-10-12T00:30:00Z");

    @Autowired
    Kantor kantor;

    @BeforeEach
    void aPlainMorning() {
        ClockUtil.setCurrentTime(Date.from(SENIN_PAGI));
    }

    @AfterEach
    void tidyUp() {
        kantor.deleteEverything();
        ClockUtil.reset();
    }

    @TestConfiguration
    static class TestSetup {

        @Bean
        @Primary
        DataSource testDatabase() {
            return Databases.valueOf(System.getProperty("alur.test.database", "H2")).empty();
        }

        @Bean
        Kantor kantor() {
            return new Kantor();
        }
    }
}
