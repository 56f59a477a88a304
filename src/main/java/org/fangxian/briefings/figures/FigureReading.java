package org.fangxian.briefings.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reports say of a figure: the amount (null: nobody reported), who was asked, the submissions behind it, and the
 * instant whose knowledge that is.
 */
public record FigureReading(
        @Nullable BigDecimal amount, int expected, int reported, List<Long> revisions, Instant knownAt) {
    public static FigureReading none(Instant knownAt) {
        return new FigureReading(null, 0, 0, List.of(), knownAt);
    }

    /** @return whether every unit asked has reported */
    public boolean isComplete() {
        return expected > 0 && reported == expected;
    }

    /** @return the change since the other reading; missing if one of both is */
    public FigureReading since(FigureReading before) {
        BigDecimal earlier = before.amount;
        BigDecimal change = amount == null || earlier == null ? null : amount.subtract(earlier);
        List<Long> both = Stream.concat(revisions.stream(), before.revisions.stream())
                .distinct()
                .toList();
        return new FigureReading(change, expected, reported, both, knownAt);
    }
}
