package org.fangxian.forecasting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What would have been consumed had there been stock all the time: consumed × days ÷ days in stock, rounded up; a month
 * is 30 days (WHO and JSI, guidelines for managing the supply chain, "adjusted average monthly consumption").
 */
public record AdjustedConsumption(BigDecimal amount, Flag flag) {
    private static final int MONTH = 30;
    private static final BigDecimal IMPLAUSIBLE = BigDecimal.TEN;

    /** How far the amount can be relied on. */
    public enum Flag {
        /** It can. */
        NONE,
        /** There was never any stock: the amount is what was consumed, unadjusted. */
        NEVER_IN_STOCK,
        /** More than ten times what was consumed: so few days in stock tell little. */
        TOO_FEW_DAYS
    }

    /**
     * @param consumed in the whole time, not negative
     * @param months at least 1
     * @param daysOut days without stock, not negative
     */
    public static AdjustedConsumption of(BigDecimal consumed, int months, int daysOut) {
        FigureRefused.ifNegative("forecasting.consumed", consumed);
        FigureRefused.ifBelow("forecasting.months", 1, months);
        FigureRefused.ifBelow("forecasting.daysOut", 0, daysOut);
        int days = MONTH * months;
        if (daysOut >= days) {
            return new AdjustedConsumption(consumed, Flag.NEVER_IN_STOCK);
        }
        BigDecimal adjusted = consumed.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(days - daysOut), 0, RoundingMode.CEILING);
        boolean implausible = adjusted.compareTo(consumed.multiply(IMPLAUSIBLE)) > 0;
        return new AdjustedConsumption(adjusted, implausible ? Flag.TOO_FEW_DAYS : Flag.NONE);
    }
}
