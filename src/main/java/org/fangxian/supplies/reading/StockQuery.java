package org.fangxian.supplies.reading;

import java.time.LocalDate;
import org.fangxian.shared.KnownAt;
import org.jspecify.annotations.Nullable;

/**
 * Which stock is asked for.
 *
 * @param itemId null for all
 * @param locationId null for all that the caller sees
 * @param expiringBy only what expires on this day or before; null for all
 * @param asOf at the end of which day; null for now
 * @param knownAt by what was recorded until then
 */
public record StockQuery(
        @Nullable Long itemId,
        @Nullable Long locationId,
        @Nullable LocalDate expiringBy,
        @Nullable LocalDate asOf,
        KnownAt knownAt) {
    /** What is there now, everywhere. */
    public static final StockQuery ALL = new StockQuery(null, null, null, null, KnownAt.LATEST);

    /** @return whether the kept balances answer it */
    boolean isNow() {
        return asOf == null && knownAt.isLatest();
    }
}
