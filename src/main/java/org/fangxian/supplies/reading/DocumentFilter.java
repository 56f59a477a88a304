package org.fangxian.supplies.reading;

import java.time.Instant;
import org.fangxian.supplies.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for.
 *
 * @param kind null for all
 * @param number with what the number begins; empty for all
 * @param from first instant of occurrence; {@code to} the first instant after
 */
public record DocumentFilter(
        @Nullable EventKind kind,
        String number,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Every document. */
    public static final DocumentFilter ALL = new DocumentFilter(null, "", null, null);
}
