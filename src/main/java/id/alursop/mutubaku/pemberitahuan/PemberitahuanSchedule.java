package id.alursop.mutubaku.pemberitahuan;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings back what the event publication registry still holds: after a failed attempt, or after a crash. */
@Component
class PemberitahuanSchedule {

    /** How often the notices are looked after. */
    static final String PERIKSA = "${alur.mutubaku.periksa:30s}";

    /** Younger than this, a breach is most likely being recorded right now. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final IncompleteEventPublications registry;
    private final KirimanStore deliveries;
    private final List<Saluran> channels;
    private final List<ThreadPoolTaskExecutor> executors;
    private final Clock clock;

    PemberitahuanSchedule(IncompleteEventPublications registry, KirimanStore deliveries, List<Saluran> channels,
                          @Qualifier(PemberitahuanConfiguration.MENCATAT) ThreadPoolTaskExecutor recorder,
                          @Qualifier(PemberitahuanConfiguration.MENGIRIM) ThreadPoolTaskExecutor sender, Clock clock) {
        this.registry = registry;
        this.deliveries = deliveries;
        this.channels = channels;
        this.executors = List.of(recorder, sender);
        this.clock = clock;
    }

    /** Resubmits what is due. Not while earlier work is still queued: it would only be queued a second time. */
    @Scheduled(fixedDelayString = PERIKSA, initialDelayString = PERIKSA)
    void resubmit() {
        if (executors.stream().anyMatch(executor -> executor.getQueueSize() > 0)) {
            return;
        }
        Set<UUID> due = deliveries.due(channels.stream().filter(Saluran::aktif).map(Saluran::jalur)
                .collect(Collectors.toSet()));
        Instant stale = clock.instant().minus(FRESH);
        registry.resubmitIncompletePublications(publication -> isDue(publication, due, stale));
    }

    private boolean isDue(EventPublication publication, Set<UUID> due, Instant stale) {
        if (publication.getEvent() instanceof KirimanSiap ready) {
            return due.contains(ready.kiriman())
                    // Sent, but the server died before it could tell the registry.
                    || deliveries.isDone(ready.kiriman());
        }
        return publication.getPublicationDate().isBefore(stale);
    }
}
