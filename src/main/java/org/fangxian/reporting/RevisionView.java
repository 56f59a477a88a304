package org.fangxian.reporting;

import java.time.Instant;
import java.util.Map;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A revision as pages and calls show it.
 *
 * @param standing whether it is the one that counts
 * @param confirmed by indicator, the record that filled the figure in and that the reporter confirmed
 * @param state SUBMITTED, or what the unit above said to it: ACCEPTED or RETURNED
 */
public record RevisionView(
        long id,
        int number,
        String receipt,
        String author,
        @Nullable String reason,
        RevisionSource source,
        Instant submittedAt,
        Instant recordedAt,
        boolean standing,
        ReportState state,
        @Nullable String reviewer,
        @Nullable String reviewReason,
        @Nullable Instant reviewedAt,
        Map<String, Figure> figures,
        Map<String, Explanation> explanations,
        Map<String, String> confirmed) {

    static RevisionView of(Revision revision, @Nullable Review review, boolean standing) {
        return new RevisionView(
                revision.getId(),
                revision.getNumber(),
                revision.getReceipt(),
                revision.getAuthorName(),
                revision.getReason(),
                revision.getSource(),
                revision.getSubmittedAt(),
                revision.getRecordedAt(),
                standing,
                review == null ? ReportState.SUBMITTED : review.getOutcome(),
                review == null ? null : review.getReviewerName(),
                review == null ? null : review.getReason(),
                review == null ? null : review.getReviewedAt(),
                revision.getFigures(),
                revision.getExplanations(),
                revision.getConfirmed());
    }
}
