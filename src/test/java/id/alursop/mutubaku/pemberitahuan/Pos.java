package id.alursop.mutubaku.pemberitahuan;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A mail server that can die and come back at the same address. */
final class Pos implements AutoCloseable {

    private GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final int port;

    Pos() {
        server.start();
        port = server.getSmtp().getPort();
    }

    /** The settings with which this server is used. */
    String[] properties() {
        return new String[] {"spring.mail.host=127.0.0.1", "spring.mail.port=" + port};
    }

    int port() {
        return port;
    }

    void die() {
        server.stop();
    }

    void comeBack() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Who got how many: the address of each e-mail, sorted. */
    List<String> recipients() {
        return received().stream().map(Pos::to).sorted().toList();
    }

    MimeMessage only(String pengguna) {
        List<MimeMessage> found = received().stream()
                .filter(mail -> to(mail).equals(pengguna + "@example.invalid")).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " e-mails for " + pengguna + " among " + recipients());
        }
        return found.get(0);
    }

    static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getRecipients(Message.RecipientType.TO)).replaceAll("[\\[\\]]", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain text, or with 1 the HTML. */
    static String body(MimeMessage mail, int alternative) {
        try {
            return part(mail.getContent(), alternative);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Object content, int alternative) throws IOException, MessagingException {
        while (content instanceof jakarta.mail.Multipart parts) {
            content = parts.getBodyPart(parts.getCount() > alternative ? alternative : 0).getContent();
        }
        return (String) content;
    }

    @Override
    public void close() {
        server.stop();
    }
}
