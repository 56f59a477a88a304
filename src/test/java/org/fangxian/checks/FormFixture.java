package org.fangxian.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.CheckTerm;
import org.fangxian.forms.Form;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.forms.Period;
import org.fangxian.organisation.UnitKind;

/** The cases form, cut down to what the tests speak of. */
public final class FormFixture {
    public static final LocalDate DAY = LocalDate.of(2020, 2, 11);
    public static final CheckRule CARRIED =
            rule("CARRIED", CheckRule.Operator.EQ, term(1, "TOTAL", -1), term(1, "NEW", 0), term(-1, "REDUCED", 0));
    public static final CheckRule BELOW =
            rule("BELOW", CheckRule.Operator.EQ, new CheckTerm(1, "TOTAL", 0, CheckTerm.Scope.BELOW));
    public static final CheckRule AT_LEAST_BELOW =
            rule("AT_LEAST_BELOW", CheckRule.Operator.GE, new CheckTerm(1, "TOTAL", 0, CheckTerm.Scope.BELOW));

    private FormFixture() {}

    public static Indicator indicator(String code) {
        return indicator(code, IndicatorKind.DAY, 0);
    }

    public static Indicator indicator(String code, IndicatorKind kind, int decimals) {
        return new Indicator(
                code, code, "例", "病例", kind, Period.PREV_0_24, "", "", decimals, new BigDecimal(1_000_000));
    }

    public static FormVersion form(Indicator... indicators) {
        Form form = new Form("CASES", "病例日报", "市卫生健康委员会", "传染病防治法", 1);
        return new FormVersion(1, form, UnitKind.COUNTY, 1, DAY, LocalDate.MAX, 17 * 60, null, List.of(indicators));
    }

    public static FormVersion form(String... codes) {
        return form(Arrays.stream(codes).map(FormFixture::indicator).toArray(Indicator[]::new));
    }

    /** Pairs of code and amount. */
    public static Map<String, BigDecimal> figures(Object... pairs) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            figures.put((String) pairs[i], new BigDecimal(String.valueOf(pairs[i + 1])));
        }
        return figures;
    }

    private static CheckRule rule(String code, CheckRule.Operator operator, CheckTerm... terms) {
        return new CheckRule(code, code, "TOTAL", operator, List.of(terms));
    }

    private static CheckTerm term(int sign, String indicator, int offset) {
        return new CheckTerm(sign, indicator, offset, CheckTerm.Scope.OWN);
    }
}
