package org.fangxian.forecasting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is used up in a day, from readings of the stock on days that follow each other. */
public final class Burn {
    private Burn() {}

    /**
     * A delivery is not consumption: where it is known it is taken out; where the stock rose by a delivery of unknown
     * amount the day tells nothing and is left out.
     *
     * @param readings in the order of their days
     * @return the mean of a day; empty when no day tells anything
     */
    public static Optional<BigDecimal> perDay(List<StockReading> readings) {
        BigDecimal used = BigDecimal.ZERO;
        int days = 0;
        for (int i = 1; i < readings.size(); i++) {
            BigDecimal ofDay = used(readings.get(i - 1), readings.get(i));
            if (ofDay != null) {
                used = used.add(ofDay);
                days++;
            }
        }
        return days == 0 ? Optional.empty() : Optional.of(mean(used, days));
    }

    private static BigDecimal mean(BigDecimal used, int days) {
        return used.divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal used(StockReading before, StockReading after) {
        BigDecimal delivered = after.delivered() == null ? BigDecimal.ZERO : after.delivered();
        BigDecimal used = before.stock().add(delivered).subtract(after.stock());
        return used.signum() < 0 ? null : used;
    }
}
