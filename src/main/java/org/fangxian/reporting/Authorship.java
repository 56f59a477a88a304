package org.fangxian.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who submits or reviews, why, by which way and when: by the portal's clock, and by the database's. */
public record Authorship(
        long accountId,
        String displayName,
        @Nullable String reason,
        RevisionSource source,
        Instant submittedAt,
        Instant recordedAt) {
    Authorship recordedAt(Instant at) {
        return new Authorship(accountId, displayName, reason, source, submittedAt, at);
    }
}
