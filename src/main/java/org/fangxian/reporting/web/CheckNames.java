package org.fangxian.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fangxian.checks.CheckFailure;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.Indicator;
import org.fangxian.shared.Texts;

/** The checks in words, by the code under which they are explained. */
@ApplicationScoped
class CheckNames {
    @Inject
    private FormCatalogue catalogue;

    Map<String, String> of(Collection<Indicator> indicators, Texts texts) {
        Map<String, String> names = new HashMap<>();
        for (Indicator indicator : indicators) {
            names.put(CheckFailure.CHANGE + indicator.code(), texts.format("reporting.check.change", indicator.name()));
            names.put(
                    CheckFailure.FALLING + indicator.code(), texts.format("reporting.check.falling", indicator.name()));
            names.put(CheckFailure.SOURCE + indicator.code(), texts.format("reporting.check.source", indicator.name()));
        }
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        for (CheckRule rule : catalogue.rules(codes)) {
            names.put(rule.code(), rule.name());
        }
        return names;
    }
}
