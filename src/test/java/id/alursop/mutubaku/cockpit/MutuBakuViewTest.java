package id.alursop.mutubaku.cockpit;

import id.alursop.mutubaku.CatatanMutuBaku.Jenis;
import id.alursop.mutubaku.CatatanStore;
import id.alursop.mutubaku.MutuBakuHistory;
import id.alursop.mutubaku.Urutan;
import id.alursop.mutubaku.cockpit.Tampilan.Angka;
import id.alursop.mutubaku.cockpit.Tampilan.Baris;
import id.alursop.mutubaku.cockpit.Tampilan.Daftar;
import id.alursop.mutubaku.cockpit.Tampilan.Ringkasan;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import static id.alursop.mutubaku.cockpit.Riwayat.AWAYAN;
import static id.alursop.mutubaku.cockpit.Riwayat.LAMPIHONG;
import static id.alursop.mutubaku.cockpit.Riwayat.SOP;
import static id.alursop.mutubaku.cockpit.Riwayat.pukul;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Figures on history made by hand, and who gets to see them. Awayan works Monday to Thursday 07.30-12.00 and
 * 13.00-16.00 WITA; 12 October 2026 is a Monday.
 */
@SpringJUnitConfig(MutuBakuContext.class)
class MutuBakuViewTest {

    private static final Pertanyaan TRIWULAN_IV = new Pertanyaan(null, null, null, 2026, 4);

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private MutuBakuView view;
    @Autowired
    private MutuBakuHistory history;
    @Autowired
    private CatatanStore notes;
    @Autowired
    private LaporanKepatuhan laporan;
    @Autowired
    private JdbcClient jdbc;

    private Riwayat riwayat;

