package org.fangxian.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last link, and from which entry on the sealer looks.
 *
 * <p>Entries are numbered when they are written and seen when they are committed, so that one with a lower number can come
 * later. The sealer therefore never asks "what is above the last number": it takes what has no seal yet, above the number
 * that was the highest at least ten minutes ago. A transaction that has run longer than that (the server ends them after
 * five) is found by the sweep over everything.
 *
 * @param settledId number above which the sealer looks
 * @param candidateId becomes the next settled number, ten minutes after {@code candidateAt}
 */
record ChainHead(
        long position,
        String hash,
        long settledId,
        long candidateId,
        Instant candidateAt,
        @Nullable Instant sealedAt) {
    static final Duration SETTLING = Duration.ofMinutes(10);

    boolean isToSettle(Instant now) {
        return !candidateAt.isAfter(now.minus(SETTLING));
    }

    /** @param highest the highest number that is sealed now */
    ChainHead settle(long highest, Instant now) {
        return new ChainHead(position, hash, candidateId, highest, now, sealedAt);
    }

    ChainHead behind(Seal last) {
        return new ChainHead(last.position(), last.hash(), settledId, candidateId, candidateAt, last.sealedAt());
    }
}
