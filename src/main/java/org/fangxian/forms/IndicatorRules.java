package org.fangxian.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Worded;

/** What a new indicator must say, and how long it may be; everything that is wrong is named at once. */
final class IndicatorRules {
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");
    private static final int MOST_DECIMALS = 2;

    private final List<Finding> findings = new ArrayList<>();

    private IndicatorRules() {}

    static void require(Indicator indicator) {
        IndicatorRules rules = new IndicatorRules();
        rules.code(indicator.code());
        rules.text("name", indicator.name(), 100);
        rules.text("unitOfMeasure", indicator.unitOfMeasure(), 20);
        rules.text("group", indicator.group(), 50);
        rules.text("filledBy", indicator.filledBy(), 100);
        rules.text("wording", indicator.wording(), 500);
        rules.size(indicator);
        if (!rules.findings.isEmpty()) {
            throw new IndicatorRefused(rules.findings);
        }
    }

    private void code(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
            findings.add(new Finding("code", "forms.indicator.code", code));
        }
    }

    private void text(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            Worded label = texts -> texts.format("forms.indicator." + field + ".label");
            findings.add(new Finding(field, "forms.indicator.text", label, longest));
        }
    }

    private void size(Indicator indicator) {
        int most = indicator.isNumeric() ? MOST_DECIMALS : 0;
        if (indicator.decimals() < 0 || indicator.decimals() > most) {
            findings.add(new Finding("decimals", "forms.indicator.decimals", most));
        }
        BigDecimal largest = indicator.isNumeric() ? LARGEST : BigDecimal.valueOf(Indicator.LONGEST_TEXT);
        BigDecimal maximum = indicator.maximum();
        if (maximum.signum() <= 0
                || maximum.compareTo(largest) > 0
                || maximum.stripTrailingZeros().scale() > most) {
            findings.add(new Finding("maximum", "forms.indicator.maximum", largest));
        }
    }
}
