package org.fangxian.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.checks.CheckFailure;
import org.fangxian.forms.FormVersion;
import org.fangxian.reporting.counting.ReportKey;

/**
 * Everything the entry page shows.
 *
 * @param draftVersion to be given back with the next draft
 * @param explanations by check code, as kept
 * @param failures the checks that fail with what stands in the lines
 * @param latest the last submission with its review, when there is one
 */
public record EntryForm(
        ReportKey key,
        String unitName,
        FormVersion version,
        ReportState state,
        int draftVersion,
        Instant dueAt,
        List<EntryLine> lines,
        Map<String, String> explanations,
        List<CheckFailure> failures,
        Optional<RevisionView> latest) {
    /** @return whether a further submission would be a correction, which needs a reason */
    public boolean isCorrection() {
        return latest.isPresent();
    }
}
