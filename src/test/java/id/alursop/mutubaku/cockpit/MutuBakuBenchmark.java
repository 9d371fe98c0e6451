package id.alursop.mutubaku.cockpit;

import id.alursop.mutubaku.Urutan;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import java.util.Arrays;
import java.util.List;

import static id.alursop.mutubaku.cockpit.Riwayat.AWAYAN;
import static id.alursop.mutubaku.cockpit.Riwayat.LAMPIHONG;
import static id.alursop.mutubaku.cockpit.Riwayat.SOP;

/**
 * How long the page's questions take with 100,000 open tasks and 1,000,000 ended ones in two offices, on PostgreSQL.
 * No part of the build: {@code ./mvnw test -Dtest=MutuBakuBenchmark -Dalur.test.database=POSTGRESQL}
 */
@SpringJUnitConfig(MutuBakuContext.class)
class MutuBakuBenchmark {

    private static final Pertanyaan TRIWULAN = new Pertanyaan(null, null, null, 2026, 3);

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private MutuBakuView view;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void measure() {
        Riwayat riwayat = new Riwayat(engine);
        for (String kantor : List.of(AWAYAN, LAMPIHONG)) {
            riwayat.deploy(kantor);
            fill(kantor, engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(SOP)
                    .tenantIdIn(kantor).singleResult().getId());
        }
        jdbc.sql("vacuum analyze").update();
        Riwayat.pukul("2026-11-19 10:30");
        explain("""
                select t.ID_, e.BUSINESS_KEY_, (select count(*) from ACT_HI_TASKINST p
                    where p.PROC_INST_ID_ = t.PROC_INST_ID_ and p.TASK_DEF_KEY_ = t.TASK_DEF_KEY_) nomor
                from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
                where t.PROC_DEF_ID_ in (select ID_ from ACT_RE_PROCDEF) and t.DUE_DATE_ < timestamp '2026-11-19 02:30'
                order by t.DUE_DATE_ asc, t.ID_ offset 0 rows fetch next 25 rows only""");
        explain("""
                select h.TASK_DEF_KEY_, h.END_TIME_, o.USER_ID_ from ACT_HI_TASKINST h
                left join ACT_HI_OP_LOG o on o.TASK_ID_ = h.ID_ and o.OPERATION_TYPE_ = 'Complete'
                    and o.ENTITY_TYPE_ = 'Task' and o.PROPERTY_ = 'delete'
                    and o.TIMESTAMP_ >= timestamp '2026-06-30' and o.TIMESTAMP_ < timestamp '2026-10-02'
                where h.DELETE_REASON_ = 'completed' and h.TENANT_ID_ in ('kec-awayan', 'kec-lampihong')
                    and h.END_TIME_ >= timestamp '2026-07-01' and h.END_TIME_ < timestamp '2026-10-01'""");
        riwayat.as("admin", List.of("camunda-admin"), List.of(), () -> {
            time("terlambat, halaman 1", () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT, TRIWULAN,
                    Urutan.Kolom.BATAS, false, 1));
            time("terlambat, menurut langkah", () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT, TRIWULAN,
                    Urutan.Kolom.LANGKAH, false, 1));
            time("hampir", () -> view.daftar(MutuBakuView.Jenis.HAMPIR, TRIWULAN, Urutan.Kolom.BATAS, false, 1));
            time("selesai terlambat", () -> view.daftar(MutuBakuView.Jenis.SELESAI, TRIWULAN,
                    Urutan.Kolom.SELESAI, true, 1));
            time("pelaksanaan", () -> view.pelaksanaan(TRIWULAN, "", 1));
            time("ringkasan triwulan", () -> view.ringkasan(TRIWULAN));
        });
    }

    /** Of each office: 50,000 runs with an open task, a third late; 500,000 completed tasks over two years. */
    private void fill(String kantor, String definisi) {
        jdbc.sql("""
                        insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, PROC_DEF_ID_, BUSINESS_KEY_, TENANT_ID_,
                            SUSPENSION_STATE_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_)
                        select 'e' || n || :kantor, 1, 'e' || n || :kantor, :definisi, n || '/UJI', :kantor, 1, true,
                            false, true, false
                        from generate_series(1, 50000) n""")
                .param("kantor", kantor).param("definisi", definisi).update();
        jdbc.sql("""
                        insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_,
                            TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, FOLLOW_UP_DATE_,
                            SUSPENSION_STATE_, TENANT_ID_)
                        select 't' || n || :kantor, 1, 'e' || n || :kantor, 'e' || n || :kantor, :definisi, 'Langkah',
                            'langkah_' || (1 + n % 2), 'pelaksana.awayan', 50,
                            timestamp '2026-11-19 01:00' + (n % 300 - 100) * interval '1 hour',
                            timestamp '2026-11-19 03:00' + (n % 300 - 100) * interval '1 hour',
                            timestamp '2026-11-19 02:36' + (n % 300 - 100) * interval '1 hour', 1, :kantor
                        from generate_series(1, 50000) n""")
                .param("kantor", kantor).param("definisi", definisi).update();
        jdbc.sql("""
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_,
                            START_TIME_, END_TIME_, TENANT_ID_, STATE_)
                        select 'h' || n || :kantor, 'h' || n || :kantor, n || '/LAMA', 'uji-mutu', :definisi,
                            timestamp '2025-01-01' + n * interval '7 minutes',
                            timestamp '2025-01-02' + n * interval '7 minutes', :kantor, 'COMPLETED'
                        from generate_series(1, 125000) n""")
                .param("kantor", kantor).param("definisi", definisi).update();
        jdbc.sql("""
                        insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_,
                            ACT_INST_ID_, NAME_, ASSIGNEE_, START_TIME_, END_TIME_, DUE_DATE_, DELETE_REASON_, TENANT_ID_)
                        select 'a' || n || :kantor, 'langkah_' || (1 + n % 2), 'uji-mutu', :definisi,
                            'h' || (1 + n / 4) || :kantor, 'i' || n || :kantor, 'Langkah', 'pelaksana.awayan', s,
                            s + (n % 180) * interval '1 minute', s + interval '2 hours', 'completed', :kantor
                        from (select n, timestamp '2025-01-01' + n * interval '105 seconds' s
                              from generate_series(1, 500000) n) x""")
                .param("kantor", kantor).param("definisi", definisi).update();
        jdbc.sql("""
                        insert into ACT_HI_OP_LOG (ID_, TASK_ID_, USER_ID_, TIMESTAMP_, OPERATION_TYPE_, ENTITY_TYPE_,
                            PROPERTY_)
                        select 'o' || ID_, ID_, ASSIGNEE_, END_TIME_, 'Complete', 'Task', 'delete'
                        from ACT_HI_TASKINST where TENANT_ID_ = :kantor""")
                .param("kantor", kantor).update();
        jdbc.sql("""
                        insert into ACT_HI_DETAIL (ID_, TYPE_, PROC_INST_ID_, ACT_INST_ID_, NAME_, LONG_, TIME_)
                        select 'd' || ID_, 'VariableUpdate', PROC_INST_ID_, ACT_INST_ID_, 'setuju',
                            case when length(ID_) % 3 = 0 then 0 else 1 end, END_TIME_
                        from ACT_HI_TASKINST where TENANT_ID_ = :kantor and TASK_DEF_KEY_ = 'langkah_2'""")
                .param("kantor", kantor).update();
    }

    private void explain(String sql) {
        jdbc.sql("explain analyze " + sql).query(String.class).list().forEach(line -> System.out.println("plan: " + line));
    }

    private static void time(String what, Runnable question) {
        long[] millis = new long[7];
        for (int n = -2; n < millis.length; n++) {
            long start = System.nanoTime();
            question.run();
            if (n >= 0) {
                millis[n] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%-30s median %5d ms, worst %5d ms%n", what, millis[millis.length / 2], millis[millis.length - 1]);
    }
}
