package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What counts found to differ of an item, in its base unit.
 *
 * @param who whom it is asked for; the item's code where it is asked by items, empty where nobody is known
 * @param lots how many lots were counted, {@code different} how many of them differed
 * @param over what was there beyond the book, {@code missing} what was not there
 */
public record VarianceRow(
        String who, String itemName, String baseUnit, long lots, long different, BigDecimal over, BigDecimal missing)
        implements Serializable {
    private static final int HUNDRED = 100;

    /** @return what is more, less what is missing */
    public BigDecimal net() {
        return over.subtract(missing);
    }

    /** @return how many lots in a hundred were as the book says, with one decimal place */
    public BigDecimal agreeing() {
        return BigDecimal.valueOf((lots - different) * HUNDRED)
                .divide(BigDecimal.valueOf(lots), 1, RoundingMode.HALF_UP);
    }
}
