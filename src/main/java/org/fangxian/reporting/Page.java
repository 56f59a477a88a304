package org.fangxian.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list: at most {@code size} after the given row.
 *
 * @param after null for the first page
 */
public record Page<T>(@Nullable T after, int size) {
    private static final int LARGEST = 500;

    public Page {
        size = Math.min(Math.max(size, 1), LARGEST);
    }
}
