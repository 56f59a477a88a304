package org.fangxian.reporting.counting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure of a revision that counts. */
public record CountedFigure(
        String indicator,
        String form,
        long unitId,
        long revisionId,
        @Nullable BigDecimal amount,
        @Nullable String words) {}
