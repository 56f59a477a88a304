package org.fangxian.reporting.counting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.checks.CheckContext;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.FormVersion;

/** What many reports of one date are checked against, of which each is given its part. */
final class Surroundings {
    private final List<CheckRule> rules;
    private final Map<Integer, Map<Long, List<CountedFigure>>> earlier = new HashMap<>();
    private final Map<Long, Map<String, BigDecimal>> below;
    private final Map<Long, List<SourcedFigure>> sourced;

    /**
     * @param earlier by day offset
     * @param below by area and indicator
     */
    Surroundings(
            List<CheckRule> rules,
            Map<Integer, List<CountedFigure>> earlier,
            Map<Long, Map<String, BigDecimal>> below,
            List<SourcedFigure> sourced) {
        this.rules = rules;
        earlier.forEach((offset, figures) ->
                this.earlier.put(offset, figures.stream().collect(Collectors.groupingBy(CountedFigure::unitId))));
        this.below = below;
        this.sourced = sourced.stream().collect(Collectors.groupingBy(SourcedFigure::unitId));
    }

    /** The unit whose figures a report states: the reporting unit, or the one it speaks for. */
    static long area(ReportKey key, FormVersion version) {
        Long speaksFor = version.speaksForId();
        return speaksFor == null ? key.unitId() : speaksFor;
    }

    CheckContext of(ReportKey key, FormVersion version) {
        long area = area(key, version);
        List<CheckRule> own = rules.stream()
                .filter(rule -> version.codes().containsAll(rule.indicators()))
                .toList();
        Map<Integer, Map<String, BigDecimal>> days = new HashMap<>();
        earlier.forEach((offset, day) -> days.put(offset, amounts(key, day)));
        List<SourcedFigure> known = Stream.of(key.unitId(), area)
                .distinct()
                .flatMap(unit -> sourced.getOrDefault(unit, List.of()).stream())
                .filter(figure -> !key.form().equals(figure.form()))
                .filter(figure -> version.codes().contains(figure.indicator()))
                .toList();
        return new CheckContext(key.date(), own, days, Map.of(), below.getOrDefault(area, Map.of()), known);
    }

    private static Map<String, BigDecimal> amounts(ReportKey key, Map<Long, List<CountedFigure>> day) {
        return day.getOrDefault(key.unitId(), List.of()).stream()
                .filter(figure -> figure.form().equals(key.form()) && figure.amount() != null)
                .collect(Collectors.toMap(CountedFigure::indicator, figure -> Objects.requireNonNull(figure.amount())));
    }
}
