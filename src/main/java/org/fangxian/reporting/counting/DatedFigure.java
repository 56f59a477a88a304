package org.fangxian.reporting.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A figure of a revision that counts, and the reporting date it is of. */
record DatedFigure(LocalDate date, CountedFigure figure) {
    DatedFigure(
            LocalDate date,
            String indicator,
            String form,
            long unitId,
            long revisionId,
            @Nullable BigDecimal amount,
            @Nullable String words) {
        this(date, new CountedFigure(indicator, form, unitId, revisionId, amount, words));
    }
}
