package id.alursop.mutubaku.pemberitahuan;

import id.alursop.Databases;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.MutuBakuBreach;
import org.awaitility.Awaitility;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One node: the notices with a real database and the event publication registry, and an engine that is only told of. */
final class Layanan implements AutoCloseable {

    /** Monday 12 October 2026, 10.00 WITA. */
    static final Instant SENIN_JAM_10 = Instant.parse("2026-10-12T02:00:00Z");

    final SettableClock clock;
    final Map<String, OpenTasks.OpenTask> engine;
    private final DataSource database;
    private final ConfigurableApplicationContext context;

    private Layanan(DataSource database, SettableClock clock, Map<String, OpenTasks.OpenTask> engine,
                    String... properties) {
        this.database = database;
        this.clock = clock;
        this.engine = engine;
        List<String> all = new ArrayList<>(List.of("spring.main.web-application-type=none",
                "spring.modulith.events.completion-mode=delete", "alur.mutubaku.periksa=1d"));
        all.addAll(List.of(properties));
        this.context = new SpringApplicationBuilder(Modules.class)
                .properties(all.toArray(String[]::new))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(DataSource.class, () -> database);
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(OpenTasks.class, () -> ids -> ids.stream().filter(engine::containsKey)
                            .collect(Collectors.toMap(id -> id, engine::get)));
                })
                .run();
    }

    static Layanan on(Databases database, String... properties) {
        return new Layanan(database.fresh(), new SettableClock(), new ConcurrentHashMap<>(), properties);
    }

    /** A node on the same database with the same clock: the next start, or a second server. */
    Layanan another(String... properties) {
        return new Layanan(database, clock, engine, properties);
    }

    /** As the engine does it: the task is open, and the breach is published in its transaction. */
    void publish(MutuBakuBreach breach) {
        engine.putIfAbsent(breach.taskId(), new OpenTasks.OpenTask(breach.assignee(), breach.batas(), false));
        transaction().executeWithoutResult(status -> context.publishEvent(breach));
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    void publishEvent(Object event) {
        context.publishEvent(event);
    }

    /** One round of what the schedule does, and the end of all it set in motion. */
    void look() {
        settle();
        bean(PemberitahuanSchedule.class).resubmit();
        settle();
        bean(EskalasiSchedule.class).escalate();
        settle();
        bean(SurelCollector.class).collect();
        settle();
    }

    /** Waits until no listener is at work any more. */
    void settle() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(() ->
                context.getBeansOfType(ThreadPoolTaskExecutor.class).values().stream()
                        .allMatch(executor -> executor.getActiveCount() == 0 && executor.getQueueSize() == 0));
    }

    long publications() {
        return count("event_publication where completion_date is null");
    }

    long count(String tableAndCondition) {
        return JdbcClient.create(database).sql("select count(*) from " + tableAndCondition).query(Long.class).single();
    }

    int update(String sql) {
        return JdbcClient.create(database).sql(sql).update();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops without waiting for anything that is under way. */
    @Override
    public void close() {
        context.close();
    }

    /** Camat above Sekretaris above Kasubbag above Pelaksana, in Kecamatan Awayan. */
    static MutuBakuBreach breach(String task, String assignee, Instant batas) {
        return new MutuBakuBreach("kec-awayan", "run-1", "001/PDK-TW.III/KEC.AWY/X/2026",
                "pengumpulan-data-kinerja-triwulan", "Pengumpulan Data Kinerja Per Triwulan", "langkah_2", "2",
                "Membuat Format Isian", task, "kasubbag-perencanaan-keuangan", "sekretaris", assignee, batas, "PT30M",
                MutuBakuBreach.LEWAT);
    }

    /** A clock that a test sets. */
    static final class SettableClock extends Clock {

        private volatile Instant now = SENIN_JAM_10;

        void set(Instant moment) {
            now = moment;
        }

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @EnableAutoConfiguration(exclude = {CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class,
            CamundaBpmRestJerseyAutoConfiguration.class})
    @Import({PemberitahuanConfiguration.class, PemberitahuanRecorder.class, PemberitahuanStore.class,
            KirimanStore.class, KirimanSender.class, SurelCollector.class, SurelSaluran.class, SurelWriter.class,
            WebhookSaluran.class, EskalasiSchedule.class, PemberitahuanSchedule.class, PemberitahuanHealth.class,
            InstansiCatalog.class, JamKerjaCatalog.class})
    static class Modules {
    }
}
