package org.fangxian.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.checks.FormFixture.AT_LEAST_BELOW;
import static org.fangxian.checks.FormFixture.BELOW;
import static org.fangxian.checks.FormFixture.DAY;
import static org.fangxian.checks.FormFixture.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.checks.CheckContext;
import org.fangxian.checks.CheckFailure;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.FormFixture;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.Asking;
import org.fangxian.forms.CheckRule;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.archive.FiledReport;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.CityTime;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Instant DUE = CityTime.at(DAY, LocalTime.of(17, 0));
    private static final CheckContext NOTHING_KNOWN = context(Map.of(), List.of());
    private static final Asking ASKED =
            new Asking(FormFixture.form("TOTAL", "NEW"), 1, "511002", "市中区", UnitKind.COUNTY);

    @Test
    void aReportIsMissingOnlyOnceItsDeadlineHasPassed() {
        assertThat(judge(DUE, NOTHING_KNOWN).verdicts()).isEmpty();
        assertThat(judge(DUE.plusSeconds(1), NOTHING_KNOWN).verdicts()).containsExactly(Verdict.MISSING);
    }

    @Test
    void aDraftOrAReturnedReportIsMissingToo() {
        FiledReport returned =
                new FiledReport(key("CASES"), ReportState.RETURNED, null, null, null, Map.of(), Map.of());
        assertThat(judge(DUE.plusSeconds(1), NOTHING_KNOWN, returned).verdicts())
                .containsExactly(Verdict.MISSING);
    }

    @Test
    void aReportIsLateWhenItHasCountedOnlySinceAfterTheDeadline() {
        assertThat(judge(DUE, NOTHING_KNOWN, filed(DUE, figures("TOTAL", 1))).verdicts())
                .isEmpty();
        assertThat(judge(DUE, NOTHING_KNOWN, filed(DUE.plusSeconds(1), figures("TOTAL", 1)))
                        .verdicts())
                .containsExactly(Verdict.LATE);
    }

    @Test
    void aZeroReportIsOneWithNothingButZeros() {
        assertThat(judge(DUE, NOTHING_KNOWN, filed(DUE, figures("TOTAL", 0, "NEW", 0)))
                        .verdicts())
                .containsExactly(Verdict.ZERO);
        assertThat(judge(DUE, NOTHING_KNOWN, filed(DUE, figures("TOTAL", 1, "NEW", 0)))
                        .verdicts())
                .isEmpty();
    }

    @Test
    void aSumThatDiffersContradictsOnlyWhenEveryUnitBelowHasReported() {
        FiledReport seventeen = filed(DUE, figures("TOTAL", 17));
        for (CheckRule rule : List.of(BELOW, AT_LEAST_BELOW)) {
            Judged judged = judge(DUE, context(figures("TOTAL", 18), List.of(), rule), seventeen);
            assertThat(judged.verdicts()).containsExactly(Verdict.CONTRADICTED);
            assertThat(judged.contradictions())
                    .extracting(CheckFailure::expected)
                    .containsExactly(new BigDecimal(18));
            assertThat(judge(DUE, context(Map.of(), List.of(), rule), seventeen).verdicts())
                    .isEmpty();
        }
    }

    @Test
    void whatTheAuthorExplainedIsNoContradictionWhileTheFiguresAreThoseHeExplained() {
        FiledReport explained = explaining("CASES", figures("TOTAL", 100), "BELOW", "100.00", "105.00");
        assertThat(judge(DUE, context(figures("TOTAL", 105), List.of(), BELOW), explained)
                        .verdicts())
                .isEmpty();
        Judged later = judge(DUE, context(figures("TOTAL", 500), List.of(), BELOW), explained);
        assertThat(later.verdicts()).containsExactly(Verdict.CONTRADICTED);
        assertThat(later.contradictions()).extracting(CheckFailure::expected).containsExactly(new BigDecimal(500));
    }

    @Test
    void aSumExplainedWhileATownWasSilentStaysExplainedWhenTheTownAddsNothing() {
        FiledReport explained = explaining("CASES", figures("TOTAL", 0, "NEW", 1), "SOURCE.TOTAL", "0.00", "3.00");
        assertThat(judge(DUE, context(figures("TOTAL", 3), List.of(below("TOTAL", 3)), BELOW), explained)
                        .verdicts())
                .isEmpty();
    }

    @Test
    void aZeroReportIsContradictedWhenAnyOtherRecordKnowsOfSomething() {
        CheckContext others = context(Map.of(), List.of(below("NEW", 3)));
        assertThat(judge(DUE, others, filed(DUE, figures("TOTAL", 0, "NEW", 0))).verdicts())
                .containsExactly(Verdict.ZERO, Verdict.CONTRADICTED);
        assertThat(judge(DUE, others, filed(DUE, figures("TOTAL", 0, "NEW", 5))).verdicts())
                .isEmpty();
    }

    @Test
    void aChangeSinceYesterdayIsNoContradiction() {
        CheckContext yesterday =
                new CheckContext(DAY, List.of(), Map.of(-1, figures("NEW", 100)), Map.of(), Map.of(), List.of());
        assertThat(judge(DUE, yesterday, filed(DUE, figures("NEW", 1))).verdicts())
                .isEmpty();
    }

    @Test
    void ofTwoFormsThatDifferNeitherIsContradictedOnceOneExplainsWhy() {
        CheckContext others = context(
                Map.of(),
                List.of(new SourcedFigure(
                        "NEW", 1, new BigDecimal(7), "OTHER", true, "reporting.source.otherForm", List.of(""))));
        FiledReport first = filed(DUE, figures("NEW", 5));
        FiledReport silent =
                new FiledReport(key("OTHER"), ReportState.SUBMITTED, 2L, 1, DUE, figures("NEW", 7), Map.of());
        FiledReport second = explaining("OTHER", figures("NEW", 7), "SOURCE.NEW", "7", "5");
        FiledReport outdated = explaining("OTHER", figures("NEW", 7), "SOURCE.NEW", "7", "6");
        assertThat(judge(DUE, others, first, silent).verdicts()).containsExactly(Verdict.CONTRADICTED);
        assertThat(judge(DUE, others, first, outdated).verdicts()).containsExactly(Verdict.CONTRADICTED);
        assertThat(judge(DUE, others, first, second).verdicts()).isEmpty();
    }

    @Test
    void stockThatMovedAfterTheReportWasFiledIsNotHeldAgainstIt() {
        FiledReport report = filed(DUE, figures("NEW", 5));
        assertThat(judge(DUE, context(Map.of(), List.of(stock(DUE))), report).verdicts())
                .containsExactly(Verdict.CONTRADICTED);
        assertThat(judge(DUE, context(Map.of(), List.of(stock(DUE.plusSeconds(1)))), report)
                        .verdicts())
                .isEmpty();
    }

    private static SourcedFigure stock(Instant movedAt) {
        return new SourcedFigure(
                "NEW", 1, new BigDecimal(7), null, true, true, movedAt, "supplies.figures.whole", List.of(1, 1));
    }

    private static SourcedFigure below(String indicator, int amount) {
        return new SourcedFigure(
                indicator, 1, new BigDecimal(amount), null, false, "reporting.source.below", List.of(1, 20));
    }

    private static CheckContext context(
            Map<String, BigDecimal> below, List<SourcedFigure> sourced, CheckRule... rules) {
        return new CheckContext(DAY, List.of(rules), Map.of(), Map.of(), below, sourced);
    }

    private static Judged judge(Instant asOf, CheckContext context, FiledReport... reports) {
        Map<ReportKey, FiledReport> filed =
                Stream.of(reports).collect(Collectors.toMap(FiledReport::key, Function.identity()));
        return new Judge(DAY, asOf, filed).judge(ASKED, context);
    }

    private static FiledReport filed(Instant submitted, Map<String, BigDecimal> amounts) {
        return new FiledReport(key("CASES"), ReportState.SUBMITTED, 1L, 1, submitted, amounts, Map.of());
    }

    private static FiledReport explaining(
            String form, Map<String, BigDecimal> amounts, String check, String stated, String expected) {
        Explanation given = new Explanation("核对过", new BigDecimal(stated), new BigDecimal(expected));
        return new FiledReport(key(form), ReportState.SUBMITTED, 1L, 1, DUE, amounts, Map.of(check, given));
    }

    private static ReportKey key(String form) {
        return new ReportKey(form, 1, DAY);
    }
}
