package id.alursop.mutubaku.pemberitahuan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes deliveries out of the house. Each attempt is noted before it is made and its outcome after it, in transactions
 * of their own: no connection to the database is held while a server far away takes its time.
 */
@Component
class KirimanSender {

    private static final Logger LOG = LoggerFactory.getLogger(KirimanSender.class);

    private final KirimanStore deliveries;
    private final Map<Jalur, Saluran> channels = new EnumMap<>(Jalur.class);

    KirimanSender(KirimanStore deliveries, List<Saluran> channels) {
        this.deliveries = deliveries;
        channels.forEach(channel -> this.channels.put(channel.jalur(), channel));
    }

    /**
     * Makes one attempt. The id is stored with each publication: it outlives a renaming of this method.
     *
     * @throws NotDone so that the registry keeps the event and a later attempt follows
     */
    @Async(PemberitahuanConfiguration.MENGIRIM)
    @TransactionalEventListener(id = "mutubaku.pemberitahuan.kirim")
    void on(KirimanSiap ready) {
        Optional<Kiriman> claimed = deliveries.claim(ready.kiriman());
        if (claimed.isPresent()) {
            attempt(claimed.get());
        } else {
            deliveries.giveUpIfInDoubt(ready.kiriman());
            if (!deliveries.isDone(ready.kiriman())) {
                throw new NotDone("Delivery " + ready.kiriman() + " is with another node", null);
            }
        }
    }

    private void attempt(Kiriman kiriman) {
        try {
            prepare(kiriman).run();
        } catch (Saluran.Ditolak refused) {
            LOG.error("{} {} was refused for good: {}", kiriman.jalur(), kiriman.id(), refused.getMessage());
            deliveries.rejected(kiriman, refused.getMessage());
            return;
        } catch (Saluran.BelumTerkirim failure) {
            deliveries.notDelivered(kiriman, failure.getMessage());
            throw notDone(kiriman, failure);
        } catch (RuntimeException unknown) {
            deliveries.inDoubt(kiriman, String.valueOf(unknown.getMessage()));
            throw notDone(kiriman, unknown);
        }
        deliveries.delivered(kiriman);
    }

    private Runnable prepare(Kiriman kiriman) {
        try {
            return channels.get(kiriman.jalur()).prepare(kiriman);
        } catch (RuntimeException e) {
            throw new Saluran.BelumTerkirim("Not ready: " + e.getMessage(), e);
        }
    }

    /** Logged once per delivery: a server that is down for an hour is one piece of news. */
    private static NotDone notDone(Kiriman kiriman, RuntimeException failure) {
        if (kiriman.percobaan() == 1) {
            LOG.warn("{} {} could not be delivered and will be tried again: {}", kiriman.jalur(), kiriman.id(),
                    failure.getMessage());
        }
        return new NotDone("Attempt " + kiriman.percobaan() + " at delivery " + kiriman.id() + " failed", failure);
    }

    /** The delivery has no outcome yet. */
    static class NotDone extends RuntimeException {

        NotDone(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
