package org.fangxian.desk;

import java.time.LocalDate;
import java.util.List;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.Issue;
import org.jspecify.annotations.Nullable;

/**
 * An issue as a leader reads it on one screen.
 *
 * @param later the edition that replaced this one, the latest that the caller may read; null while this one holds
 * @param comparedWith reporting date of the issue that the differences are to; null where there is none of the last days
 * @param differences the city's figures of the day that changed since then
 * @param areas the counties and zones whose figures changed since then
 * @param instructions given on this issue
 * @param stillOpen the open ones on other issues that concern the caller, the oldest first
 * @param receipts who has acknowledged it and who has not
 * @param month the issues of its month in their order, all editions
 */
public record DeskPage(
        Issue briefing,
        @Nullable BriefingRow later,
        @Nullable LocalDate comparedWith,
        List<Difference> differences,
        List<AreaChanges> areas,
        List<InstructionView> instructions,
        List<InstructionView> stillOpen,
        List<Receipt> receipts,
        List<BriefingRow> month) {
    /** @return whether the issue compared with is that of the very day before */
    public boolean isSinceYesterday() {
        return briefing.bulletin().head().date().minusDays(1).equals(comparedWith);
    }

    /** @return whether this edition no longer holds */
    public boolean isReplaced() {
        return later != null;
    }
}
