package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.supplies.DutyShift;
import org.jspecify.annotations.Nullable;

/**
 * What was used up or lost of a lot; below 0 where that was undone.
 *
 * @param account by reason for a loss, of the post for consumption
 * @param dutyOn the day of the shift, {@code shift} which one; null where none was entered
 */
public record UsageRow(
        long postingId,
        String number,
        Instant occurredAt,
        String account,
        LotView lot,
        LocationView location,
        BigDecimal amount,
        @Nullable LocalDate dutyOn,
        @Nullable DutyShift shift,
        @Nullable String reason)
        implements Serializable {}
