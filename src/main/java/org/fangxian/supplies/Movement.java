package org.fangxian.supplies;

import java.math.BigDecimal;

/** An amount of a lot, in the item's base unit, from one location to another. */
record Movement(Lot lot, Location from, Location to, BigDecimal amount) {
    /** The same way, with another amount. */
    Movement of(BigDecimal other) {
        return new Movement(lot, from, to, other);
    }
}
