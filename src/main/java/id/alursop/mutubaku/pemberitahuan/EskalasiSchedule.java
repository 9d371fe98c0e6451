package id.alursop.mutubaku.pemberitahuan;

import id.alursop.jamkerja.Durasi;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.MutuBakuBreach;
import id.alursop.mutubaku.pemberitahuan.OpenTasks.OpenTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Escalates what is still not done when its time has passed a second time. The diagram has no second timer for this:
 * when the second period ends is known when the first breach is recorded, and only those few rows are looked at.
 */
@Component
class EskalasiSchedule {

    private static final int AT_A_TIME = 500;

    /** A suspended task is nobody's fault; it is looked at again later. */
    private static final Duration WHILE_SUSPENDED = Duration.ofHours(1);

    private final PemberitahuanStore notices;
    private final OpenTasks openTasks;
    private final JamKerjaCatalog hours;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    EskalasiSchedule(PemberitahuanStore notices, OpenTasks openTasks, JamKerjaCatalog hours, Clock clock,
                     ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.notices = notices;
        this.openTasks = openTasks;
        this.hours = hours;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at the breaches whose second period should be over. */
    @Scheduled(fixedDelayString = PemberitahuanSchedule.PERIKSA, initialDelayString = PemberitahuanSchedule.PERIKSA)
    void escalate() {
        List<MutuBakuBreach> breaches = notices.toEscalate(AT_A_TIME);
        Map<String, OpenTask> open = openTasks.of(breaches.stream().map(MutuBakuBreach::taskId).toList());
        breaches.forEach(breach -> decide(breach, open.get(breach.taskId())));
    }

    private void decide(MutuBakuBreach breach, OpenTask task) {
        Instant now = clock.instant();
        if (task == null) {
            notices.settleEscalation(breach);
        } else if (task.suspended()) {
            notices.postponeEscalation(breach, now.plus(WHILE_SUSPENDED));
        } else {
            // A recalculation may have given the task more time since.
            Instant due = task.due() == null || task.due().isBefore(breach.batas()) ? breach.batas() : task.due();
            Instant secondEnd = hours.of(breach.instansi()).add(due, Durasi.parse(breach.durasi()));
            if (secondEnd.isAfter(now)) {
                notices.postponeEscalation(breach, secondEnd);
            } else {
                escalate(breach, task.assignee());
            }
        }
    }

    /** The row that is settled, and the key under which the second breach is recorded, let only one node through. */
    private void escalate(MutuBakuBreach first, String assignee) {
        transaction.executeWithoutResult(status -> {
            if (notices.settleEscalation(first)) {
                events.publishEvent(first.escalated(assignee));
            }
        });
    }
}
