package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fangxian.shared.CallerAddress;
import org.fangxian.shared.TrueTime;

/** Keeps the sessions' limits in the database: the same on every server, and after a restart. By the true clock. */
@ApplicationScoped
class SessionLimits {
    private static final int LONGEST_BROWSER = 200;

    @Inject
    private Accounts accounts;

    @Inject
    private OpenSessionRows rows;

    @Inject
    private Passwords passwords;

    @Inject
    private CallerAddress address;

    @Inject
    @TrueTime
    private Clock clock;

    /** @return what the session keeps to be known by */
    @Transactional
    public String begin(String name, String browser) {
        String word = passwords.newToken();
        Instant now = clock.instant();
        rows.removeIdleSince(now.minus(OpenSession.IDLE));
        Account account = accounts.byName(name).orElseThrow();
        String known = browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
        rows.add(new OpenSession(Passwords.sha256(word), account, now, address.get(), known));
        return word;
    }

    /** Something was done in the session, or merely looked whether it lasts. @return how long it does, if it does */
    @Transactional
    public Optional<Duration> left(String word, boolean isActive) {
        Instant now = clock.instant();
        Optional<OpenSession> session = rows.find(Passwords.sha256(word));
        Duration left = session.map(found -> found.left(now)).orElse(Duration.ZERO);
        if (left.isZero()) {
            session.ifPresent(found -> rows.remove(found.id()));
            return Optional.empty();
        }
        if (isActive) {
            session.ifPresent(found -> found.touch(now));
        }
        return Optional.of(left);
    }

    /** The account's other sessions have ended, and this one goes on. */
    @Transactional
    public void goOn(String word, String name) {
        Account account = accounts.byName(name).orElseThrow();
        rows.find(Passwords.sha256(word)).ifPresent(session -> session.goOn(account));
    }

    @Transactional
    public void end(String word) {
        rows.remove(Passwords.sha256(word));
    }
}
