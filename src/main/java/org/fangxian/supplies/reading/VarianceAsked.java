package org.fangxian.supplies.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which differences are asked for.
 *
 * @param locationId where was counted; null for everywhere
 * @param from first instant of approval, {@code to} the first instant after; either may be null
 */
public record VarianceAsked(
        VarianceBy by,
        @Nullable Long locationId,
        @Nullable Instant from,
        @Nullable Instant to) {}
