package org.fangxian.reporting.web;

import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.Figure;
import org.fangxian.reporting.RevisionView;
import org.fangxian.shared.web.JsonText;

/** A revision as JSON: amounts are numbers, words are strings. */
final class ReportJson {
    private ReportJson() {}

    static JsonObjectBuilder of(RevisionView revision, String form, String unit, String date) {
        JsonObjectBuilder json = JsonText.object()
                .add("form", form)
                .add("unit", unit)
                .add("date", date)
                .add("receipt", revision.receipt())
                .add("revision", revision.number())
                .add("state", revision.state().name())
                .add("source", revision.source().name())
                .add("author", revision.author())
                .add("submittedAt", revision.submittedAt().toString())
                .add("figures", figures(revision.figures()))
                .add("explanations", explanations(revision.explanations()));
        if (revision.reason() != null) {
            json.add("reason", revision.reason());
        }
        return json;
    }

    private static JsonObjectBuilder figures(Map<String, Figure> figures) {
        JsonObjectBuilder json = JsonText.object();
        new TreeMap<>(figures).forEach((code, figure) -> {
            if (figure.amount() == null) {
                json.add(code, String.valueOf(figure.words()));
            } else {
                json.add(code, new java.math.BigDecimal(figure.typed()));
            }
        });
        return json;
    }

    private static JsonObjectBuilder explanations(Map<String, Explanation> explanations) {
        JsonObjectBuilder json = JsonText.object();
        new TreeMap<>(explanations).forEach((code, explanation) -> json.add(code, explanation.text()));
        return json;
    }
}
