package org.fangxian.supplies;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What came into a store, by what stands on the packages: lots that are not known yet come to be by it.
 *
 * @param fromId the account from which it came: supplier, donor, or the level above
 * @param occurredAt null for now
 * @param reason what is to be said of it, if anything
 */
public record StockReceiving(
        long fromId,
        long toId,
        @Nullable Instant occurredAt,
        List<Line> lines,
        @Nullable String reason,
        RequestKey key) {
    public StockReceiving {
        lines = List.copyOf(lines);
    }

    /** An amount of a lot, in the item's base unit. */
    public record Line(LotDescription lot, BigDecimal amount) {}
}
