package org.fangxian.supplies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be kept in a store for a requisition.
 *
 * @param day until when at least a lot has to be usable
 * @param partly whether less is kept where there is less; else nothing is
 */
public record Wanted(long requisitionId, Way way, List<Line> lines, LocalDate day, boolean partly) {
    public Wanted {
        lines = List.copyOf(lines);
    }

    /** From which store, and to where. */
    public record Way(long storeId, long toId) {}

    long storeId() {
        return way.storeId();
    }

    /**
     * An amount of an item, in its base unit.
     *
     * @param named lots that are kept first, be they expired or unfit
     */
    public record Line(long itemId, BigDecimal amount, List<Named> named) {
        public Line {
            named = List.copyOf(named);
        }
    }

    /** So much of one lot. */
    public record Named(long lotId, BigDecimal amount) {}
}
