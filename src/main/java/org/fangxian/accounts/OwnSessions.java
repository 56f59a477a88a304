package org.fangxian.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.TrueTime;

/** Where the caller is signed in, and the end of all of it but here. Nobody sees another's. */
@Stateless
@PermitAll
public class OwnSessions {
    @Inject
    private Authority authority;

    @Inject
    private OpenSessionRows rows;

    @Inject
    private AuditTrail audit;

    @Inject
    @TrueTime
    private Clock clock;

    /** @return the caller's sessions that last, the one used last first; {@code word} is what this one is known by */
    public List<OwnSession> all(String word) {
        Instant now = clock.instant();
        String here = Passwords.sha256(word);
        return rows.of(authority.caller().accountId()).stream()
                .filter(session -> !session.left(now).isZero())
                .map(session -> new OwnSession(
                        session.id().equals(here),
                        Duration.between(session.begunAt(), now).toMinutes(),
                        Duration.between(session.activeAt(), now).toMinutes(),
                        session.address(),
                        BrowserName.of(session.browser())))
                .toList();
    }

    /** Ends the caller's other sessions, with effect on their next request, on every server. */
    public void endOthers(String word) {
        Caller caller = authority.caller();
        int ended = rows.removeOthers(caller.accountId(), Passwords.sha256(word));
        audit.done(new AuditEvent("accounts.sessionsEnded", caller.name(), null, Integer.toString(ended)));
    }
}
