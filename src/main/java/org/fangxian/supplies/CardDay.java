package org.fangxian.supplies;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of a card.
 *
 * @param opening with what it began
 * @param net by how much it changed
 * @param lowest the deepest it fell below the opening, 0 or less
 * @param lastAt when it last moved
 */
record CardDay(LocalDate day, BigDecimal opening, BigDecimal net, BigDecimal lowest, Instant lastAt) {
    /** A day on which nothing has moved yet. */
    static CardDay opened(LocalDate day, BigDecimal opening) {
        return new CardDay(day, opening, BigDecimal.ZERO, BigDecimal.ZERO, Instant.EPOCH);
    }

    BigDecimal closing() {
        return opening.add(net);
    }

    /** The day with one more change, after all the others. */
    CardDay then(BigDecimal change, Instant at) {
        BigDecimal changed = net.add(change);
        return new CardDay(day, opening, changed, lowest.min(changed), at);
    }

    CardDay with(BigDecimal newNet, BigDecimal newLowest, Instant at) {
        return new CardDay(day, opening, newNet, newLowest, at.isAfter(lastAt) ? at : lastAt);
    }

    boolean isBelowNothing() {
        return opening.add(lowest).signum() < 0;
    }
}
