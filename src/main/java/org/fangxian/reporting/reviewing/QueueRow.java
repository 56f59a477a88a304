package org.fangxian.reporting.reviewing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.reporting.counting.ReportKey;

/**
 * A report that waits for its review.
 *
 * @param explanations how many checks failed and were explained
 */
public record QueueRow(
        long reportId,
        long revisionId,
        String form,
        String formName,
        long unitId,
        String unitName,
        LocalDate date,
        int revisionNumber,
        String author,
        Instant submittedAt,
        int explanations)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ReportKey key() {
        return new ReportKey(form, unitId, date);
    }
}
