package org.fangxian.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fangxian.checks.Figure;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.Indicator;
import org.fangxian.reporting.RevisionView;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report as filed.
 *
 * @param yesterday what counted for the day before, null where nobody reported
 * @param before what the revision before said, null where it said the same or there was none
 * @param confirmed the record that filled the figure in and that the reporter confirmed, null where it was typed
 */
public record FiledLine(
        Indicator indicator,
        String period,
        boolean first,
        @Nullable String stated,
        @Nullable String yesterday,
        @Nullable String before,
        @Nullable String confirmed) {

    /** A figure that a correction changed. */
    public record Change(
            Indicator indicator,
            @Nullable String from,
            @Nullable String to) {}

    static List<FiledLine> of(Filed filed, Map<String, Figure> yesterday, Texts texts) {
        List<Indicator> indicators = filed.version().indicators();
        List<Change> changes = filed.before()
                .map(before -> changes(filed.version(), before, filed.shown()))
                .orElse(List.of());
        return indicators.stream()
                .map(indicator -> new FiledLine(
                        indicator,
                        indicator.periodText(filed.key().date(), texts),
                        isFirst(indicators, indicator),
                        typed(filed.shown().figures(), indicator),
                        typed(yesterday, indicator),
                        changes.stream()
                                .filter(change -> change.indicator().equals(indicator))
                                .findFirst()
                                .map(Change::from)
                                .orElse(null),
                        filed.shown().confirmed().get(indicator.code())))
                .toList();
    }

    static List<Change> changes(FormVersion version, RevisionView from, RevisionView to) {
        return version.indicators().stream()
                .map(indicator ->
                        new Change(indicator, typed(from.figures(), indicator), typed(to.figures(), indicator)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static boolean isFirst(List<Indicator> indicators, Indicator indicator) {
        int at = indicators.indexOf(indicator);
        return at == 0 || !indicators.get(at - 1).group().equals(indicator.group());
    }

    private static @Nullable String typed(Map<String, Figure> figures, Indicator indicator) {
        Figure figure = figures.get(indicator.code());
        return figure == null ? null : figure.typed();
    }
}
