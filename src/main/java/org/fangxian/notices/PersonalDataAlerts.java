package org.fangxian.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fangxian.accounts.Account;
import org.fangxian.accounts.RoleHolders;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.PersonalDataAlert;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.Texts;

/** Tells the security administrator of the unit, or of the nearest above, that personal data were taken along. */
@ApplicationScoped
class PersonalDataAlerts {
    /** By which the home page finds the notices. */
    static final String TOPIC = "personal-data";

    @Inject
    private Notices notices;

    @Inject
    private RoleHolders holders;

    @Inject
    private MailSettings settings;

    @Inject
    private CommandStructure structure;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /** Within the alert's transaction: what cannot be told is not allowed. */
    void tell(@Observes PersonalDataAlert alert) {
        Long concerned = alert.unitId();
        long unit = concerned == null ? structure.root().getId() : concerned;
        List<Account> recipients = holders.nearest(Roles.SECURITY_ADMIN, unit);
        if (recipients.isEmpty()) {
            return; // it stands in the trail
        }
        Texts texts = Texts.of(Texts.CHINESE);
        String key = "notices.personal." + alert.kind();
        String subject = texts.format(key + ".subject", alert.account());
        String body = texts.format(
                key + ".body",
                alert.account(),
                structure.unit(unit).getName(),
                alert.subject(),
                alert.amount(),
                alert.purpose());
        Instant now = clock.instant();
        Message message = new Message(TOPIC, subject, body, "/notices/inbox.xhtml");
        Notice notice = new Notice(unit, message, texts.getString("shared.portal"), now, time.now());
        notices.add(notice);
        recipients.forEach(account -> notices.add(new Delivery(notice, account, settings.isConfigured(), now)));
    }
}
