package org.fangxian.reporting.archive;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.counting.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list, as known at an instant; the revision is the one that counted then, if one did.
 *
 * @param firstSubmittedAt since when something has counted without a break: by it the report is late or in time, whatever
 *     was corrected later; of no meaning while nothing counts
 */
public record ReportRow(
        long reportId,
        String form,
        String formName,
        long unitId,
        String unitCode,
        String unitName,
        LocalDate date,
        ReportState state,
        @Nullable Integer revisionNumber,
        @Nullable String receipt,
        @Nullable Instant submittedAt,
        @Nullable String author,
        @Nullable Instant firstSubmittedAt)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ReportKey key() {
        return new ReportKey(form, unitId, date);
    }
}
