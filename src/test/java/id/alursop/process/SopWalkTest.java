package id.alursop.process;

import id.alursop.dokumen.Dokumen;
import id.alursop.dokumen.StatusDokumen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One SOP walked through the engine by the people of its lanes: straight through, with each "Tidak", with each timer
 * fired. A subclass is the table of one SOP: who does which step with what answers, and what must be there after.
 */
abstract class SopWalkTest extends ProcessTest {

    abstract SopWalk walk();

    @Test
    void goesFromTheStartFormToTheArchive() {
        ProcessInstance run = kantor.mulai(walk().pemulai(), walk().sop(), walk().mulai());
        for (SopWalk.Tugas tugas : walk().tugas()) {
            assertThat(kantor.open(run)).containsExactly(tugas.langkah());
            assertThat(kantor.jabatan(run, tugas.langkah())).isEqualTo(tugas.jabatan());
            jalan().kerjakanKemudian(run, tugas);
        }
        assertThat(kantor.selesai(run)).isTrue();
        assertThat(kantor.jejak(run)).containsExactlyElementsOf(walk().jejak());
        assertThat(kantor.dokumen(run)).extracting(Dokumen::kunci).containsAll(walk().dokumen());
        assertThat(kantor.dokumen(run).stream().filter(d -> d.status() == StatusDokumen.ARSIP).map(Dokumen::kunci)
                .collect(Collectors.toSet())).isEqualTo(walk().berkasArsip());
    }

    @Test
    void everyTidakSendsTheWorkBackWithItsNote() {
        walk().kembali().forEach((verification, target) -> {
            ProcessInstance run = kantor.mulai(walk().pemulai(), walk().sop(), mulaiLagi());
            List<SopWalk.Tugas> steps = walk().tugas();
            int at = index(steps, verification);
            steps.subList(0, at).forEach(tugas -> jalan().kerjakanKemudian(run, tugas));
            kantor.selesaikan(run, verification, steps.get(at).user(), Map.of("setuju", false,
                    "catatanPerbaikan", "Kolom realisasi belum lengkap"));

            assertThat(kantor.open(run)).as("after Tidak at " + verification).containsExactly(target);
            Map<String, Object> shown = kantor.isian(run, target);
            assertThat(shown).containsEntry("putaranPerbaikan", 1);
            assertThat(List.of(shown.getOrDefault("catatanPerbaikan", ""), shown.getOrDefault("catatanSebelumnya", "")))
                    .as("the note " + target + " shows").contains("Kolom realisasi belum lengkap");

            steps.subList(index(steps, target), steps.size()).forEach(tugas -> jalan().kerjakanKemudian(run, tugas));
            assertThat(kantor.selesai(run)).isTrue();
        });
    }

    @Test
    void everyTimerRingsInWorkingTimeAndStopsNobody() {
        ProcessInstance run = kantor.mulai(walk().pemulai(), walk().sop(), walk().mulai());
        for (SopWalk.Tugas tugas : walk().tugas()) {
            Instant due = LocalDateTime.parse(tugas.batas()).atZone(zona()).toInstant();
            assertThat(kantor.task(run, tugas.langkah()).getDueDate()).as("due date of " + tugas.langkah())
                    .isEqualTo(Date.from(due));
            kantor.lewatkanBatas(run, tugas.langkah());
            assertThat(kantor.open(run)).containsExactly(tugas.langkah());
            assertThat(kantor.jejak(run)).contains(tugas.langkah().replace("langkah_", "lewat_"));
            morning();
            jalan().kerjakan(run, tugas);
        }
        assertThat(kantor.selesai(run)).isTrue();
    }

    private Jalan jalan() {
        return new Jalan(kantor, walk());
    }

    /** Monday, 08.30 of the office. */
    final void morning() {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse("2026-10-12T08:30").atZone(zona()).toInstant()));
    }

    private ZoneId zona() {
        return kantor.instansi(walk().pemulai()).zona();
    }

    @BeforeEach
    @Override
    void aPlainMorning() {
        morning();
        kantor.simpanContohPerjanjianKinerja(walk().pemulai(), 2026);
    }

    private Map<String, Object> mulaiLagi() {
        Map<String, Object> answers = new HashMap<>(walk().mulai());
        answers.put("pengulangan", true);
        answers.put("alasanPengulangan", "Diulang untuk pengujian");
        return answers;
    }

    private static int index(List<SopWalk.Tugas> steps, String langkah) {
        return steps.stream().map(SopWalk.Tugas::langkah).toList().indexOf(langkah);
    }
}
