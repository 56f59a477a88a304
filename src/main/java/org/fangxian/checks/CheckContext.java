package org.fangxian.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.forms.CheckRule;

/**
 * What a report is checked against.
 *
 * @param date the report's own
 * @param earlier by day offset (-1 is yesterday), the unit's own figures by indicator
 * @param last by indicator, the unit's own last figure before the date, however many days lie between
 * @param below by indicator, the sums over the units below, only where every one of them has reported
 * @param sourced what other records know
 */
public record CheckContext(
        LocalDate date,
        List<CheckRule> rules,
        Map<Integer, Map<String, BigDecimal>> earlier,
        Map<String, PastFigure> last,
        Map<String, BigDecimal> below,
        List<SourcedFigure> sourced) {
    public static final int YESTERDAY = -1;

    public Map<String, BigDecimal> yesterday() {
        return earlier.getOrDefault(YESTERDAY, Map.of());
    }

    /** @return the same, with the unit's own last figures */
    public CheckContext since(Map<String, PastFigure> stated) {
        return new CheckContext(date, rules, earlier, stated, below, sourced);
    }

    /** @return the record that knows most of the indicator: a binding one before a proposal, a whole before a part */
    public Optional<SourcedFigure> source(String indicator) {
        return sourced.stream()
                .filter(source -> source.indicator().equals(indicator))
                .min(Comparator.comparing((SourcedFigure source) -> !source.binding())
                        .thenComparing(source -> !source.complete()));
    }

    /** @return the record from which the indicator's field is filled in beforehand: only one that knows the whole figure */
    public Optional<SourcedFigure> prefilled(String indicator) {
        return source(indicator).filter(SourcedFigure::complete);
    }
}
