package org.fangxian.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.briefings.settings.RecipientList;
import org.jspecify.annotations.Nullable;

/**
 * An issue as a unit received it.
 *
 * @param acknowledgedBy null, as acknowledgedAt, until the unit acknowledges
 */
public record ReceivedRow(
        long briefingId,
        LocalDate date,
        int issueNumber,
        int edition,
        String title,
        @Nullable Instant issuedAt,
        long unitId,
        String unitName,
        RecipientList list,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {
    public ReceivedKey key() {
        return new ReceivedKey(briefingId, unitId);
    }
}
