package org.fangxian.reporting.counting;

import java.math.BigDecimal;
import java.time.Instant;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.RevisionSource;
import org.jspecify.annotations.Nullable;

/**
 * One submission behind a figure.
 *
 * @param state name of the {@link ReportState} this revision reached
 * @param source name of the {@link RevisionSource} by which it came in
 */
public record FigureEvidence(
        long revisionId,
        long unitId,
        String unitName,
        String indicator,
        @Nullable BigDecimal amount,
        String receipt,
        Instant submittedAt,
        String author,
        String state,
        int revisionNumber,
        String source) {
    private static final String DEMONSTRATION = "DEMO";

    /** @return whether it is a demonstration's, invented and not published */
    public boolean isInvented() {
        return source.equals(DEMONSTRATION);
    }
}
