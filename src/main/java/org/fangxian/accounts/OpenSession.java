package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody signed in at a browser. It ends after 30 minutes in which nothing was done, and after 12 hours in any case (NIST
 * SP 800-63B, 4.2.3): a shift's length, so that nobody is thrown out in the middle of a night.
 */
@Entity
class OpenSession {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /** What is done within it is not written down again: a page brings several requests. */
    private static final Duration GRAIN = Duration.ofSeconds(20);

    @Id
    private String id;

    private long accountId;
    private int sessionEpoch;
    private Instant begunAt;
    private Instant activeAt;
    private String address;
    private String browser;

    protected OpenSession() {}

    OpenSession(String id, Account account, Instant now, String address, String browser) {
        this.id = id;
        this.accountId = account.getId();
        this.sessionEpoch = account.sessionEpoch();
        this.begunAt = now;
        this.activeAt = now;
        this.address = address;
        this.browser = browser;
    }

    /** Something was done. */
    void touch(Instant now) {
        if (activeAt.plus(GRAIN).isBefore(now)) {
            activeAt = now;
        }
    }

    /** It goes on although the account's other sessions have ended. */
    void goOn(Account account) {
        sessionEpoch = account.sessionEpoch();
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    /** How long it still lasts if nothing more is done; zero when it is over. */
    Duration left(Instant now) {
        Instant end = activeAt.plus(IDLE).isBefore(begunAt.plus(LONGEST)) ? activeAt.plus(IDLE) : begunAt.plus(LONGEST);
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    String id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant activeAt() {
        return activeAt;
    }

    String address() {
        return address;
    }

    String browser() {
        return browser;
    }
}
