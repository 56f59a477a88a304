package org.fangxian.notices;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fangxian.accounts.Roles;

/** Mails notices by the configured server (MAIL_HOST); each in a transaction of its own, its outcome recorded. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class Mailroom {
    @Resource(lookup = "java:jboss/mail/Default")
    private Session session;

    @Inject
    private MailSettings settings;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** Mails the next notice whose time has come. @return whether there was one; never where no server is configured */
    public boolean sendNext() {
        if (!settings.isConfigured()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<Delivery> next = notices.nextToMail(now);
        next.ifPresent(delivery -> new Postman(session, settings).deliver(delivery, now));
        return next.isPresent();
    }
}
