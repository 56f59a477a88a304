package org.fangxian.forecasting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The stock at the end of a day.
 *
 * @param stock not negative
 * @param delivered what came in since the reading before; null when that is not known
 */
public record StockReading(BigDecimal stock, @Nullable BigDecimal delivered) {
    public StockReading {
        FigureRefused.ifNegative("forecasting.stock", stock);
        FigureRefused.ifNegative("forecasting.delivered", delivered == null ? BigDecimal.ZERO : delivered);
    }
}
