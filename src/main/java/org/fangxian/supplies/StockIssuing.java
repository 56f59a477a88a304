package org.fangxian.supplies;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What is to be given out of a store, by items.
 *
 * @param occurredAt null for now
 * @param reason must be given where a lot is asked for by name
 */
public record StockIssuing(
        long fromId,
        long toId,
        @Nullable Instant occurredAt,
        List<Line> lines,
        @Nullable String reason,
        RequestKey key) {
    /** As long as any command's: a line by item may become several by lot. */
    public StockIssuing {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > StockCommand.MOST_LINES) {
            throw new EventRefused("supplies.lines", StockCommand.MOST_LINES);
        }
    }

    /** The same, to another place. */
    StockIssuing to(long otherId) {
        return new StockIssuing(fromId, otherId, occurredAt, lines, reason, key);
    }

    /**
     * An amount of an item, in its base unit.
     *
     * @param lotId only of this lot, be it expired or unfit; null for what expires first among the usable
     */
    public record Line(
            long itemId, BigDecimal amount, @Nullable Long lotId) {}
}
