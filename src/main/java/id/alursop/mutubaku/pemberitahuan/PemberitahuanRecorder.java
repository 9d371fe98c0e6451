package id.alursop.mutubaku.pemberitahuan;

import id.alursop.instansi.InstansiCatalog;
import id.alursop.jamkerja.Durasi;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.MutuBakuBreach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.UUID;

/** Records each breach once, with whom to tell. Sends nothing: that is for the collector and the webhook. */
@Component
class PemberitahuanRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(PemberitahuanRecorder.class);

    private final PemberitahuanStore notices;
    private final KirimanStore deliveries;
    private final InstansiCatalog offices;
    private final JamKerjaCatalog hours;
    private final PemberitahuanSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PemberitahuanRecorder(PemberitahuanStore notices, KirimanStore deliveries, InstansiCatalog offices,
                          JamKerjaCatalog hours, PemberitahuanSettings settings, ApplicationEventPublisher events,
                          PlatformTransactionManager transactions) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.offices = offices;
        this.hours = hours;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The id is stored with each publication: it outlives a renaming of this method. */
    @Async(PemberitahuanConfiguration.MENCATAT)
    @TransactionalEventListener(id = "mutubaku.pemberitahuan.catat")
    void on(MutuBakuBreach breach) {
        try {
            transaction.executeWithoutResult(status -> record(breach));
        } catch (DuplicateKeyException recordedAlready) {
            // Around the transaction, not inside: PostgreSQL lets nothing follow a violated key.
            LOG.debug("Task {} is recorded as late already ({})", breach.taskId(), breach.tingkat());
        }
    }

    private void record(MutuBakuBreach breach) {
        UUID webhook = settings.webhook().url() == null ? null : UUID.randomUUID();
        notices.record(breach, secondPeriodEnds(breach), webhook,
                Penerima.of(breach, offices.get(breach.instansi())));
        if (webhook != null) {
            deliveries.create(webhook, Jalur.WEBHOOK, breach.instansi(), null);
            events.publishEvent(new KirimanSiap(webhook));
        }
    }

    private Instant secondPeriodEnds(MutuBakuBreach breach) {
        return breach.tingkat() == MutuBakuBreach.LEWAT && breach.durasi() != null
                ? hours.of(breach.instansi()).add(breach.batas(), Durasi.parse(breach.durasi())) : null;
    }
}
