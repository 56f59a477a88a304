package org.fangxian.reporting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fangxian.checks.CheckContext;
import org.fangxian.checks.Figure;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Figures that another record fills in beforehand: only what it knows as a whole, a part stands beside the field. Who
 * files by the page confirms what nobody need have typed.
 */
final class Prefill {
    private Prefill() {}

    /** @return the figure to fill in, as it would be typed; empty for none */
    static String proposal(CheckContext context, String indicator) {
        return context.prefilled(indicator)
                .map(source -> Figure.plain(source.amount()))
                .orElse("");
    }

    /** @return by indicator, the record that fills in the very figure that stands in the field */
    static Map<String, SourcedFigure> standing(CheckContext context, Map<String, BigDecimal> amounts) {
        Map<String, SourcedFigure> standing = new HashMap<>();
        amounts.forEach((code, amount) -> context.prefilled(code)
                .filter(source -> source.amount().compareTo(amount) == 0)
                .ifPresent(source -> standing.put(code, source)));
        return standing;
    }

    /** @return what is still to be confirmed; not what the report stated before */
    static List<Finding> unconfirmed(Submission submission, Examination examination, Optional<Revision> latest) {
        if (submission.source() != RevisionSource.PAGE) {
            return List.of();
        }
        Map<String, Figure> stated = latest.map(Revision::getFigures).orElse(Map.of());
        return examination.prefilled().entrySet().stream()
                .filter(entry -> !submission.confirmed().contains(entry.getKey()))
                .filter(entry -> !isStated(stated.get(entry.getKey()), entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Finding(entry.getKey(), "reporting.unconfirmed", entry.getValue()))
                .toList();
    }

    private static boolean isStated(@Nullable Figure figure, SourcedFigure source) {
        return figure != null && figure.amount() != null && figure.amount().compareTo(source.amount()) == 0;
    }

    /** @return the records confirmed, in the office's language */
    static Map<String, String> words(Map<String, SourcedFigure> prefilled, Collection<String> confirmed) {
        return prefilled.entrySet().stream()
                .filter(entry -> confirmed.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text(Texts.of(Texts.CHINESE))));
    }
}
