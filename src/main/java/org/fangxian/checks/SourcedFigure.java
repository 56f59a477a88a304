package org.fangxian.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;
import org.jspecify.annotations.Nullable;

/**
 * A figure that another record knows.
 *
 * @param form the form it was reported with, null when it comes from a ledger
 * @param complete whether it is the whole figure, and not the part that has come in so far
 * @param binding whether a report that states another figure must say why; a mere proposal is not binding
 * @param movedAt when what it counts last moved, for what goes on moving after a report was filed; null for what stands
 * @param sourceKey message naming the source, with {@code sourceArgs}
 */
public record SourcedFigure(
        String indicator,
        long unitId,
        BigDecimal amount,
        @Nullable String form,
        boolean complete,
        boolean binding,
        @Nullable Instant movedAt,
        String sourceKey,
        List<Object> sourceArgs)
        implements Worded {
    /** A figure that is known as a whole, and stands. */
    public SourcedFigure(
            String indicator,
            long unitId,
            BigDecimal amount,
            @Nullable String form,
            boolean binding,
            String sourceKey,
            List<Object> sourceArgs) {
        this(indicator, unitId, amount, form, true, binding, null, sourceKey, sourceArgs);
    }

    /**
     * @return whether it contradicts a report: a binding one by any difference, a mere proposal when it knows of something
     *     where the report says that there is nothing
     */
    public boolean contradicts(BigDecimal stated) {
        return binding ? amount.compareTo(stated) != 0 : stated.signum() == 0 && amount.signum() > 0;
    }

    /** @return whether it can be held against what was filed at the instant: not once the stock has moved on since */
    public boolean knownBy(Instant filed) {
        return movedAt == null || !movedAt.isAfter(filed);
    }

    /** @return the source in words */
    @Override
    public String text(Texts texts) {
        return texts.format(sourceKey, sourceArgs.toArray());
    }
}
