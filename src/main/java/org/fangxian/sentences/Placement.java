package org.fangxian.sentences;

import java.util.Set;

/**
 * A figure's place in a template.
 *
 * @param timings the times that are said of it: the nearest before it in its sentence, those of the caption in a table or
 *     chart; none where no time is said
 */
public record Placement(FigureRef figure, Set<Timing> timings) {
    /** A time that a sentence says: a period's end ("until"), or the whole of it. */
    public record Timing(Span span, boolean until) {}

    public Placement {
        timings = Set.copyOf(timings);
    }

    /** @return whether the period is said of the figure, as its end or as a whole */
    public boolean says(Span span, boolean until) {
        return timings.contains(new Timing(span, until));
    }
}
