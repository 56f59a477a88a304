package org.fangxian.supplies.counts;

import java.math.BigDecimal;

/**
 * What somebody counted of a lot.
 *
 * @param book what the book says of that very instant, as far as it is known now
 */
public record Take(BigDecimal counted, BigDecimal book) {
    /** @return how much more was there than the book says; below 0 where it was less */
    public BigDecimal difference() {
        return counted.subtract(book);
    }

    boolean isDifferent() {
        return difference().signum() != 0;
    }

    /** Whether both found the same to differ, whatever came or went between them. */
    boolean agrees(Take other) {
        return difference().compareTo(other.difference()) == 0;
    }
}
