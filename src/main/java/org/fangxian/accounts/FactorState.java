package org.fangxian.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One's own second factor: since when, and how many recovery codes are left; nobody's before it was enrolled. */
public record FactorState(boolean required, @Nullable Instant enrolledAt, long recoveryCodesLeft) {
    public boolean isEnrolled() {
        return enrolledAt != null;
    }
}
