package org.fangxian.supplies.reading;

import org.fangxian.supplies.counts.CountState;
import org.jspecify.annotations.Nullable;

/**
 * Which counts are asked for.
 *
 * @param state null for all
 * @param locationId where is counted; null for everywhere
 */
public record CountAsked(
        @Nullable CountState state, @Nullable Long locationId) {
    /** Every count. */
    public static final CountAsked ALL = new CountAsked(null, null);
}
