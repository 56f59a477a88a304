package org.fangxian.items;

import java.math.BigDecimal;
import java.util.List;

/**
 * An item as it is chosen and counted.
 *
 * @param units in which it can be counted, the base unit among them
 */
public record ItemView(long id, String code, String name, String baseUnit, boolean perishable, List<UnitOfItem> units) {
    /** @param factor how much of the base unit it is */
    public record UnitOfItem(String name, BigDecimal factor) {}
}
