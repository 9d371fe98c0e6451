package id.alursop.mutubaku.pemberitahuan;

import id.alursop.Databases;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import static id.alursop.mutubaku.pemberitahuan.Layanan.SENIN_JAM_10;
import static id.alursop.mutubaku.pemberitahuan.Layanan.breach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people get to hear of a breach, on both databases and with a real mail server. */
class PemberitahuanTest {

    private static final Instant BATAS = SENIN_JAM_10.minus(Duration.ofMinutes(20));
    private static final String KASUBBAG = "kasubbag.awayan@example.invalid";
    private static final String PENGAWAS = "pengawas.awayan@example.invalid";
    private static final String SEKRETARIS = "sekretaris.awayan@example.invalid";

    private final Pos pos = new Pos();

    @AfterEach
    void stopMailServer() {
        pos.close();
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoHasTheTaskAndTheSupervisor(Databases database) throws Exception {
        try (Layanan layanan = Layanan.on(database, pos.properties())) {
            layanan.publish(breach("t1", "kasubbag.awayan", BATAS));
            layanan.look();

            assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS);
            MimeMessage mail = pos.only("kasubbag.awayan");
            assertThat(mail.getSubject())
                    .isEqualTo("Lewat batas waktu: langkah 2 Membuat Format Isian (001/PDK-TW.III/KEC.AWY/X/2026)");
            for (int alternative : new int[] {0, 1}) {
                assertThat(Pos.body(mail, alternative)).contains("Yth. Bambang Suryono, S.E.", "bagian Anda",
                        "Pengumpulan Data Kinerja Per Triwulan", "Senin, 12 Oktober 2026 pukul 09.40 WITA",
                        "20 menit kerja");
            }
            assertThat(Pos.body(pos.only("pengawas.awayan"), 0))
                    .contains("Kepala Subbagian Perencanaan dan Keuangan, Bambang Suryono, S.E.")
                    .doesNotContain("bagian Anda");
            assertThat(layanan.publications()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheLaneWhileNobodyHasTheTask(Databases database) {
        try (Layanan layanan = Layanan.on(database, pos.properties())) {
            layanan.publish(breach("t1", null, BATAS));
            layanan.look();
            assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheEngineRollsBackIsNotTold(Databases database) {
        try (Layanan layanan = Layanan.on(database, pos.properties())) {
            assertThatThrownBy(() -> layanan.transaction().executeWithoutResult(status -> {
                layanan.publishEvent(breach("t1", null, BATAS));
                throw new IllegalStateException("rolled back");
            })).hasMessage("rolled back");
            layanan.look();
            assertThat(pos.received()).isEmpty();
            assertThat(layanan.publications()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBreachPublishedAgainIsToldOnce(Databases database) {
        try (Layanan layanan = Layanan.on(database, pos.properties())) {
            layanan.publish(breach("t1", null, BATAS));
            layanan.publish(breach("t1", null, BATAS));
            layanan.look();
            layanan.publish(breach("t1", "kasubbag.awayan", BATAS.plusSeconds(1)));
            layanan.look();
            assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS);
            assertThat(layanan.publications()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBreachThatCouldNotBeRecordedIsRecordedLater(Databases database) {
        try (Layanan layanan = Layanan.on(database, pos.properties())) {
            layanan.update("alter table alur_pemberitahuan_penerima rename to away");
            layanan.publish(breach("t1", null, BATAS));
            layanan.settle();
            assertThat(layanan.count("alur_pemberitahuan")).isZero();
            assertThat(layanan.publications()).isEqualTo(1);

            layanan.update("alter table away rename to alur_pemberitahuan_penerima");
            layanan.clock.forward(Duration.ofSeconds(61));
            layanan.look();
            assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS);
            assertThat(layanan.publications()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNightsBreachesAreOneMailAtOpening(Databases database) throws Exception {
        try (Layanan layanan = Layanan.on(database, pos.properties())) {
            Instant closing = Instant.parse("2026-10-12T08:00:00Z");
            layanan.clock.set(closing);
            IntStream.rangeClosed(1, 5).forEach(n -> layanan.publish(breach("t" + n, null, closing)));
            layanan.look();
            Instant opening = Instant.parse("2026-10-12T23:30:00Z");
            layanan.clock.set(opening.minusSeconds(1));
            layanan.look();
            assertThat(pos.received()).isEmpty();

            layanan.clock.set(opening);
            layanan.engine.clear();
            layanan.look();
            assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS);
            assertThat(pos.only("kasubbag.awayan").getSubject())
                    .isEqualTo("5 langkah lewat batas waktu di Kecamatan Awayan");
            assertThat(Pos.body(pos.only("kasubbag.awayan"), 0).split("\\* Langkah 2")).hasSize(6);
            // They went on working after closing time: nothing of it waits any more.
            assertThat(Pos.body(pos.only("kasubbag.awayan"), 0)).contains("sudah diselesaikan")
                    .doesNotContain("Terlambat");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeadMailServerHoldsNothingUpAndLosesNothing(Databases database) {
        try (Layanan layanan = Layanan.on(database, pos.properties())) {
            pos.die();
            Instant start = layanan.clock.instant();
            int breaches = 0;
            for (; layanan.clock.instant().isBefore(start.plus(Duration.ofHours(1))); breaches++) {
                layanan.publish(breach("t" + breaches, null, layanan.clock.instant()).escalated(null));
                layanan.look();
                layanan.clock.forward(Duration.ofMinutes(5));
            }
            assertThat(layanan.count("alur_pemberitahuan")).isEqualTo(breaches);
            assertThat(layanan.count("alur_kiriman where hasil is null and ragu = 0")).isEqualTo(2L * breaches);
            assertThat(layanan.publications()).isEqualTo(2L * breaches);
            assertThat(layanan.bean(PemberitahuanHealth.class).health().getDetails())
                    .containsEntry("belumSampai", Map.of("MENUNGGU", 2L * breaches));

            pos.comeBack();
            layanan.clock.forward(Duration.ofMinutes(15));
            layanan.look();
            assertThat(pos.received()).hasSize(2 * breaches);
            assertThat(layanan.publications()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatADeadServerHeldIsSentAfterARestart(Databases database) {
        try (Layanan layanan = Layanan.on(database, pos.properties())) {
            pos.die();
            layanan.publish(breach("t1", null, BATAS));
            layanan.look();
            layanan.close();
            pos.comeBack();
            try (Layanan restarted = layanan.another(pos.properties())) {
                restarted.clock.forward(Duration.ofMinutes(2));
                restarted.look();
                assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS);
                restarted.engine.clear();
                restarted.clock.forward(Duration.ofHours(1));
                restarted.look();
                assertThat(pos.received()).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAMailServerNothingIsTriedAndNothingIsLost(Databases database) {
        try (Layanan layanan = Layanan.on(database)) {
            layanan.publish(breach("t1", null, BATAS));
            layanan.look();
            assertThat(layanan.publications()).isZero();
            assertThat(layanan.count("alur_kiriman")).isZero();
            assertThat(layanan.bean(PemberitahuanHealth.class).health().getDetails())
                    .containsEntry("menungguSurel", 2L).containsEntry("SUREL", "tidak dikonfigurasi");
            try (Layanan configured = layanan.another(pos.properties())) {
                configured.look();
                assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void escalatesToTheLaneAboveOnceWhenTheSecondPeriodIsOver(Databases database) throws Exception {
        try (Layanan layanan = Layanan.on(database, pos.properties());
             Layanan second = layanan.another(pos.properties())) {
            layanan.publish(breach("t1", null, SENIN_JAM_10));
            layanan.look();
            layanan.clock.set(SENIN_JAM_10.plus(Duration.ofMinutes(30)).minusSeconds(1));
            layanan.look();
            assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS);

            layanan.clock.forward(Duration.ofSeconds(1));
            together(() -> layanan.bean(EskalasiSchedule.class).escalate(),
                    () -> second.bean(EskalasiSchedule.class).escalate());
            second.settle();
            layanan.look();
            second.look();
            assertThat(pos.recipients()).containsExactly(KASUBBAG, PENGAWAS, PENGAWAS, SEKRETARIS);
            assertThat(pos.only("sekretaris.awayan").getSubject()).startsWith("Lewat dua kali batas waktu: langkah 2");
            assertThat(layanan.count("alur_pemberitahuan where tingkat = 2")).isEqualTo(1);

            layanan.clock.forward(Duration.ofHours(1));
            layanan.look();
            assertThat(pos.received()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesMakeOneMail(Databases database) throws Exception {
        try (Layanan layanan = Layanan.on(database, pos.properties());
             Layanan second = layanan.another(pos.properties())) {
            for (int round = 1; round <= 5; round++) {
                layanan.publish(breach("t" + round, null, BATAS));
                layanan.settle();
                together(() -> layanan.bean(SurelCollector.class).collect(),
                        () -> second.bean(SurelCollector.class).collect());
                layanan.settle();
                second.settle();
                assertThat(pos.received()).hasSize(2 * round);
            }
        }
    }

    private static void together(Runnable one, Runnable two) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            try {
                start.await();
                two.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        start.countDown();
        one.run();
        other.join();
    }

    @Test
    void doesNotEscalateWhatIsDoneSuspendedOrGivenMoreTime() {
        try (Layanan layanan = Layanan.on(Databases.H2, pos.properties())) {
            layanan.publish(breach("done", null, SENIN_JAM_10));
            layanan.publish(breach("suspended", null, SENIN_JAM_10));
            layanan.publish(breach("longer", null, SENIN_JAM_10));
            layanan.settle();
            layanan.engine.remove("done");
            layanan.engine.put("suspended", new OpenTasks.OpenTask(null, SENIN_JAM_10, true));
            layanan.engine.put("longer", new OpenTasks.OpenTask(null, SENIN_JAM_10.plus(Duration.ofHours(1)), false));
            layanan.clock.set(SENIN_JAM_10.plus(Duration.ofMinutes(30)));
            layanan.look();
            assertThat(layanan.count("alur_pemberitahuan where tingkat = 2")).isZero();
            assertThat(layanan.count("alur_pemberitahuan where eskalasi is not null")).isEqualTo(2);

            layanan.clock.set(SENIN_JAM_10.plus(Duration.ofMinutes(90)));
            layanan.engine.put("suspended", new OpenTasks.OpenTask(null, SENIN_JAM_10, false));
            layanan.look();
            assertThat(layanan.count("alur_pemberitahuan where tingkat = 2")).isEqualTo(2);
        }
    }

    @Test
    void aCrashAfterSendingCostsOneDuplicateAtMost() throws Exception {
        try (Layanan layanan = Layanan.on(Databases.H2, pos.properties())) {
            layanan.publish(breach("t1", "kasubbag.awayan", BATAS));
            layanan.settle();
            KirimanStore deliveries = layanan.bean(KirimanStore.class);
            layanan.update("delete from alur_pemberitahuan_penerima where peran = 'PENGAWAS'");
            pos.die();
            layanan.bean(SurelCollector.class).collect();
            layanan.settle();
            pos.comeBack();
            // Sent, and dead before the outcome was noted.
            layanan.clock.forward(Duration.ofMinutes(2));
            layanan.bean(PemberitahuanSchedule.class).resubmit();
            layanan.settle();
            forgetOutcome(layanan);
            layanan.publish(breach("other", null, BATAS).escalated(null));
            assertThat(pos.received()).hasSize(1);

            UUID id = deliveries.due(Set.of(Jalur.SUREL)).iterator().next();
            layanan.transaction().executeWithoutResult(status -> layanan.publishEvent(new KirimanSiap(id)));
            layanan.settle();
            assertThat(pos.received()).hasSize(2);
            assertThat(pos.received().get(0).getMessageID()).isEqualTo(pos.received().get(1).getMessageID());

            forgetOutcome(layanan);
            layanan.update("update alur_kiriman set ragu = 2");
            layanan.transaction().executeWithoutResult(status -> layanan.publishEvent(new KirimanSiap(id)));
            layanan.settle();
            assertThat(pos.received()).hasSize(2);
            assertThat(layanan.count("alur_kiriman where hasil = 'TIDAK_PASTI'")).isEqualTo(1);
            assertThat(layanan.publications()).isZero();
        }
    }

    private static void forgetOutcome(Layanan layanan) {
        layanan.update("update alur_kiriman set hasil = null, ragu = 1, coba_lagi = dibuat");
    }

    @Test
    void whatCannotBeWrittenHasNotLeftAndIsTriedForAsLongAsItTakes() {
        try (Layanan layanan = Layanan.on(Databases.H2, pos.properties())) {
            pos.die();
            layanan.publish(breach("t1", null, BATAS).escalated(null));
            layanan.look();
            pos.comeBack();
            layanan.update("alter table alur_pemberitahuan rename to away");
            for (int attempt = 0; attempt < 4; attempt++) {
                layanan.clock.forward(Duration.ofMinutes(16));
                layanan.bean(PemberitahuanSchedule.class).resubmit();
                layanan.settle();
            }
            assertThat(layanan.count("alur_kiriman where percobaan = 5 and ragu = 0 and hasil is null")).isEqualTo(2);

            layanan.update("alter table away rename to alur_pemberitahuan");
            layanan.clock.forward(Duration.ofMinutes(16));
            layanan.look();
            assertThat(pos.recipients()).containsExactly(PENGAWAS, SEKRETARIS);
        }
    }

    @Test
    void aPersonWithoutAnAddressLosesNothing() {
        try (Layanan layanan = Layanan.on(Databases.H2, pos.properties())) {
            layanan.publish(breach("t1", null, BATAS));
            layanan.settle();
            layanan.update("update alur_pemberitahuan_penerima set penerima = 'tamu' where peran = 'PELAKSANA'");
            layanan.look();
            assertThat(pos.recipients()).containsExactly(PENGAWAS);
            assertThat(layanan.count("alur_pemberitahuan_penerima where kiriman is null")).isEqualTo(1);
        }
    }
}
