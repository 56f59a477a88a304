package org.fangxian.sentences;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A spoken sentence is a row of words and figures. */
public sealed interface Piece {
    /** Plain words. */
    record Words(String text) implements Piece {}

    /**
     * A figure in its place.
     *
     * @param amount null when nobody reported it
     * @param phrase words that stand for the figure, as "no new cases" for 0; null when the figure itself is shown
     */
    record Figure(
            FigureRef ref,
            @Nullable BigDecimal amount,
            @Nullable String phrase) implements Piece {}
}
