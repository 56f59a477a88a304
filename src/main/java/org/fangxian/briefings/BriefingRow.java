package org.fangxian.briefings;

import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.briefings.flow.BriefingState;
import org.jspecify.annotations.Nullable;

/**
 * A briefing as lists show it.
 *
 * @param correctedBy the issued edition that corrected it, if any
 */
public record BriefingRow(
        long id,
        String kind,
        LocalDate date,
        int edition,
        int issueYear,
        int issueNumber,
        BriefingState state,
        String title,
        @Nullable Instant issuedAt,
        @Nullable Long correctedBy) {}
