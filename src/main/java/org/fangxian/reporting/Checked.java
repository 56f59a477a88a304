package org.fangxian.reporting;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.Figure;

/**
 * What passed the checks and may be submitted.
 *
 * @param explanations of the checks that failed
 * @param confirmed by indicator, the record in words that filled the figure in and that the reporter confirmed
 */
record Checked(
        long formVersionId,
        Map<String, Figure> figures,
        Map<String, Explanation> explanations,
        Map<String, String> confirmed) {
    Checked(long formVersionId, Map<String, Figure> figures, Map<String, Explanation> explanations) {
        this(formVersionId, figures, explanations, Map.of());
    }

    /** @return whether the revision says the same with the same explanations */
    boolean same(Revision revision) {
        return texts(figures, Figure::typed).equals(texts(revision.getFigures(), Figure::typed))
                && texts(explanations, Explanation::text).equals(texts(revision.getExplanations(), Explanation::text));
    }

    private static <T> Map<String, String> texts(Map<String, T> values, Function<T, String> text) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text.apply(entry.getValue())));
    }
}
