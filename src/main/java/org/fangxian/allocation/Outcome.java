package org.fangxian.allocation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one rule would do with the amount.
 *
 * @param allocation the shares; null where the claims lack what the rule asks for
 * @param refusal says what is lacking; null where there are shares
 */
public record Outcome(
        SharingRule rule,
        @Nullable Allocation allocation,
        @Nullable ClaimRefused refusal) {

    /** @return for how many days the unit that is left worst is provided; null where nobody uses anything up */
    public @Nullable BigDecimal worst() {
        return allocation == null
                ? null
                : allocation.shares().stream()
                        .map(Share::daysAfter)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }
}