    @BeforeEach
    void twoOffices() {
        riwayat = new Riwayat(engine);
        riwayat.deploy(AWAYAN);
        riwayat.deploy(LAMPIHONG);
        grant("pengawas", Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant("pengawas", Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ_HISTORY);
        grant("pelaksana", Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        // Who may work on which task is another module's matter.
        Authorization everyone = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everyone.setResource(Resources.TASK);
        everyone.setResourceId(Authorization.ANY);
        everyone.addPermission(Permissions.ALL);
        engine.getAuthorizationService().saveAuthorization(everyone);
    }

    @AfterEach
    void tidyUp() {
        ClockUtil.reset();
        engine.getRepositoryService().createDeploymentQuery().list()
                .forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
        engine.getAuthorizationService().createAuthorizationQuery().list()
                .forEach(a -> engine.getAuthorizationService().deleteAuthorization(a.getId()));
        jdbc.sql("delete from alur_mutubaku_catatan").update();
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    private <T> T asPengawas(String kantor, Supplier<T> question) {
        return as("pengawas." + kantor.replace("kec-", ""), List.of("pengawas"), List.of(kantor), question);
    }

    private <T> T as(String user, List<String> groups, List<String> kantor, Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        riwayat.as(user, groups, kantor, () -> answer.set(question.get()));
        return answer.get();
    }

    private Daftar<Baris> daftar(MutuBakuView.Jenis jenis) {
        return asPengawas(AWAYAN, () -> view.daftar(jenis, TRIWULAN_IV, Urutan.Kolom.BATAS, false, 1));
    }

    private Ringkasan ringkasan() {
        return asPengawas(AWAYAN, () -> view.ringkasan(TRIWULAN_IV));
    }

    private static Angka langkah(Ringkasan ringkasan, String langkah) {
        return ringkasan.langkah().stream().filter(a -> a.id().equals(langkah)).findFirst().orElseThrow();
    }

    @Test
    void anOpenStepTurnsNearlyLateAndThenLate() {
        ProcessInstance run = riwayat.mulai("2026-10-12 11:00", AWAYAN, "001/UJI");

        // Two hours, over lunch: due at 14.00; 80 % are 96 minutes, at 13.36.
        pukul("2026-10-12 13:35");
        assertThat(daftar(MutuBakuView.Jenis.HAMPIR).jumlah()).isZero();
        pukul("2026-10-12 13:36");
        Baris near = daftar(MutuBakuView.Jenis.HAMPIR).baris().get(0);
        assertThat(near.sisa()).isEqualTo("sisa 24 menit kerja");
        assertThat(near.keterangan()).isEqualTo("belum diambil");
        assertThat(near.terlambat()).isFalse();
        pukul("2026-10-12 14:00");
        assertThat(daftar(MutuBakuView.Jenis.TERLAMBAT).jumlah()).isZero();

        riwayat.ambil(run, "pelaksana.awayan");
        pukul("2026-10-13 08:20");
        assertThat(daftar(MutuBakuView.Jenis.HAMPIR).jumlah()).isZero();
        Baris late = daftar(MutuBakuView.Jenis.TERLAMBAT).baris().get(0);
        assertThat(late.agenda()).isEqualTo("001/UJI");
        assertThat(late.langkah()).isEqualTo("1. Menyusun laporan");
        assertThat(late.sisa()).isEqualTo("lewat 2 jam 50 menit kerja");
        assertThat(late.terpakai()).isEqualTo("4 jam 50 menit");
        assertThat(late.pelaku()).isEqualTo("Ratna Puspita, A.Md.");
        assertThat(late.jabatan()).isEqualTo("Pelaksana");
        assertThat(late.batas()).isEqualTo("12 Okt 2026, 14.00 WITA");
        Ringkasan now = ringkasan();
        assertThat(List.of(now.terbuka(), now.terlambat(), now.hampir())).containsExactly(1, 1, 0);
        assertThat(langkah(now, "langkah_1").terlambatSekarang()).isOne();
    }

    @Test
    void eachPassOfALoopHasItsOwnClockAndTheSumIsKnown() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "002/UJI");
        riwayat.ambil(run, "pelaksana.awayan");
        riwayat.selesaikan("2026-10-12 09:30", run, "pelaksana.awayan", Map.of());
        riwayat.ambil(run, "camat.awayan");
        riwayat.selesaikan("2026-10-12 10:00", run, "camat.awayan",
                Map.of("setuju", false, "catatanPerbaikan", "Lengkapi angka triwulan lalu."));
        riwayat.ambil(run, "pelaksana.awayan");
        // Three hours in the second pass: one too many.
        pukul("2026-10-12 13:30");
        riwayat.waktuHabis(run);
        riwayat.selesaikan("2026-10-12 14:00", run, "pelaksana.awayan", Map.of());
        riwayat.ambil(run, "camat.awayan");
        riwayat.selesaikan("2026-10-12 14:30", run, "camat.awayan", Map.of("setuju", true));

        Ringkasan figures = ringkasan();
        Angka first = langkah(figures, "langkah_1");
        assertThat(List.of(first.tepat(), first.lambat(), first.diulang())).containsExactly(1, 1, 1);
        assertThat(first.median()).isEqualTo("2 jam 15 menit");
        assertThat(first.p90()).isEqualTo("3 jam");
        assertThat(first.kumulatif()).isEqualTo("4 jam 30 menit");
        assertThat(first.p90Persen()).isEqualTo(150);
        Angka second = langkah(figures, "langkah_2");
        assertThat(List.of(second.tepat(), second.lambat(), second.pengembalian())).containsExactly(2, 0, 1);
        assertThat(figures.persenTepat()).isEqualTo(75);
        assertThat(figures.sop().get(0).pengembalian()).isOne();
        assertThat(figures.triwulan()).extracting(Angka::jumlah).containsExactly(0, 0, 0, 4);

        Daftar<Baris> ended = daftar(MutuBakuView.Jenis.SELESAI);
        assertThat(ended.baris()).singleElement().satisfies(b -> {
            assertThat(b.putaran()).isEqualTo(2);
            assertThat(b.sisa()).isEqualTo("lewat 1 jam kerja");
        });

        Tampilan.Jejak trail = asPengawas(AWAYAN, () -> view.jejak(run.getId()));
        assertThat(trail.pelaksanaan().keadaan()).isEqualTo("selesai");
        assertThat(trail.langkah()).extracting(t -> t.baris().langkahId() + "/" + t.baris().putaran())
                .containsExactly("langkah_1/1", "langkah_2/1", "langkah_1/2", "langkah_2/2");
        assertThat(trail.langkah().get(1).putusan()).isEqualTo("Dikembalikan");
        assertThat(trail.langkah().get(1).alasan()).isEqualTo("Lengkapi angka triwulan lalu.");
        assertThat(trail.langkah().get(3).putusan()).isEqualTo("Setuju");
        assertThat(trail.jumlah().get(0).terpakai()).isEqualTo("4 jam 30 menit");
    }

    @Test
    void figuresCountEveryVersionOfAnSop() {
        ProcessInstance before = riwayat.mulai("2026-10-12 08:00", AWAYAN, "003/UJI");
        riwayat.selesaikan("2026-10-12 09:00", before, "pelaksana.awayan", Map.of());
        riwayat.deploy(AWAYAN);
        ProcessInstance after = riwayat.mulai("2026-10-13 08:00", AWAYAN, "004/UJI");
        riwayat.selesaikan("2026-10-13 15:00", after, "pelaksana.awayan", Map.of());

        Ringkasan figures = ringkasan();
        assertThat(figures.sop()).singleElement().satisfies(sop -> {
            assertThat(List.of(sop.tepat(), sop.lambat())).containsExactly(1, 1);
        });
        String newest = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(SOP)
                .tenantIdIn(AWAYAN).latestVersion().singleResult().getId();
        assertThat(langkah(asPengawas(AWAYAN, () -> view.proses(newest, TRIWULAN_IV)), "langkah_1").jumlah())
                .isEqualTo(2);
    }

    @Test
    void aReassignedStepCountsForWhoCompletedIt() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "005/UJI");
        riwayat.ambil(run, "pelaksana.awayan");
        engine.getTaskService().setAssignee(riwayat.task(run).getId(), "sekretaris.awayan");
        riwayat.selesaikan("2026-10-12 09:00", run, "sekretaris.awayan", Map.of());

