package org.fangxian.notices;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;

/** Writes the letter of a delivery and hands it to the mail server, whose answer is kept with the delivery. */
final class Postman {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String PATIENCE = "10000";

    private final Session session;
    private final MailSettings settings;

    /** A server that does not answer is given up after ten seconds: the round must go on. */
    Postman(Session session, MailSettings settings) {
        this.session = session;
        this.settings = settings;
        Properties properties = session.getProperties();
        properties.putIfAbsent("mail.smtp.connectiontimeout", PATIENCE);
        properties.putIfAbsent("mail.smtp.timeout", PATIENCE);
        properties.putIfAbsent("mail.smtp.writetimeout", PATIENCE);
    }

    void deliver(Delivery delivery, Instant now) {
        try {
            Transport.send(letter(delivery, now));
            delivery.mailed(now);
        } catch (MessagingException e) {
            delivery.failed(now, reason(e));
        }
    }

    /** The first cause that says something, for the outer ones only say that sending failed. */
    private static String reason(MessagingException failure) {
        Exception last = failure;
        while (last instanceof MessagingException outer && outer.getNextException() != null) {
            last = outer.getNextException();
        }
        return String.valueOf(last.getMessage()).strip();
    }

    private MimeMessage letter(Delivery delivery, Instant now) throws MessagingException {
        MimeMessage letter = new MimeMessage(session);
        letter.setFrom(new InternetAddress(settings.sender()));
        letter.setRecipient(RecipientType.TO, new InternetAddress(Objects.requireNonNull(delivery.address())));
        letter.setSubject(delivery.notice().subject(), UTF_8);
        letter.setText(settings.text(delivery.notice()), UTF_8);
        letter.setSentDate(Date.from(now));
        return letter;
    }
}
