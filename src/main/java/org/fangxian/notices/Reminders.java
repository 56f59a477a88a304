package org.fangxian.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.accounts.Account;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.RoleHolders;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.RecordedTime;

/** Tells a unit something: into the inbox of those who act for it, and by e-mail where a server is configured. */
@Stateless
@RolesAllowed({Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER, Roles.SYSTEM_ADMIN, Roles.SYSTEM
})
public class Reminders {
    private static final String[] SENDERS = {
        Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER, Roles.SYSTEM_ADMIN
    };

    @Inject
    private Notices notices;

    @Inject
    private RoleHolders holders;

    @Inject
    private MailSettings settings;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /**
     * Sends the message to those who hold the role for the unit, or for the nearest unit above for which anybody does.
     *
     * @return how many persons have it in their inbox; refuses a unit for which nobody holds the role, and one outside the
     *     caller's jurisdiction
     */
    public int toUnit(long unitId, String role, Message message) {
        int told = toUnits(role, Map.of(unitId, message)).getOrDefault(unitId, 0);
        if (told == 0) {
            throw new NobodyToTell(structure.unit(unitId).getName());
        }
        return told;
    }

    /**
     * As {@link #toUnit}, to many units, each with its own message.
     *
     * @return how many persons have it, by unit; nothing is sent to a unit for which nobody holds the role, which is absent
     */
    public Map<Long, Integer> toUnits(String role, Map<Long, Message> messages) {
        structure.units(messages.keySet());
        messages.keySet().forEach(unit -> authority.require(unit, SENDERS));
        Map<Long, List<Account>> recipients = holders.nearest(role, messages.keySet());
        Map<Long, Integer> told = new HashMap<>();
        messages.forEach((unit, message) -> {
            List<Account> persons = recipients.getOrDefault(unit, List.of());
            if (!persons.isEmpty()) {
                send(unit, message, persons);
                told.put(unit, persons.size());
            }
        });
        return told;
    }

    private void send(long unitId, Message message, List<Account> recipients) {
        Instant now = clock.instant();
        Notice notice = new Notice(unitId, message, authority.caller().displayName(), now, time.now());
        notices.add(notice);
        recipients.forEach(account -> notices.add(new Delivery(notice, account, settings.isConfigured(), now)));
        audit.done(new AuditEvent("notices.sent", String.join(", ", message.topics()), unitId, message.subject()));
    }

    /** Tells one person of a matter of the unit; refuses a unit outside the caller's jurisdiction. */
    @RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.LEADER})
    public void toPerson(long accountId, long unitId, Message message) {
        authority.require(unitId, Roles.REPORTER, Roles.REVIEWER, Roles.LEADER);
        send(unitId, message, List.of(notices.account(accountId)));
    }

    /** @return what was sent to the unit about a topic, to whom, and whether it was read; at most 100, the latest first */
    public List<DeliveryRow> about(long unitId, String topic) {
        authority.require(unitId, SENDERS);
        return notices.about(unitId, topic);
    }

    /** @return what became of the notices about topics, sent to the unit and those below it; nothing for topics never told */
    public List<Told> told(long unitId, Collection<String> topics) {
        authority.require(unitId, SENDERS);
        return topics.isEmpty() ? List.of() : notices.told(unitId, topics);
    }

    /** @return those of the topics about which something was sent to one of the units within the time */
    public Set<String> toldWithin(Duration time, Collection<Long> unitIds, Collection<String> topics) {
        unitIds.forEach(unit -> authority.require(unit, SENDERS));
        return topics.isEmpty()
                ? Set.of()
                : Set.copyOf(notices.toldSince(clock.instant().minus(time), unitIds, topics));
    }
}
