package org.fangxian.supplies.reading;

import java.math.BigDecimal;

/**
 * What there is of an item in all, in its base unit.
 *
 * @param usable what meets the standard and is not expired
 * @param soon of that, what expires within {@link Shelf#SOON_DAYS} days
 * @param civil what serves where no protection is needed, and is not expired
 * @param useless what is expired or unfit
 */
public record ItemTotal(
        long itemId,
        String name,
        String baseUnit,
        BigDecimal all,
        BigDecimal usable,
        BigDecimal soon,
        BigDecimal civil,
        BigDecimal useless) {}
