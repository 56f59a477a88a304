package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tries of one subject (an account's name, an address) that failed. A try is counted before its secret is looked at
 * and taken back when it succeeds, so that tries made at once cannot slip through together.
 */
@Entity
class FailedSignIns {
    @Id
    private String subject;

    private int failures;
    private Instant lastAt;
    private @Nullable Instant closedUntil;

    protected FailedSignIns() {}

    FailedSignIns(String subject, Instant now) {
        this.subject = subject;
        this.lastAt = now;
    }

    /** Counts one more; the last one that is free closes the subject for a while. */
    void count(Limit limit, Instant now) {
        failures = lastAt.plus(limit.forgottenAfter()).isBefore(now) ? 1 : failures + 1;
        lastAt = now;
        closedUntil = limit.pause(failures).map(now::plus).orElse(null);
    }

    /** Takes back the try that succeeded and leaves what others did at the same address. */
    void takeBackOne() {
        failures = Math.max(0, failures - 1);
        closedUntil = null;
    }

    boolean isClosed(Instant now) {
        return closedUntil != null && now.isBefore(closedUntil);
    }

    String subject() {
        return subject;
    }

    int failures() {
        return failures;
    }

    @Nullable
    Instant closedUntil() {
        return closedUntil;
    }
}
