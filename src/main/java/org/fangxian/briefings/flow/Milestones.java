package org.fangxian.briefings.flow;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a briefing was composed, last refreshed, sent to its check (and by whom), signed and issued (with the hashes of what
 * was signed and of the printed files).
 */
@Embeddable
public record Milestones(
        Instant composedAt,
        Instant refreshedAt,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable Instant signedAt,
        @Nullable String frozenSha256,
        @Nullable Instant issuedAt,
        @Nullable PrintedHashes printed) {
    public static Milestones composed(Instant at) {
        return new Milestones(at, at, null, null, null, null, null, null);
    }

    public Milestones refreshed(Instant at) {
        return new Milestones(composedAt, at, sentAt, sentBy, signedAt, frozenSha256, issuedAt, printed);
    }

    /** Sent by a person, or for nobody not sent any more. */
    public Milestones sent(@Nullable String by, @Nullable Instant at) {
        return new Milestones(composedAt, refreshedAt, at, by, signedAt, frozenSha256, issuedAt, printed);
    }

    public Milestones signed(String sha256, Instant at) {
        return new Milestones(composedAt, refreshedAt, sentAt, sentBy, at, sha256, issuedAt, printed);
    }

    public Milestones printed(PrintedHashes hashes) {
        return new Milestones(composedAt, refreshedAt, sentAt, sentBy, signedAt, frozenSha256, issuedAt, hashes);
    }

    /** A draft once more is not sent; an issue has its time. */
    public Milestones reached(BriefingState state, Instant at) {
        return switch (state) {
            case DRAFT -> sent(null, null);
            case ISSUED -> new Milestones(composedAt, refreshedAt, sentAt, sentBy, signedAt, frozenSha256, at, printed);
            case CHECKED, SIGNED -> this;
        };
    }
}
