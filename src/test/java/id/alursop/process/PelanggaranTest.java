package id.alursop.process;

import id.alursop.Jawaban;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A step that is late is recorded, with whom to tell and who stands above. */
class PelanggaranTest extends ProcessTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLateStepIsRecordedWithTheLaneAboveIt() {
        ProcessInstance run = kantor.mulai("camat.awayan", "pengumpulan-data-kinerja-triwulan",
                Jawaban.triwulan(2026, 3));
        kantor.lewatkanBatas(run, "langkah_1");
        assertThat(recorded(run, 1)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("LANGKAH", "langkah_1").containsEntry("JABATAN", "camat")
                .containsEntry("DURASI", "PT10M").containsEntry("JABATAN_ATASAN", null));

        kantor.selesaikan(run, "langkah_1", "camat.awayan", Jawaban.disposisi("Susun format isian."));
        kantor.lewatkanBatas(run, "langkah_2");
        assertThat(recorded(run, 2)).last().satisfies(row -> assertThat(row)
                .containsEntry("LANGKAH", "langkah_2").containsEntry("JABATAN_ATASAN", "sekretaris"));
    }

    private List<Map<String, Object>> recorded(ProcessInstance run, int expected) {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> jdbc.sql("""
                        select * from alur_pemberitahuan where pelaksanaan = ? order by dicatat""")
                .param(run.getId()).query().listOfRows(), rows -> rows.size() == expected);
    }
}
