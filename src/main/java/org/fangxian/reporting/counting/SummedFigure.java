package org.fangxian.reporting.counting;

import java.math.BigDecimal;
import org.fangxian.organisation.UnitKind;
import org.jspecify.annotations.Nullable;

/** What the units of one kind directly below a unit filed of an indicator with one form, as far as it counts. */
record SummedFigure(
        String indicator,
        String form,
        UnitKind kind,
        long parentId,
        @Nullable BigDecimal amount,
        long reported) {}
