package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.fangxian.supplies.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a card.
 *
 * @param other where it came from or went to
 * @param change above 0 for what came, below for what went
 * @param balance what was left after it
 */
public record CardLine(
        long postingId,
        long eventId,
        String number,
        EventKind kind,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String reason,
        String other,
        BigDecimal change,
        BigDecimal balance)
        implements Serializable {
    /** @return what came; null for what went */
    public @Nullable BigDecimal in() {
        return change.signum() > 0 ? change : null;
    }

    /** @return what went; null for what came */
    public @Nullable BigDecimal out() {
        return change.signum() < 0 ? change.negate() : null;
    }

    /** @return what was left before it */
    BigDecimal before() {
        return balance.subtract(change);
    }

    CardLine leaving(BigDecimal left) {
        return new CardLine(postingId, eventId, number, kind, occurredAt, recordedAt, reason, other, change, left);
    }
}
