package org.fangxian.supplies.counts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A count's way. As long as it is counted, nobody is told by it what the book says. */
public enum CountState {
    COUNTING,
    /** What differs from the book is counted by another person. */
    SECOND,
    /** What the two found differently, or what the approver wants to be counted again. */
    RECOUNT,
    /** It waits to be explained and approved. */
    COUNTED,
    /** The differences are posted. */
    APPROVED,
    CANCELLED;

    /** @return the states that may follow */
    public Set<CountState> following() {
        return switch (this) {
            case COUNTING, SECOND, RECOUNT -> Set.of(SECOND, RECOUNT, COUNTED, CANCELLED);
            case COUNTED -> Set.of(SECOND, RECOUNT, APPROVED, CANCELLED);
            case APPROVED, CANCELLED -> Set.of();
        };
    }

    /** @return the next state; refuses one that does not follow */
    CountState to(CountState next) {
        if (!following().contains(next)) {
            throw new WrongCountState(this, next);
        }
        return next;
    }

    /** @return which turn it is; null where nothing is counted any more */
    public @Nullable CountTurn turn() {
        return switch (this) {
            case COUNTING -> CountTurn.FIRST;
            case SECOND -> CountTurn.SECOND;
            case RECOUNT -> CountTurn.RECOUNT;
            case COUNTED, APPROVED, CANCELLED -> null;
        };
    }

    /** @return whether figures and the book are told to those who may see the count */
    public boolean isTold() {
        return this == COUNTED || this == APPROVED;
    }

    /** @return whether nothing more is done with it */
    public boolean isOver() {
        return following().isEmpty();
    }
}
