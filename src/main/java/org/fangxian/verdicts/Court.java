package org.fangxian.verdicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.checks.CheckContext;
import org.fangxian.forms.Asking;
import org.fangxian.reporting.archive.ComparedReports;
import org.fangxian.reporting.archive.FiledReport;
import org.fangxian.reporting.archive.FiledReports;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** Gathers what was asked, filed and known elsewhere, by a handful of statements, and has it judged. */
@ApplicationScoped
class Court {
    @Inject
    private FiledReports reports;

    @Inject
    private Clock clock;

    List<Judged> judge(List<Asking> askings, LocalDate date, KnownAt knownAt) {
        ComparedReports compared = reports.compared(askings, date, knownAt);
        Map<ReportKey, FiledReport> filed =
                compared.reports().stream().collect(Collectors.toMap(FiledReport::key, Function.identity()));
        Map<ReportKey, CheckContext> contexts = compared.contexts();
        Judge judge = new Judge(date, asOf(knownAt), filed);
        return askings.stream()
                .map(asking -> judge.judge(asking, Objects.requireNonNull(contexts.get(key(asking, date)))))
                .toList();
    }

    /**
     * Judges the reports of some days, by day, only as to whether they are there and in time: nothing is compared. One
     * statement.
     */
    Map<LocalDate, List<Judged>> inTime(Map<LocalDate, List<Asking>> askings, KnownAt knownAt) {
        Set<Long> units = askings.values().stream()
                .flatMap(List::stream)
                .map(Asking::unitId)
                .collect(Collectors.toSet());
        Map<ReportKey, FiledReport> filed = reports.of(units, askings.keySet(), knownAt).stream()
                .collect(Collectors.toMap(FiledReport::key, Function.identity()));
        Map<LocalDate, List<Judged>> judged = new LinkedHashMap<>();
        askings.forEach((date, asked) -> {
            Judge judge = new Judge(date, asOf(knownAt), filed);
            judged.put(
                    date,
                    asked.stream().map(asking -> judge.judge(asking, null)).toList());
        });
        return judged;
    }

    private Instant asOf(KnownAt knownAt) {
        return knownAt.instant() == null ? clock.instant() : knownAt.instant();
    }

    private static ReportKey key(Asking asking, LocalDate date) {
        return new ReportKey(asking.version().form().code(), asking.unitId(), date);
    }
}
