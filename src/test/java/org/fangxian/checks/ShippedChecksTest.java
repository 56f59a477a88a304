package org.fangxian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.TestDatabase;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.organisation.UnitKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checks as they are shipped, on whole reports. */
@Tag("database")
class ShippedChecksTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 11);
    private static final Map<String, Integer> YESTERDAY =
            Map.of("CONFIRMED_TOTAL", 17, "IN_HOSPITAL_NOW", 16, "CURED_TOTAL", 1, "DEAD_TOTAL", 0);
    private static final Map<String, Integer> TODAY = Map.ofEntries(
            Map.entry("CONFIRMED_NEW", 2),
            Map.entry("CONFIRMED_REDUCED", 1),
            Map.entry("CONFIRMED_TOTAL", 18),
            Map.entry("SUSPECTED_NEW", 0),
            Map.entry("SUSPECTED_NOW", 3),
            Map.entry("SEVERE_NOW", 1),
            Map.entry("IN_HOSPITAL_NOW", 15),
            Map.entry("CURED_NEW", 2),
            Map.entry("CURED_TOTAL", 3),
            Map.entry("DEAD_NEW", 0),
            Map.entry("DEAD_TOTAL", 0));

    private final FormVersion cases =
            TestDatabase.rolledBack(entities -> TestDatabase.wired(FormCatalogue.class, entities)
                    .versions("CASES", DAY)
                    .get(UnitKind.COUNTY));
    private final List<CheckRule> rules = TestDatabase.rolledBack(
            entities -> TestDatabase.wired(FormCatalogue.class, entities).rules(cases.codes()));

    @Test
    void aTrueReportOfCasesPassesEveryCheck() {
        assertThat(failing(Map.of())).isEmpty();
    }

    @Test
    void confirmedIsYesterdaysPlusNewMinusReduced() {
        assertThat(failing(Map.of("CONFIRMED_REDUCED", 0))).containsExactly("CONFIRMED_CARRIED");
        assertThat(failing(Map.of("CONFIRMED_NEW", 3)))
                .containsExactlyInAnyOrder("CONFIRMED_CARRIED", "CONFIRMED_NEW_BELOW");
        assertThat(failing(Map.of("CONFIRMED_TOTAL", 19))).contains("CONFIRMED_CARRIED", "CONFIRMED_OUTCOME");
    }

    @Test
    void confirmedIsInHospitalPlusCuredPlusDead() {
        assertThat(failing(Map.of("IN_HOSPITAL_NOW", 14))).contains("CONFIRMED_OUTCOME");
        assertThat(failing(Map.of("CURED_TOTAL", 4))).contains("CONFIRMED_OUTCOME", "CURED_CARRIED");
        assertThat(failing(Map.of("DEAD_TOTAL", 1))).contains("CONFIRMED_OUTCOME", "DEAD_CARRIED");
    }

    @Test
    void theCountiesAddUpToTheCityForEveryFigureOfCases() {
        Set<String> compared = rules.stream()
                .filter(CheckRule::looksBelow)
                .filter(rule -> rule.operator() == CheckRule.Operator.EQ)
                .map(CheckRule::indicator)
                .collect(Collectors.toSet());
        assertThat(compared).isEqualTo(Set.copyOf(cases.codes()));
        assertThat(failing(Map.of("SEVERE_NOW", 2))).containsExactly("SEVERE_BELOW");
        assertThat(failing(Map.of("SUSPECTED_NEW", 1))).containsExactly("SUSPECTED_NEW_BELOW");
    }

    @Test
    void everyCumulativeIndicatorIsKeptFromFalling() {
        List<Indicator> all = TestDatabase.rolledBack(
                entities -> TestDatabase.wired(FormCatalogue.class, entities).allIndicators());
        List<Indicator> cumulative = all.stream()
                .filter(indicator -> indicator.kind() == IndicatorKind.CUMULATIVE)
                .toList();
        assertThat(cumulative).hasSizeGreaterThan(10);
        for (Indicator indicator : cumulative) {
            PastFigure last = new PastFigure(indicator.code(), DAY.minusDays(2), BigDecimal.TEN);
            CheckContext context =
                    new CheckContext(DAY, rules, Map.of(), Map.of(indicator.code(), last), Map.of(), List.of());
            assertThat(new Checks(context).failures(List.of(indicator), Map.of(indicator.code(), new BigDecimal(9))))
                    .extracting(CheckFailure::code)
                    .containsExactly("FALLING." + indicator.code());
        }
    }

    /** The checks that fail once some figures are changed, where the counties say what stood before the change. */
    private List<String> failing(Map<String, Integer> changed) {
        Map<String, Integer> today = new HashMap<>(TODAY);
        today.putAll(changed);
        CheckContext context =
                new CheckContext(DAY, rules, Map.of(-1, amounts(YESTERDAY)), Map.of(), below(changed), List.of());
        return new Checks(context)
                .failures(cases.indicators(), amounts(today)).stream()
                        .map(CheckFailure::code)
                        .toList();
    }

    /** The sums over the counties; those that a test breaks on purpose by the other rules follow the change. */
    private static Map<String, BigDecimal> below(Map<String, Integer> changed) {
        Map<String, Integer> sums = new HashMap<>(TODAY);
        changed.keySet().stream()
                .filter(code ->
                        !Set.of("CONFIRMED_NEW", "SEVERE_NOW", "SUSPECTED_NEW").contains(code))
                .forEach(code -> sums.put(code, changed.get(code)));
        return amounts(sums);
    }

    private static Map<String, BigDecimal> amounts(Map<String, Integer> figures) {
        return figures.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new BigDecimal(entry.getValue())));
    }
}
