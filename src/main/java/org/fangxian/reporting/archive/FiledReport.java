package org.fangxian.reporting.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fangxian.checks.Explanation;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.counting.CountedFigure;
import org.fangxian.reporting.counting.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * A report of one day as known at an instant.
 *
 * @param revisionId the revision that counted then, null when none did
 * @param firstSubmittedAt since when something has counted without a break: a correction does not move it, a return with
 *     nothing before it that counts does; null when nothing counts
 * @param amounts of the revision that counted
 * @param explained what its author said, by check, with the figures it was said to
 */
public record FiledReport(
        ReportKey key,
        ReportState state,
        @Nullable Long revisionId,
        @Nullable Integer revisionNumber,
        @Nullable Instant firstSubmittedAt,
        Map<String, BigDecimal> amounts,
        Map<String, Explanation> explained) {
    /** @return whether a revision counted */
    public boolean isStanding() {
        return revisionId != null;
    }

    /** @return the amounts one by one */
    Stream<CountedFigure> counted() {
        return amounts.entrySet().stream()
                .map(amount -> new CountedFigure(
                        amount.getKey(),
                        key.form(),
                        key.unitId(),
                        Objects.requireNonNull(revisionId),
                        amount.getValue(),
                        null));
    }
}
