package org.fangxian.reporting.counting;

import java.util.List;

/**
 * The submissions behind a figure, as far as the caller may see them.
 *
 * @param hidden how many more there are, of units outside the caller's jurisdiction
 */
public record Evidence(List<FigureEvidence> submissions, int hidden) {
    /** Behind a figure that nobody reported. */
    public static final Evidence NONE = new Evidence(List.of(), 0);

    public Evidence {
        submissions = List.copyOf(submissions);
    }
}
