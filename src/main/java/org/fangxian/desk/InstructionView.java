package org.fangxian.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An instruction with the issue it was given on; answer, answeredBy and answeredAt are null while it is open.
 *
 * @param dueOn the last day for the answer, if one was set
 */
public record InstructionView(
        long id,
        long briefingId,
        LocalDate date,
        int issueNumber,
        long unitId,
        String unitName,
        String leader,
        String text,
        Instant givenAt,
        @Nullable LocalDate dueOn,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {
    public boolean isOpen() {
        return answer == null;
    }

    /** @return whether it is still open after its last day */
    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn != null && today.isAfter(dueOn);
    }
}
