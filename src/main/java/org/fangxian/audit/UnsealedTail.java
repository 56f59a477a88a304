package org.fangxian.audit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The entries that have no seal yet.
 *
 * @param firstId the lowest number among them, with the time at which the oldest was written; null where there is none
 */
public record UnsealedTail(
        long entries, @Nullable Long firstId, @Nullable Instant oldest) implements Serializable {}
