package org.fangxian.reporting.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what it was counted from.
 *
 * @param amount null when nobody reported: missing, which is not 0
 * @param expected how many units are asked
 * @param reported how many of them have a report that counts
 * @param revisionIds the revisions that were counted
 */
public record FigureValue(
        String indicator,
        long unitId,
        LocalDate date,
        @Nullable BigDecimal amount,
        int expected,
        int reported,
        List<Long> revisionIds) {
    /** @return whether every unit asked has reported */
    public boolean isComplete() {
        return expected > 0 && reported == expected;
    }
}
