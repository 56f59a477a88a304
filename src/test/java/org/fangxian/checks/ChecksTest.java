package org.fangxian.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.checks.FormFixture.AT_LEAST_BELOW;
import static org.fangxian.checks.FormFixture.BELOW;
import static org.fangxian.checks.FormFixture.CARRIED;
import static org.fangxian.checks.FormFixture.DAY;
import static org.fangxian.checks.FormFixture.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.shared.Texts;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final LocalDate YESTERDAY = DAY.minusDays(1);
    private static final Map<String, BigDecimal> YESTERDAY_17 = figures("TOTAL", 17);
    private static final List<Indicator> INDICATORS = List.of(
            FormFixture.indicator("TOTAL", IndicatorKind.CUMULATIVE, 0),
            FormFixture.indicator("NEW"),
            FormFixture.indicator("REDUCED"));
    private static final Texts CHINESE = Texts.of(Texts.CHINESE);

    @Test
    void aCumulativeFigureIsYesterdaysPlusNewMinusReduced() {
        assertThat(failures(List.of(CARRIED), YESTERDAY_17, figures("TOTAL", 18, "NEW", 2, "REDUCED", 1)))
                .isEmpty();
        List<CheckFailure> broken =
                failures(List.of(CARRIED), YESTERDAY_17, figures("TOTAL", 20, "NEW", 2, "REDUCED", 1));
        assertThat(broken).singleElement().satisfies(failure -> {
            assertThat(failure.stated()).isEqualByComparingTo("20");
            assertThat(failure.expected()).isEqualByComparingTo("18");
        });
    }

    @Test
    void aFailedCheckNamesBothFiguresAndThePeriodTheyCover() {
        CheckFailure failure = failures(List.of(CARRIED), YESTERDAY_17, figures("TOTAL", 20, "NEW", 2, "REDUCED", 1))
                .get(0);
        assertThat(failure.text(CHINESE)).isEqualTo("“CARRIED”不符：截至2月10日24时填报20，应为18");
    }

    @Test
    void aGreatChangeNamesThePeriodsOfBothFigures() {
        CheckFailure failure =
                failures(List.of(), figures("NEW", 10), figures("NEW", 16)).get(0);
        assertThat(failure.text(CHINESE)).isEqualTo("NEW较上次变动超过50%：2月10日0—24时为16，2月9日0—24时为10");
        assertThat(failure.text(Texts.of(java.util.Locale.ENGLISH)))
                .contains("16")
                .contains("10");
    }

    @Test
    void aCumulativeFigureFallsOnlyByAReduction() {
        assertThat(codes(fallen(16, 0, YESTERDAY))).containsExactly("FALLING.TOTAL");
        assertThat(fallen(16, 1, YESTERDAY)).isEmpty();
        assertThat(fallen(17, 0, YESTERDAY)).isEmpty();
    }

    @Test
    void aCumulativeFigureDoesNotFallAcrossMissingDaysEitherAndTheLastPeriodIsNamed() {
        List<CheckFailure> failures = fallen(16, 0, DAY.minusDays(12));
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure.text(CHINESE))
                        .isEqualTo("TOTAL是累计数，没有核减不能减少：截至2月10日24时填报16，应不小于17（以截至1月29日24时的数为准）"));
    }

    @Test
    void acrossMissingDaysACumulativeFigureIsAtLeastTheLastPlusNewMinusReduced() {
        LocalDate last = DAY.minusDays(3);
        assertThat(carried(18, 2, 1, last)).isEmpty();
        assertThat(carried(25, 2, 1, last)).as("the days between had cases").isEmpty();
        assertThat(carried(17, 2, 1, last)).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("CARRIED");
            assertThat(failure.text(CHINESE))
                    .isEqualTo("“CARRIED”不符：截至2月10日24时填报17，应不小于18（其间有日期未报，以截至2月7日24时的数加本日新增、减本日核减）");
        });
        assertThat(codes(carried(15, 0, 0, last)))
                .as("a fall is asked for once")
                .containsExactly("CARRIED");
        assertThat(carried(15, 0, 2, last)).as("reduced").isEmpty();
    }

    @Test
    void aStockIsNotCarriedOverMissingDays() {
        Indicator stock = FormFixture.indicator("TOTAL", IndicatorKind.STOCK, 0);
        CheckContext context = new CheckContext(
                DAY, List.of(CARRIED), Map.of(), last(YESTERDAY_17, DAY.minusDays(3)), Map.of(), List.of());
        assertThat(new Checks(context).failures(List.of(stock), figures("TOTAL", 12, "NEW", 0, "REDUCED", 0)))
                .isEmpty();
    }

    @Test
    void aFallThatBreaksTheCarryingOverIsAskedForOnce() {
        assertThat(codes(failures(List.of(CARRIED), YESTERDAY_17, figures("TOTAL", 16, "NEW", 0, "REDUCED", 0))))
                .containsExactly("CARRIED");
    }

    @Test
    void aFallByMoreThanHalfIsAskedForOnce() {
        assertThat(codes(failures(List.of(), YESTERDAY_17, figures("TOTAL", 2))))
                .containsExactly("FALLING.TOTAL");
    }

    @Test
    void whatNobodyReportedContradictsNothing() {
        assertThat(failures(List.of(CARRIED, BELOW), Map.of(), figures("TOTAL", 3, "NEW", 1, "REDUCED", 0)))
                .isEmpty();
    }

    @Test
    void theCountiesAddUpToTheCity() {
        CheckContext context = new CheckContext(
                DAY, List.of(BELOW, AT_LEAST_BELOW), Map.of(), Map.of(), figures("TOTAL", 18), List.of());
        assertThat(codes(new Checks(context).failures(INDICATORS, figures("TOTAL", 17))))
                .containsExactly("BELOW", "AT_LEAST_BELOW");
        assertThat(codes(new Checks(context).failures(INDICATORS, figures("TOTAL", 19))))
                .containsExactly("BELOW");
        assertThat(new Checks(context).failures(INDICATORS, figures("TOTAL", 18)))
                .isEmpty();
    }

    @Test
    void aChangeOfMoreThanHalfAsksForARemark() {
        assertThat(isChange("10", "15", YESTERDAY)).isFalse();
        assertThat(isChange("10", "16", YESTERDAY)).isTrue();
        assertThat(isChange("10", "5", YESTERDAY)).isFalse();
        assertThat(isChange("10", "4", YESTERDAY)).isTrue();
        assertThat(isChange("0", "0", YESTERDAY)).isFalse();
        assertThat(isChange("0", "1", YESTERDAY)).isTrue();
    }

    @Test
    void whoSkipsADayIsAskedAboutTheChangeAllTheSameButNotAfterAWeek() {
        assertThat(isChange("10", "16", DAY.minusDays(3))).isTrue();
        assertThat(isChange("10", "16", DAY.minusDays(8))).isFalse();
    }

    @Test
    void aFigureThatAnotherFormStatesOtherwiseIsToBeExplainedAProposalOnlyWhereNothingIsStated() {
        SourcedFigure bound = new SourcedFigure(
                "TOTAL", 1, new BigDecimal(5), "OTHER", true, "reporting.source.otherForm", List.of("甲"));
        SourcedFigure proposal =
                new SourcedFigure("NEW", 1, new BigDecimal(5), null, false, "reporting.source.below", List.of(1, 2));
        Checks checks =
                new Checks(new CheckContext(DAY, List.of(), Map.of(), Map.of(), Map.of(), List.of(bound, proposal)));
        List<CheckFailure> found = checks.failures(INDICATORS, figures("TOTAL", 4, "NEW", 4));
        assertThat(codes(found)).containsExactly("SOURCE.TOTAL");
        assertThat(found.get(0).text(CHINESE)).isEqualTo("TOTAL（截至2月10日24时）填报4，《甲》已报为5");
        assertThat(codes(checks.failures(INDICATORS, figures("NEW", 0)))).containsExactly("SOURCE.NEW");
    }

    @Test
    void whatARuleAndARecordKnowOfTheSameSumIsExplainedOnce() {
        SourcedFigure sum =
                new SourcedFigure("TOTAL", 1, new BigDecimal(5), null, false, "reporting.source.below", List.of(2, 2));
        SourcedFigure other =
                new SourcedFigure("NEW", 1, new BigDecimal(5), null, false, "reporting.source.below", List.of(2, 2));
        CheckContext context = new CheckContext(
                DAY, List.of(AT_LEAST_BELOW), Map.of(), Map.of(), figures("TOTAL", 5), List.of(sum, other));
        assertThat(codes(new Checks(context).failures(INDICATORS, figures("TOTAL", 0, "NEW", 0))))
                .containsExactly("AT_LEAST_BELOW", "SOURCE.NEW");
    }

    private static boolean isChange(String before, String now, LocalDate last) {
        return !failures(List.of(), Map.of(), last(figures("NEW", before), last), figures("NEW", now))
                .isEmpty();
    }

    /** The total after a last figure of 17, checked with a rule that carries it over where yesterday is known. */
    private static List<CheckFailure> fallen(int total, int reduced, LocalDate last) {
        return failures(
                List.of(CARRIED), Map.of(), last(YESTERDAY_17, last), figures("TOTAL", total, "REDUCED", reduced));
    }

    /** The total with what is new and reduced, after a last figure of 17 from before yesterday. */
    private static List<CheckFailure> carried(int total, int added, int reduced, LocalDate last) {
        return failures(
                List.of(CARRIED),
                Map.of(),
                last(YESTERDAY_17, last),
                figures("TOTAL", total, "NEW", added, "REDUCED", reduced));
    }

    private static List<CheckFailure> failures(
            List<CheckRule> rules, Map<String, BigDecimal> yesterday, Map<String, BigDecimal> today) {
        return failures(rules, Map.of(-1, yesterday), last(yesterday, YESTERDAY), today);
    }

    private static List<CheckFailure> failures(
            List<CheckRule> rules,
            Map<Integer, Map<String, BigDecimal>> earlier,
            Map<String, PastFigure> last,
            Map<String, BigDecimal> today) {
        return new Checks(new CheckContext(DAY, rules, earlier, last, Map.of(), List.of())).failures(INDICATORS, today);
    }

    private static Map<String, PastFigure> last(Map<String, BigDecimal> figures, LocalDate date) {
        return figures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new PastFigure(entry.getKey(), date, entry.getValue())));
    }

    private static List<String> codes(List<CheckFailure> failures) {
        return failures.stream().map(CheckFailure::code).toList();
    }
}
