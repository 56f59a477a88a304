package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A store, post or account as lists show it.
 *
 * @param postClass the name of a post's class; null for what is no post
 * @param lots of how many lots it holds something
 * @param closedAt since when nothing comes to it or goes from it; null while it is open
 */
public record StoreRow(
        LocationView location,
        @Nullable String postClass,
        long lots,
        @Nullable Instant closedAt) implements Serializable {}
