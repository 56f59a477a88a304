package org.fangxian.supplies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be entered as an event.
 *
 * @param occurredAt null for now
 * @param recordedAt by the database's clock
 */
record Entry(
        EventKind kind,
        long unitId,
        String account,
        @Nullable String reason,
        @Nullable StockEvent reverses,
        @Nullable Instant occurredAt,
        Instant recordedAt) {
    /**
     * Transactions begin in another order than they take their turn at a card: what is recorded now is recorded after
     * what the card has seen.
     */
    Entry after(Instant seen) {
        Instant recorded = seen.isAfter(recordedAt) ? seen : recordedAt;
        Instant occurred = occurredAt == null ? recorded : occurredAt;
        return new Entry(kind, unitId, account, reason, reverses, occurred, recorded);
    }

    Instant occurred() {
        return occurredAt == null ? recordedAt : occurredAt;
    }
}
