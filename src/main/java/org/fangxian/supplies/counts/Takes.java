package org.fangxian.supplies.counts;

import org.jspecify.annotations.Nullable;

/** How often a lot was counted, and what was found. */
public record Takes(
        @Nullable Take first,
        @Nullable Take second,
        @Nullable Take third) {
    /** @return by which turn it has still to be counted; null where what differs is established */
    public @Nullable CountTurn open() {
        if (first == null) {
            return CountTurn.FIRST;
        }
        if (second == null) {
            return first.isDifferent() ? CountTurn.SECOND : null;
        }
        return third == null && !first.agrees(second) ? CountTurn.RECOUNT : null;
    }

    /** @return the one that counts; null before the first */
    public @Nullable Take last() {
        if (third != null) {
            return third;
        }
        return second == null ? first : second;
    }

    /** @return whether what counts is something else than the book says */
    public boolean isDifferent() {
        Take last = last();
        return last != null && last.isDifferent();
    }
}
