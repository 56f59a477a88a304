package org.fangxian.briefings;

import java.util.List;

/**
 * What the reports by now say otherwise than a draft.
 *
 * @param figures the numbers of such figures
 * @param units whether other units are late or missing than the draft says
 */
public record Newer(List<Integer> figures, boolean units) {
    static final Newer NOTHING = new Newer(List.of(), false);
}
