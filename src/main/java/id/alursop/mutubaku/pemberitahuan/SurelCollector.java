package id.alursop.mutubaku.pemberitahuan;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.jamkerja.JamKerjaCatalog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes e-mails of what is recorded: while an office is open, whatever waits for a person becomes one e-mail. So what
 * happened since closing time arrives as a single digest at the next opening.
 */
@Component
class SurelCollector {

    private final PemberitahuanStore notices;
    private final KirimanStore deliveries;
    private final InstansiCatalog offices;
    private final JamKerjaCatalog hours;
    private final SurelSaluran surel;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SurelCollector(PemberitahuanStore notices, KirimanStore deliveries, InstansiCatalog offices, JamKerjaCatalog hours,
                   SurelSaluran surel, Clock clock, ApplicationEventPublisher events,
                   PlatformTransactionManager transactions) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.offices = offices;
        this.hours = hours;
        this.surel = surel;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Collects for everybody whose office is open. Without a mail server everything goes on waiting. */
    @Scheduled(fixedDelayString = PemberitahuanSchedule.PERIKSA, initialDelayString = PemberitahuanSchedule.PERIKSA)
    void collect() {
        if (surel.aktif()) {
            offices.all().stream().filter(this::isOpen).forEach(office -> notices.waiting(office.id()).stream()
                    .filter(person -> Penerima.surel(office, person).isPresent())
                    .forEach(person -> collect(office, person)));
        }
    }

    private boolean isOpen(Instansi office) {
        Instant now = clock.instant();
        return !hours.of(office.id()).nextOpening(now).isAfter(now);
    }

    private void collect(Instansi office, String person) {
        transaction.executeWithoutResult(status -> {
            UUID id = UUID.randomUUID();
            // Zero when the other node was faster: its update held ours back until it had committed.
            if (notices.collect(office.id(), person, id) > 0) {
                deliveries.create(id, Jalur.SUREL, office.id(), person);
                events.publishEvent(new KirimanSiap(id));
            }
        });
    }
}
