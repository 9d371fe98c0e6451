package id.alursop.mutubaku.pemberitahuan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * How people are told of breaches. The mail server itself is Spring Boot's {@code spring.mail.*}; without
 * {@code spring.mail.host} no e-mail leaves and the notices wait in the database.
 *
 * @param periksa how often to look for what is to be collected, escalated or tried again
 * @param alamat  where people open the application ("https://alur.balangankab.go.id"), for links in e-mails;
 *                {@code null} for none
 * @param surel   e-mail
 * @param webhook an outgoing call per breach, for example to a WhatsApp gateway
 */
@ConfigurationProperties("alur.mutubaku")
record PemberitahuanSettings(@DefaultValue("30s") Duration periksa, URI alamat, @DefaultValue Surel surel,
                             @DefaultValue Webhook webhook) {

    /**
     * @param dari  sender's address, which the mail server has to accept
     * @param batas how long to wait for the mail server's connection and for each of its replies
     */
    record Surel(@DefaultValue("alur-sop@localhost") String dari, @DefaultValue("10s") Duration batas) {
    }

    /**
     * @param url   where to POST; {@code null} (the default) for nowhere. It carries names, so it is {@code https},
     *              or {@code http} on this machine.
     * @param token sent as {@code Authorization: Bearer}; {@code null} for none
     * @param batas how long to wait for the connection and for the reply
     */
    record Webhook(URI url, String token, @DefaultValue("10s") Duration batas) {

        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

        Webhook {
            if (url != null && !"https".equals(url.getScheme())
                    && !("http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()))) {
                throw new IllegalArgumentException("alur.mutubaku.webhook.url harus https, atau http ke localhost: " + url);
            }
        }
    }
}
