package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's second factor: what the telephone's application knows, sealed, and the last code that was used. */
@Entity
class SecondFactor {
    @Id
    private long accountId;

    private @Nullable String secret;
    private @Nullable String waitingSecret;
    private long lastStep;
    private @Nullable Instant enrolledAt;

    protected SecondFactor() {}

    SecondFactor(long accountId) {
        this.accountId = accountId;
    }

    /** Shown now; the one before stays in force until a code of the new one is confirmed. */
    void show(String sealed) {
        waitingSecret = sealed;
    }

    /** A code of the one shown was right: from now on it is the factor. */
    void enrol(long step, Instant at) {
        secret = waitingSecret;
        waitingSecret = null;
        lastStep = step;
        enrolledAt = at;
    }

    boolean isEnrolled() {
        return secret != null;
    }

    long accountId() {
        return accountId;
    }

    @Nullable
    String secret() {
        return secret;
    }

    @Nullable
    String waitingSecret() {
        return waitingSecret;
    }

    long lastStep() {
        return lastStep;
    }

    @Nullable
    Instant enrolledAt() {
        return enrolledAt;
    }
}
