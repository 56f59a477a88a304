package org.fangxian.verdicts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fangxian.checks.CheckFailure;
import org.fangxian.reporting.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * One report on the board.
 *
 * @param state null while nothing was begun
 */
public record BoardCell(
        String form,
        @Nullable ReportState state,
        @Nullable Integer revisionNumber,
        Instant dueAt,
        @Nullable Instant submittedAt,
        Set<Verdict> verdicts,
        List<CheckFailure> contradictions) {
    /** @return whether nothing counts: not begun, in draft, or returned */
    public boolean isOpen() {
        return state == null || state == ReportState.DRAFT || state == ReportState.RETURNED;
    }

    /** @return whether what is filed should be checked: another record contradicts it, or every figure is 0 */
    public boolean isDoubtful() {
        return verdicts.contains(Verdict.CONTRADICTED) || verdicts.contains(Verdict.ZERO);
    }

    /** @return whether what is filed came after the deadline */
    public boolean isLate() {
        return verdicts.contains(Verdict.LATE);
    }
}
