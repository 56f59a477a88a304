package org.fangxian.supplies.figures;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was usable at a cut-off.
 *
 * @param amount in whole units of the indicator
 * @param lastMoved when stock of it last moved on the day; null if it did not
 * @param reporting how many report there, the unit itself and all below
 * @param keeping of those, how many had stock in the ledger by the day
 */
record UsableStock(
        long unitId,
        String indicator,
        BigDecimal amount,
        @Nullable Instant lastMoved,
        int reporting,
        int keeping) {
    /** @return whether the ledger knows all that the unit reports */
    boolean isWhole() {
        return keeping == reporting;
    }
}
