package org.fangxian.forecasting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How much is to be held, ordered or had. Whole units, rounded half up. */
public final class Requirement {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Requirement() {}

    /**
     * Z·σ·√L: what guards against use that varies while a delivery is awaited.
     *
     * @param z how sure one wants to be: 1.65 for 95 of 100
     * @param deviation standard deviation of a day's use
     * @param leadDays from order to delivery
     */
    public static BigDecimal safetyStock(BigDecimal z, BigDecimal deviation, int leadDays) {
        FigureRefused.ifNegative("forecasting.z", z);
        FigureRefused.ifNegative("forecasting.deviation", deviation);
        FigureRefused.ifBelow("forecasting.leadDays", 0, leadDays);
        BigDecimal root = BigDecimal.valueOf(leadDays).sqrt(MathContext.DECIMAL64);
        return whole(z.multiply(deviation).multiply(root));
    }

    /** @return the stock at which to order: what is used while the delivery is awaited, and the safety stock */
    public static BigDecimal reorderPoint(BigDecimal perDay, int leadDays, BigDecimal safetyStock) {
        FigureRefused.ifNegative("forecasting.burn", perDay);
        FigureRefused.ifBelow("forecasting.leadDays", 0, leadDays);
        return whole(perDay.multiply(BigDecimal.valueOf(leadDays)).add(safetyStock));
    }

    /**
     * @param people who wear or use it
     * @param perDay pieces for one person and day
     * @param bufferPercent on top, 40 for 40 %
     */
    public static BigDecimal need(int people, BigDecimal perDay, int days, BigDecimal bufferPercent) {
        FigureRefused.ifBelow("forecasting.people", 0, people);
        FigureRefused.ifNegative("forecasting.burn", perDay);
        FigureRefused.ifBelow("forecasting.days", 0, days);
        FigureRefused.ifNegative("forecasting.buffer", bufferPercent);
        BigDecimal plain = perDay.multiply(BigDecimal.valueOf((long) people * days));
        return whole(plain.multiply(HUNDRED.add(bufferPercent)).divide(HUNDRED, MathContext.UNLIMITED));
    }

    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }
}
