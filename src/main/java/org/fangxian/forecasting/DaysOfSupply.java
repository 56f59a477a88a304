package org.fangxian.forecasting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a stock lasts when as much is used up every day. */
public record DaysOfSupply(BigDecimal stock, BigDecimal burn) {
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(24L * 3650);

    public DaysOfSupply {
        FigureRefused.ifNegative("forecasting.stock", stock);
        FigureRefused.ifNegative("forecasting.burn", burn);
    }

    /** @return full days; empty when nothing is used up */
    public Optional<BigDecimal> fullDays() {
        return lasts(BigDecimal.ONE, 0);
    }

    /** @return days to one decimal place, never said to be more than they are; empty when nothing is used up */
    public Optional<BigDecimal> tenths() {
        return lasts(BigDecimal.ONE, 1);
    }

    /** @return whether the stock lasts less than so many days */
    public boolean isBelow(int days) {
        return stock.compareTo(burn.multiply(BigDecimal.valueOf(days))) < 0;
    }

    /** @return the hour in which the stock runs out; empty when nothing is used up, or not within ten years */
    public Optional<Instant> runsOut(Instant from) {
        return lasts(HOURS, 0)
                .filter(hours -> hours.compareTo(FARTHEST) < 0)
                .map(hours -> from.plus(Duration.ofHours(hours.longValueExact())));
    }

    private Optional<BigDecimal> lasts(BigDecimal partsOfADay, int places) {
        return burn.signum() == 0
                ? Optional.empty()
                : Optional.of(stock.multiply(partsOfADay).divide(burn, places, RoundingMode.FLOOR));
    }
}