        assertThat(ringkasan().pelaksana().stream().filter(a -> a.induk() != null)).extracting(Angka::nama)
                .containsExactly("Dewi Kartika Ningsih, S.Sos.");
    }

    @Test
    void aStepAnAdministratorFinishedIsNotCountedForTheAssignee() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "006/UJI");
        riwayat.ambil(run, "pelaksana.awayan");
        String task = riwayat.task(run).getId();
        pukul("2026-10-12 15:00");
        as("admin", List.of("camunda-admin"), List.of(), () -> {
            engine.getTaskService().complete(task);
            return null;
        });

        assertThat(ringkasan().pelaksana().stream().filter(a -> a.induk() != null)).extracting(Angka::id)
                .containsExactly("admin");
        assertThat(daftar(MutuBakuView.Jenis.SELESAI).baris().get(0).keterangan())
                .isEqualTo("diselesaikan oleh administrator");
    }

    @Test
    void aSuspendedRunStaysLateAndSaysSo() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "007/UJI");
        engine.getRuntimeService().suspendProcessInstanceById(run.getId());

        pukul("2026-10-12 11:00");

        assertThat(daftar(MutuBakuView.Jenis.TERLAMBAT).baris().get(0).keterangan())
                .isEqualTo("belum diambil, ditangguhkan");
        Tampilan.Jejak trail = asPengawas(AWAYAN, () -> view.jejak(run.getId()));
        assertThat(trail.langkah().get(0).baris().keterangan()).contains("ditangguhkan");
    }

    @Test
    void aCancelledStepIsNeitherOnTimeNorLate() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "008/UJI");
        pukul("2026-10-12 15:00");
        engine.getRuntimeService().deleteProcessInstance(run.getId(), "salah mulai");

        assertThat(ringkasan().sop().get(0).jumlah()).isZero();
        assertThat(daftar(MutuBakuView.Jenis.SELESAI).jumlah()).isZero();
        Tampilan.Jejak trail = asPengawas(AWAYAN, () -> view.jejak(run.getId()));
        assertThat(trail.pelaksanaan().keadaan()).isEqualTo("dihentikan");
        assertThat(trail.langkah().get(0).akhir()).isEqualTo("dibatalkan");
    }

    @Test
    void aQuarterBeginsAtMidnightInTheOfficesZone() {
        ProcessInstance run = riwayat.mulai("2026-09-30 08:00", AWAYAN, "009/UJI");
        // 1 October 00.30 WITA is still September in UTC.
        riwayat.selesaikan("2026-10-01 00:30", run, "pelaksana.awayan", Map.of());

        assertThat(ringkasan().sop().get(0).jumlah()).isOne();
        assertThat(asPengawas(AWAYAN, () -> view.ringkasan(new Pertanyaan(null, null, null, 2026, 3))).sop().get(0)
                .jumlah()).isZero();
    }

    @Test
    void theFilterOfAPostLeavesOutTheOthers() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "010/UJI");
        pukul("2026-10-12 15:00");

        assertThat(asPengawas(AWAYAN, () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT,
                new Pertanyaan(null, SOP, "pelaksana", 2026, 4), Urutan.Kolom.LANGKAH, true, 1)).baris())
                .extracting(Baris::pelaksanaan).containsExactly(run.getId());
        assertThat(asPengawas(AWAYAN, () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT,
                new Pertanyaan(null, null, "camat", 2026, 4), Urutan.Kolom.BATAS, false, 1)).jumlah()).isZero();
        assertThat(asPengawas(AWAYAN, () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT,
                new Pertanyaan(null, null, "kasi", 2026, 4), Urutan.Kolom.BATAS, false, 1)).jumlah()).isZero();
    }

    @Test
    void anotherOfficesSupervisorGetsNothing() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "011/UJI");
        String definition = run.getProcessDefinitionId();
        String task = riwayat.task(run).getId();
        pukul("2026-10-12 15:00");

        for (Pertanyaan asked : List.of(TRIWULAN_IV, new Pertanyaan(AWAYAN, null, null, 2026, 4))) {
            assertThat(asPengawas(LAMPIHONG, () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT, asked,
                    Urutan.Kolom.BATAS, false, 1)).jumlah()).isZero();
            assertThat(asPengawas(LAMPIHONG, () -> view.pelaksanaan(asked, "", 1)).jumlah()).isZero();
            Ringkasan figures = asPengawas(LAMPIHONG, () -> view.ringkasan(asked));
            assertThat(figures.terbuka()).isZero();
            assertThat(figures.sop()).allMatch(sop -> sop.instansi().equals(LAMPIHONG));
        }
        assertRefused(404, () -> asPengawas(LAMPIHONG, () -> view.jejak(run.getId())));
        assertRefused(404, () -> asPengawas(LAMPIHONG, () -> view.proses(definition, TRIWULAN_IV)));
        assertRefused(404, () -> asPengawas(LAMPIHONG, () -> view.tanggapi(task, "Segera.")));
        assertThat(asPengawas(LAMPIHONG, view::konteks).kantor()).extracting(Tampilan.Pilihan::id)
                .containsExactly(LAMPIHONG);
    }

    @Test
    void staffAndVisitorsAreTurnedAway() {
        assertRefused(403, () -> as("pelaksana.awayan", List.of("pelaksana"), List.of(AWAYAN), view::konteks));
        assertRefused(403, () -> as("pelaksana.awayan", List.of("pelaksana"), List.of(AWAYAN),
                () -> view.ringkasan(TRIWULAN_IV)));
        assertRefused(401, view::konteks);
    }

    @Test
    void anAdministratorSeesEveryOffice() {
        riwayat.mulai("2026-10-12 08:00", AWAYAN, "012/UJI");
        riwayat.mulai("2026-10-12 08:00", LAMPIHONG, "001/UJI-L");
        pukul("2026-10-12 15:00");

        assertThat(as("admin", List.of("camunda-admin"), List.of(), () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT,
                TRIWULAN_IV, Urutan.Kolom.KANTOR, false, 1)).baris()).extracting(Baris::kantor)
                .containsExactly("Kecamatan Awayan", "Kecamatan Lampihong");
    }

    private static void assertRefused(int status, Supplier<?> question) {
        assertThatExceptionOfType(PermintaanDitolak.class).isThrownBy(question::get)
                .satisfies(refused -> assertThat(refused.status().getStatusCode()).isEqualTo(status));
    }

    @Test
    void aReasonAndItsAnswerStandBesideTheLateStep() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "013/UJI");
        String task = riwayat.task(run).getId();
        assertRefused(400, () -> asPengawas(AWAYAN, () -> view.tanggapi(task, "Terlalu dini.")));

        pukul("2026-10-12 15:00");
        notes.save(history.putaran(task).orElseThrow(), Jenis.ALASAN, "Listrik padam.", "pelaksana.awayan");
        asPengawas(AWAYAN, () -> view.tanggapi(task, ""));

        assertThat(daftar(MutuBakuView.Jenis.TERLAMBAT).baris().get(0).catatan())
                .extracting(c -> c.jenis() + "|" + c.isi() + "|" + c.oleh())
                .containsExactly("Alasan|Listrik padam.|Ratna Puspita, A.Md.",
                        "Tanggapan||Pengawas Kecamatan Awayan");
    }

    @Test
    void endedRunsAreFoundByTheirAgendaNumber() {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "014/UJI_X");
        engine.getRuntimeService().deleteProcessInstance(run.getId(), "uji");
        riwayat.mulai("2026-10-12 09:00", AWAYAN, "015/UJI-X");

        assertThat(asPengawas(AWAYAN, () -> view.pelaksanaan(TRIWULAN_IV, "uji_x", 1)).baris())
                .extracting(Tampilan.Jalan::id).containsExactly(run.getId());
        assertThat(asPengawas(AWAYAN, () -> view.pelaksanaan(TRIWULAN_IV, "", 1)).jumlah()).isEqualTo(2);
    }

    @Test
    void listsAreSortedAndPaged() {
        for (int n = 0; n < MutuBakuView.PER_HALAMAN + 2; n++) {
            riwayat.mulai("2026-10-12 08:%02d".formatted(n), AWAYAN, "%03d/P".formatted(n));
        }
        pukul("2026-10-12 15:00");

        Daftar<Baris> second = asPengawas(AWAYAN, () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT, TRIWULAN_IV,
                Urutan.Kolom.AGENDA, true, 2));
        assertThat(second.jumlah()).isEqualTo(MutuBakuView.PER_HALAMAN + 2);
        assertThat(second.baris()).extracting(Baris::agenda).containsExactly("001/P", "000/P");
        for (Urutan.Kolom kolom : Urutan.Kolom.values()) {
            if (kolom != Urutan.Kolom.SELESAI) {
                assertThat(asPengawas(AWAYAN, () -> view.daftar(MutuBakuView.Jenis.TERLAMBAT, TRIWULAN_IV, kolom,
                        false, 1)).baris()).as(kolom.name()).hasSize(MutuBakuView.PER_HALAMAN);
            }
            asPengawas(AWAYAN, () -> view.daftar(MutuBakuView.Jenis.SELESAI, TRIWULAN_IV, kolom, true, 1));
        }
    }

    @Test
    void theReportNeverTurnsWordsIntoFormulas() throws IOException {
        ProcessInstance run = riwayat.mulai("2026-10-12 08:00", AWAYAN, "=1+1");
        String task = riwayat.task(run).getId();
        riwayat.selesaikan("2026-10-12 15:00", run, "pelaksana.awayan", Map.of());
        notes.save(history.putaran(task).orElseThrow(), Jenis.ALASAN, "=HYPERLINK(\"http://x\")", "pelaksana.awayan");

        byte[] file = asPengawas(AWAYAN, () -> laporan.laporan(TRIWULAN_IV, "Kecamatan Awayan"));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("Triwulan IV Tahun 2026");
            assertThat(book.getSheet("Per SOP").getRow(5).getCell(4).getNumericCellValue()).isEqualTo(1);
            assertThat(book.getSheet("Selesai terlambat").getRow(5).getCell(0)).satisfies(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            });
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void lateStepsAreFoundByAnIndex() {
        String indexes = "H2".equals(System.getProperty("alur.test.database", "H2"))
                ? "select index_name from information_schema.indexes" : "select indexname from pg_indexes";
        assertThat(jdbc.sql(indexes).query(String.class).list()).map(String::toUpperCase)
                .contains("ALUR_IDX_TASK_DUE_DATE");
    }
}
