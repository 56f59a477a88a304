package org.fangxian.reporting.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fangxian.checks.CheckFailure;
import org.fangxian.checks.Figure;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.reporting.EntryForm;
import org.fangxian.reporting.EntryLine;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One field of the entry page with the places where its failed checks are named and explained. The places are there from
 * the beginning, so that a check can appear while somebody types without anything being drawn anew.
 *
 * @param period what the figure covers, in words
 * @param first whether it begins a group
 */
public record EntryField(EntryLine line, String period, boolean first, List<Place> checks) {
    /**
     * Where a check is named and explained.
     *
     * @param text the failure with both figures; empty while the check holds
     */
    public record Place(String code, String text) {}

    /** @param failures the failures in words, by check code */
    static List<EntryField> of(EntryForm form, Collection<CheckRule> rules, Map<String, String> failures, Texts texts) {
        List<EntryField> fields = new ArrayList<>();
        String group = "";
        for (EntryLine line : form.lines()) {
            Indicator indicator = line.indicator();
            List<Place> places = codes(line, rules).stream()
                    .map(code -> new Place(code, failures.getOrDefault(code, "")))
                    .toList();
            String period = indicator.periodText(form.key().date(), texts);
            fields.add(new EntryField(line, period, !indicator.group().equals(group), places));
            group = indicator.group();
        }
        return fields;
    }

    /** @return the failures in words, by check code */
    static Map<String, String> texts(Collection<CheckFailure> failures, Texts texts) {
        return failures.stream()
                .collect(Collectors.toMap(CheckFailure::code, failure -> failure.text(texts), (one, other) -> one));
    }

    private static List<String> codes(EntryLine line, Collection<CheckRule> rules) {
        String code = line.indicator().code();
        List<String> codes = rules.stream()
                .filter(rule -> rule.indicator().equals(code))
                .map(CheckRule::code)
                .collect(Collectors.toCollection(ArrayList::new));
        if (line.indicator().isNumeric()) {
            codes.add(line.changeCode());
            codes.add(CheckFailure.SOURCE + code);
        }
        if (line.indicator().kind() == IndicatorKind.CUMULATIVE) {
            codes.add(CheckFailure.FALLING + code);
        }
        return codes;
    }

    public String code() {
        return line.indicator().code();
    }

    /** @return whether the field holds what is filled in beforehand and to be confirmed */
    public boolean isPrefilled(@Nullable String typed) {
        return typed != null && !line.proposed().isEmpty() && line.proposed().equals(typed.replace(",", ""));
    }

    /** @return the figure another record knows, as it would be typed */
    public String proposal() {
        SourcedFigure sourced = line.sourced();
        return sourced == null ? "" : Figure.plain(sourced.amount());
    }
}
