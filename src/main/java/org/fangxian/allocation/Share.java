package org.fangxian.allocation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is given, and where that leaves it.
 *
 * @param amount a multiple of the step
 * @param exact the share before rounding, to six decimal places
 * @param fraction the same exactly, such as 2200/3
 * @param uncovered what of the request is not given; null when no amount was requested
 * @param daysBefore days that the stock lasts, to one decimal place; null when nothing is used up
 * @param daysAfter the same with the share
 */
public record Share(
        Claim claim,
        BigDecimal amount,
        BigDecimal exact,
        String fraction,
        @Nullable BigDecimal uncovered,
        @Nullable BigDecimal daysBefore,
        @Nullable BigDecimal daysAfter) {}
