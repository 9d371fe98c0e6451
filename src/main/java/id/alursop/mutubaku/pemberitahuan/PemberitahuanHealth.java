package id.alursop.mutubaku.pemberitahuan;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * What has not reached people, for whoever may see health details. Up all the same: notices that wait are no reason
 * to restart a server on which people are working.
 */
@Component("pemberitahuan")
class PemberitahuanHealth extends AbstractHealthIndicator {

    private final PemberitahuanStore notices;
    private final KirimanStore deliveries;
    private final List<Saluran> channels;

    PemberitahuanHealth(PemberitahuanStore notices, KirimanStore deliveries, List<Saluran> channels) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.channels = channels;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("menungguSurel", notices.countWaiting())
                .withDetail("belumSampai", deliveries.countNotDelivered());
        channels.forEach(channel -> health.withDetail(channel.jalur().name(),
                channel.aktif() ? "aktif" : "tidak dikonfigurasi"));
    }
}
