package id.alursop.mutubaku.pemberitahuan;

import id.alursop.instansi.InstansiCatalog;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Sends e-mail, one recipient each. Off while {@code spring.mail.host} is not set. */
@Component
class SurelSaluran implements Saluran {

    private static final Logger LOG = LoggerFactory.getLogger(SurelSaluran.class);

    private final JavaMailSender mail;
    private final PemberitahuanStore notices;
    private final SurelWriter writer;
    private final InstansiCatalog offices;
    private final PemberitahuanSettings.Surel settings;

    SurelSaluran(ObjectProvider<JavaMailSender> mail, PemberitahuanStore notices, SurelWriter writer,
                 InstansiCatalog offices, PemberitahuanSettings settings) {
        this.mail = usable(mail.getIfAvailable());
        this.notices = notices;
        this.writer = writer;
        this.offices = offices;
        this.settings = settings.surel();
        if (this.mail instanceof JavaMailSenderImpl sender) {
            limitWaiting(sender);
        }
        if (this.mail == null) {
            LOG.warn("spring.mail.host is not set: nobody is told of breaches by e-mail. The notices are kept and "
                    + "leave once it is.");
        }
    }

    /** An environment variable that is set but empty makes Boot create a sender for no host. */
    private static JavaMailSender usable(JavaMailSender mail) {
        return mail instanceof JavaMailSenderImpl sender && !StringUtils.hasText(sender.getHost()) ? null : mail;
    }

    /** By default a mail server that accepts a connection and then says nothing would be waited for forever. */
    private void limitWaiting(JavaMailSenderImpl sender) {
        Properties properties = sender.getJavaMailProperties();
        String millis = String.valueOf(settings.batas().toMillis());
        String protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.putIfAbsent("mail." + protocol + "." + wait, millis);
        }
    }

    @Override
    public Jalur jalur() {
        return Jalur.SUREL;
    }

    @Override
    public boolean aktif() {
        return mail != null;
    }

    @Override
    public Runnable prepare(Kiriman kiriman) {
        if (!aktif()) {
            throw new IllegalStateException("spring.mail.host is not set any more");
        }
        Letter letter = write(kiriman);
        return () -> send(letter);
    }

    private void send(Letter letter) {
        try {
            mail.send(letter);
        } catch (MailSendException e) {
            judge(e, letter);
        } catch (MailException e) {
            throw new BelumTerkirim(e.getMessage(), e);
        }
    }

    private Letter write(Kiriman kiriman) {
        try {
            String to = Penerima.surel(offices.get(kiriman.instansi()), kiriman.penerima())
                    .orElseThrow(() -> new IllegalStateException("No address for " + kiriman.penerima()));
            Surel words = writer.write(kiriman, notices.of(kiriman));
            Letter letter = new Letter();
            MimeMessageHelper helper = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.dari());
            helper.setTo(to);
            helper.setSubject(words.subjek());
            helper.setText(words.teks(), words.html());
            // The same at every attempt, so that a mailbox can tell a duplicate.
            letter.setHeader("Message-ID", "<" + kiriman.id() + "@alur-sop>");
            letter.setHeader("Auto-Submitted", "auto-generated");
            return letter;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a failure to send says about whether the server has the e-mail. */
    private static void judge(MailSendException failure, Letter letter) {
        if (failure.getFailedMessages().isEmpty()) {
            // It was accepted, and only saying goodbye failed.
            return;
        }
        Exception reason = failure.getFailedMessages().values().iterator().next();
        for (Exception e = reason; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500) {
                throw new Ditolak(e.getMessage(), failure);
            }
        }
        boolean refusedByReply = reason instanceof SMTPSendFailedException reply && reply.getReturnCode() > 0;
        if (!letter.handedOver || refusedByReply) {
            throw new BelumTerkirim(reason.getMessage(), failure);
        }
        throw failure;
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /**
     * Knows whether its content went to the server. SMTP transfers it last, so a connection that broke before has
     * delivered nothing, whatever broke it.
     */
    private static final class Letter extends MimeMessage {

        private boolean handedOver;

        Letter() {
            super((Session) null);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
            handedOver = true;
            super.writeTo(out, ignoredHeaders);
        }
    }
}
