package org.fangxian.verdicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fangxian.checks.CheckContext;
import org.fangxian.checks.CheckFailure;
import org.fangxian.checks.Checks;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.Asking;
import org.fangxian.forms.CheckRule;
import org.fangxian.reporting.archive.FiledReport;
import org.fangxian.reporting.counting.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * Judges reports of one day, as of an instant. What contradicts a report is found by the same checks as at its entry:
 * nothing is held against it that its author was not asked to explain.
 */
final class Judge {
    private final LocalDate date;
    private final Instant asOf;
    private final Map<ReportKey, FiledReport> filed;

    /** @param filed every report of the day of the units judged */
    Judge(LocalDate date, Instant asOf, Map<ReportKey, FiledReport> filed) {
        this.date = date;
        this.asOf = asOf;
        this.filed = filed;
    }

    /** @param context what the report is checked against; null where only its time is judged */
    Judged judge(Asking asking, @Nullable CheckContext context) {
        FiledReport report = filed.get(key(asking.version().form().code(), asking));
        List<CheckFailure> contradictions = report == null || context == null || !report.isStanding()
                ? List.of()
                : contradictions(asking, report, context);
        return new Judged(asking, report, verdicts(asking, report, contradictions), contradictions);
    }

    private ReportKey key(String form, Asking asking) {
        return new ReportKey(form, asking.unitId(), date);
    }

    private Set<Verdict> verdicts(Asking asking, @Nullable FiledReport report, List<CheckFailure> contradictions) {
        Instant due = asking.version().dueAt(date);
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        if (report == null || !report.isStanding()) {
            if (asOf.isAfter(due)) {
                verdicts.add(Verdict.MISSING);
            }
            return verdicts;
        }
        if (report.firstSubmittedAt() != null && report.firstSubmittedAt().isAfter(due)) {
            verdicts.add(Verdict.LATE);
        }
        if (isZero(report)) {
            verdicts.add(Verdict.ZERO);
        }
        if (!contradictions.isEmpty()) {
            verdicts.add(Verdict.CONTRADICTED);
        }
        return verdicts;
    }

    private static boolean isZero(FiledReport report) {
        return !report.amounts().isEmpty()
                && report.amounts().values().stream().allMatch(amount -> amount.signum() == 0);
    }

    private List<CheckFailure> contradictions(Asking asking, FiledReport report, CheckContext context) {
        List<CheckRule> below =
                context.rules().stream().filter(CheckRule::looksBelow).toList();
        List<SourcedFigure> known = context.sourced().stream()
                .filter(source -> source.knownBy(Objects.requireNonNullElse(report.firstSubmittedAt(), asOf)))
                .toList();
        CheckContext others =
                new CheckContext(context.date(), below, context.earlier(), Map.of(), context.below(), known);
        return new Checks(others)
                .failures(asking.version().indicators(), report.amounts()).stream()
                        .filter(failure -> !isExplained(failure, report, below))
                        .filter(failure -> !isExplainedByOther(failure, asking))
                        .toList();
    }

    /** A sum is known to a rule and to a record: what was said to one of them holds for both, while the figures do. */
    private static boolean isExplained(CheckFailure failure, FiledReport report, List<CheckRule> below) {
        Stream<String> sameSum = below.stream()
                .filter(rule -> failure.code().equals(rule.code())
                        || failure.code().equals(CheckFailure.SOURCE + rule.indicator()))
                .flatMap(rule -> Stream.of(rule.code(), CheckFailure.SOURCE + rule.indicator()));
        return Stream.concat(Stream.of(failure.code()), sameSum)
                .flatMap(code -> Optional.ofNullable(report.explained().get(code)).stream())
                .anyMatch(given -> given.stated().compareTo(failure.stated()) == 0
                        && given.expected().compareTo(failure.expected()) == 0);
    }

    /** Two forms differ: the one that was filed later was asked why, and its answer holds for both. */
    private boolean isExplainedByOther(CheckFailure failure, Asking asking) {
        SourcedFigure source = failure.source();
        if (source == null || source.form() == null || source.unitId() != asking.unitId()) {
            return false;
        }
        FiledReport other = filed.get(key(source.form(), asking));
        Explanation given = other == null ? null : other.explained().get(failure.code());
        return given != null
                && given.stated().compareTo(failure.expected()) == 0
                && given.expected().compareTo(failure.stated()) == 0;
    }
}
