package org.fangxian.desk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside that of an earlier issue.
 *
 * @param figure number of the figure in the issue read
 * @param before null when the earlier issue did not have it
 * @param change null when one of both is missing
 */
public record Difference(
        int figure,
        String indicator,
        String name,
        String unitOfMeasure,
        long unitId,
        String unitName,
        @Nullable BigDecimal now,
        @Nullable BigDecimal before,
        @Nullable BigDecimal change) {}
