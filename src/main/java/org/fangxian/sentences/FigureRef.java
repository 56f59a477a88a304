package org.fangxian.sentences;

import org.jspecify.annotations.Nullable;

/**
 * Which figure a place in a sentence speaks of.
 *
 * @param area code of the area; null for the whole city
 * @param daysBack how many days before the reporting date
 * @param change whether the change since the day before is meant rather than the value
 */
public record FigureRef(String indicator, @Nullable String area, int daysBack, boolean change) {
    /** @return the value itself, of the reporting date */
    public static FigureRef value(String indicator, @Nullable String area) {
        return new FigureRef(indicator, area, 0, false);
    }

    FigureRef back(int days) {
        return new FigureRef(indicator, area, days, false);
    }

    FigureRef asChange() {
        return new FigureRef(indicator, area, daysBack, true);
    }
}
