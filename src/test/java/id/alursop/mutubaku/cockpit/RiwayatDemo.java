package id.alursop.mutubaku.cockpit;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.Pejabat;
import id.alursop.jamkerja.Durasi;
import id.alursop.jamkerja.JamKerja;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.engine.SopTerpasang;
import id.alursop.mutubaku.engine.SopTerpasang.Versi;
import id.alursop.sop.Langkah;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A year at the offices, for the eye: ended runs of every SOP written straight into the engine's history, and open
 * runs in Awayan carried out through the engine. The same every time.
 */
class RiwayatDemo {

    private final Random dice = new Random(42);
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final InstansiCatalog offices;
    private final JamKerjaCatalog jamKerja;
    private final SopTerpasang deployed;

    RiwayatDemo(ProcessEngine engine, JdbcClient jdbc, InstansiCatalog offices, JamKerjaCatalog jamKerja,
                SopTerpasang deployed) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.offices = offices;
        this.jamKerja = jamKerja;
        this.deployed = deployed;
    }

    // ---- ended runs ----

    /** @param runs how many of each SOP */
    void ended(int runs) {
        for (Versi versi : deployed.of(offices.all().stream().map(Instansi::id).toList())) {
            for (int n = 0; n < runs; n++) {
                Instant start = LocalDateTime.of(2026, 1, 12, 8, 0).plusDays(n * 285L / runs).plusMinutes(n * 7L % 200)
                        .atZone(offices.get(versi.instansi()).zona()).toInstant();
                run(versi, start, "%03d/%s/%s/2026".formatted(101 + n, versi.sop().kode(),
                        offices.get(versi.instansi()).kode()));
            }
        }
    }

    private void run(Versi versi, Instant start, String agenda) {
        String id = UUID.randomUUID().toString();
        Instant now = start;
        List<Langkah> steps = versi.sop().langkah();
        boolean returned = false;
        for (int n = 0; n < steps.size(); n++) {
            Langkah step = steps.get(n);
            boolean verifies = step.verifikasi();
            boolean tidak = verifies && !returned && n > 0 && dice.nextInt(4) == 0;
            now = pass(versi, id, step, now, verifies ? !tidak : null);
            if (tidak) {
                returned = true;
                n = Math.max(-1, n - 2);
            }
        }
        jdbc.sql("""
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_,
                            START_TIME_, END_TIME_, TENANT_ID_, STATE_) values (?, ?, ?, ?, ?, ?, ?, ?, 'COMPLETED')""")
                .params(id, id, agenda, versi.sop().id(), versi.definisi(), local(start), local(now), versi.instansi())
                .update();
    }

    private Instant pass(Versi versi, String run, Langkah step, Instant start, Boolean setuju) {
        JamKerja clock = jamKerja.of(versi.instansi());
        Instant due = step.mutuBaku().durasi() == null ? null : clock.add(start, Durasi.parse(step.mutuBaku().durasi()));
        long standard = due == null ? 60 : Math.max(1, clock.elapsed(start, due).toMinutes());
        // Most need two thirds of the time, some much more; a few steps are slower than the others.
        double slow = Math.abs((versi.sop().id() + step.id()).hashCode() % 5) == 0 ? 1.35 : 0.68;
        int used = (int) Math.max(2, standard * slow * Math.exp(dice.nextGaussian() * 0.4));
        Instant end = clock.add(start, new Durasi(0, 0, used));
        Pejabat who = offices.get(versi.instansi()).pejabat(step.pelaksana().jabatan());
        String id = UUID.randomUUID().toString();
        String activity = step.id() + ":" + id;
        jdbc.sql("""
                        insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_,
                            EXECUTION_ID_, ACT_INST_ID_, NAME_, ASSIGNEE_, START_TIME_, END_TIME_, DELETE_REASON_,
                            DUE_DATE_, TENANT_ID_) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'completed', ?, ?)""")
                .params(id, step.id(), versi.sop().id(), versi.definisi(), run, run, activity.substring(0, 40),
                        step.nama(), who.pengguna(), local(start), local(end), due == null ? null : local(due),
                        versi.instansi())
                .update();
        if (setuju != null) {
            detail(run, activity.substring(0, 40), "setuju", setuju ? 1L : 0L, null, end);
            if (!setuju) {
                detail(run, activity.substring(0, 40), "catatanPerbaikan", null,
                        "Realisasi triwulan lalu belum sesuai bukti dukung.", end);
            }
        }
        return end;
    }

    private void detail(String run, String activity, String name, Long number, String text, Instant when) {
        jdbc.sql("""
                        insert into ACT_HI_DETAIL (ID_, TYPE_, PROC_INST_ID_, ACT_INST_ID_, NAME_, LONG_, TEXT_, TIME_,
                            SEQUENCE_COUNTER_) values (?, 'VariableUpdate', ?, ?, ?, ?, ?, ?, 1)""")
                .params(UUID.randomUUID().toString(), run, activity, name, number, text, local(when)).update();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
    }

    // ---- open runs ----

    /** Runs in Awayan that are late, nearly late and in time; leaves the clock at Thursday, 19 November 2026, 10.30. */
    void open() {
        start("2026-11-16 09:00", 1, true);
        start("2026-11-18 14:10", 2, true);
        start("2026-11-19 09:35", 3, true);
        start("2026-11-19 10:21", 4, false);
        start("2026-11-19 10:28", 1, false);
        Riwayat.pukul("2026-11-19 10:30");
    }

    private void start(String wita, int triwulan, boolean completesFirst) {
        Riwayat.pukul(wita);
        Instansi awayan = offices.get("kec-awayan");
        Pejabat camat = awayan.pejabat("camat");
        String definition = engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("pengumpulan-data-kinerja-triwulan").tenantIdIn("kec-awayan").latestVersion()
                .singleResult().getId();
        String run = as(camat, () -> engine.getFormService().submitStartForm(definition, Map.of("tahun", 2026,
                "triwulan", triwulan, "pengulangan", true, "alasanPengulangan", "Perbaikan data.")).getId());
        if (completesFirst) {
            Task task = engine.getTaskService().createTaskQuery().processInstanceId(run).singleResult();
            ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 12 * 60_000L));
            as(camat, () -> {
                engine.getTaskService().claim(task.getId(), camat.pengguna());
                engine.getFormService().submitTaskForm(task.getId(), Map.of("sifatDisposisi", "Segera",
                        "harapanDisposisi", "Proses lebih lanjut", "isiDisposisi", "Susun format isian data kinerja."));
                return null;
            });
            for (Job job; (job = engine.getManagementService().createJobQuery().processInstanceId(run).messages()
                    .singleResult()) != null; ) {
                engine.getManagementService().executeJob(job.getId());
            }
            if (triwulan != 3) {
                Task next = engine.getTaskService().createTaskQuery().processInstanceId(run).singleResult();
                Pejabat kasubbag = awayan.pejabat("kasubbag-perencanaan-keuangan");
                as(kasubbag, () -> {
                    engine.getTaskService().claim(next.getId(), kasubbag.pengguna());
                    return null;
                });
            }
        }
    }

    private <T> T as(Pejabat pejabat, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(pejabat.pengguna(), List.of(pejabat.jabatan()),
                List.of("kec-awayan"));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
