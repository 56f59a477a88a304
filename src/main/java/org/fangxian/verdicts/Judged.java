package org.fangxian.verdicts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fangxian.checks.CheckFailure;
import org.fangxian.forms.Asking;
import org.fangxian.reporting.archive.FiledReport;
import org.jspecify.annotations.Nullable;

/** An asked report, what was filed, and the verdicts on it. */
record Judged(Asking asking, @Nullable FiledReport filed, Set<Verdict> verdicts, List<CheckFailure> contradictions) {
    /** @return whether nothing counts: not begun, in draft, or returned */
    boolean isWanting() {
        return filed == null || !filed.isStanding();
    }

    /** @return whether there is anything to remind the unit of: nothing counts, or what counts has a verdict */
    boolean isRemindable() {
        return isWanting() || !verdicts.isEmpty();
    }

    Stream<UnitVerdict> each(LocalDate date) {
        return verdicts.stream().sorted().map(verdict -> one(verdict, date));
    }

    private UnitVerdict one(Verdict verdict, LocalDate date) {
        return new UnitVerdict(
                asking.unitId(),
                asking.unitCode(),
                asking.unitName(),
                asking.unitKind(),
                asking.version().form().code(),
                asking.version().form().name(),
                date,
                verdict,
                asking.version().dueAt(date),
                filed == null ? null : filed.firstSubmittedAt(),
                verdict == Verdict.CONTRADICTED ? contradictions : List.of());
    }
}
