package org.fangxian.divisions.editions;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which successions of an edition.
 *
 * @param kind null for all
 * @param guesses only what is guessed from the neighbour
 * @param open only what waits to be confirmed
 * @param text of a name or the beginning of a code on either side; empty for all
 */
public record SuccessionFilter(long importId, @Nullable SuccessionKind kind, boolean guesses, boolean open, String text)
        implements Serializable {}
