package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.counts.CountTurn;
import org.jspecify.annotations.Nullable;

/**
 * A lot of a count.
 *
 * @param found whether it was found beside what the book says to be there
 * @param due in which turn it is to be counted; null where it is not
 * @param counted whether it was counted in that turn
 * @param mine what the caller herself entered in that turn; null where she did not
 * @param before whether the caller counted it in a turn before, so that another does in this one
 * @param told what was found; null as long as it is counted, whoever asks
 */
public record CountLine(
        LotView lot,
        boolean found,
        @Nullable CountTurn due,
        boolean counted,
        @Nullable BigDecimal mine,
        boolean before,
        @Nullable Told told)
        implements Serializable {
    /**
     * What was found of it.
     *
     * @param jointly whether the first and the second counter found the third figure together
     * @param book what the book says of the instant of the figure that counts
     * @param difference how much more there was; below 0 where it was less
     */
    public record Told(
            @Nullable Counted first,
            @Nullable Counted second,
            @Nullable Counted third,
            boolean jointly,
            BigDecimal counted,
            BigDecimal book,
            BigDecimal difference,
            @Nullable CountCause cause,
            @Nullable String note)
            implements Serializable {
        /** @return whether something else was there than the book says */
        public boolean isDifferent() {
            return difference.signum() != 0;
        }
    }

    /** How much whom found when. */
    public record Counted(BigDecimal amount, String person, Instant at) implements Serializable {}

    /** @return whether the caller is to count it, or may correct what she entered */
    public boolean isForCaller() {
        return due != null && (counted ? mine != null : !before || due == CountTurn.RECOUNT);
    }

    /** @return whether something else was there than the book says, as far as that is told */
    public boolean isDifferent() {
        return told != null && told.isDifferent();
    }
}
