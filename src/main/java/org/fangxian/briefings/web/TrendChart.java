package org.fangxian.briefings.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fangxian.bulletin.Run;
import org.fangxian.bulletin.Section;
import org.fangxian.bulletin.Section.Grid;
import org.jspecify.annotations.Nullable;

/** A briefing's chart for the screen, in the words of Chart.js: the first figure as bars, the others as lines. */
@Named
@ApplicationScoped
public class TrendChart {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLOURS = List.of("#9db8dc", "#14458a", "#8a5a00");
    private static final Map<String, Object> FONT = Map.of("size", 12);

    /** @return the chart of a section that is one */
    public String of(Section section) {
        Grid grid = section.grid();
        if (grid == null) {
            return "{}";
        }
        try {
            return JSON.writeValueAsString(Map.of(
                    "type",
                    "bar",
                    "data",
                    Map.of("labels", days(grid), "datasets", series(grid)),
                    "options",
                    options()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> days(Grid grid) {
        return grid.rows().stream().map(Section.Row::name).toList();
    }

    private static List<Map<String, Object>> series(Grid grid) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (int column = 0; column + 1 < grid.head().size(); column++) {
            int cell = column;
            List<@Nullable BigDecimal> values = new ArrayList<>();
            grid.rows().forEach(row -> values.add(amount(row.cells().get(cell))));
            String colour = COLOURS.get(column % COLOURS.size());
            Map<String, Object> one = new HashMap<>(Map.of(
                    "type",
                    column == 0 ? "bar" : "line",
                    "label",
                    grid.head().get(column + 1),
                    "data",
                    values,
                    "backgroundColor",
                    colour,
                    "borderColor",
                    colour,
                    "order",
                    -column,
                    "tension",
                    0,
                    "maxBarThickness",
                    36));
            series.add(one);
        }
        return series;
    }

    private static @Nullable BigDecimal amount(Run cell) {
        return cell.missing() || !cell.text().matches("-?[\\d.]+") ? null : new BigDecimal(cell.text());
    }

    private static Map<String, Object> options() {
        Map<String, Object> legend = Map.of("position", "bottom", "labels", Map.of("font", FONT, "boxWidth", 14));
        Map<String, Object> whole = Map.of("precision", 0, "font", FONT);
        return Map.of(
                "responsive", true,
                "maintainAspectRatio", false,
                "animation", false,
                "plugins", Map.of("legend", legend),
                "scales",
                        Map.of(
                                "y", Map.of("beginAtZero", true, "ticks", whole, "grid", Map.of("color", "#e6e9ee")),
                                "x",
                                        Map.of(
                                                "ticks",
                                                Map.of("font", FONT, "maxRotation", 0),
                                                "grid",
                                                Map.of("display", false))));
    }
}
