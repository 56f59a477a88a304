package org.fangxian.shared.report;

import java.util.List;

/**
 * Bars and lines over a few categories, usually seven days; the axis counts in whole numbers.
 *
 * @param title with the unit of measure
 */
public record Chart(String title, List<String> categories, List<Series> series) implements Block {
    /** @throws IllegalArgumentException if a series has not one value for each category */
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        int length = categories.size();
        if (length == 0 || series.stream().anyMatch(s -> s.values().size() != length)) {
            throw new IllegalArgumentException("every series of a chart needs " + length + " values");
        }
    }
}
