package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a location holds of a lot, in the item's base unit.
 *
 * @param reserved how much of it is kept for requisitions now; 0 in what is asked of the past
 */
public record StockRow(LotView lot, LocationView location, BigDecimal amount, BigDecimal reserved)
        implements Serializable {
    /** @return what anybody may be given */
    public BigDecimal free() {
        return amount.subtract(reserved);
    }

    /** @return whether a part is kept for requisitions */
    public boolean isKept() {
        return reserved.signum() > 0;
    }
}
