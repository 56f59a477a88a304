package org.fangxian.desk;

import java.time.Instant;
import org.fangxian.briefings.settings.RecipientList;
import org.jspecify.annotations.Nullable;

/**
 * A unit that an issue was sent to; acknowledgedBy and at are null until it has acknowledged.
 *
 * @param own whether the caller may acknowledge for the unit
 */
public record Receipt(
        long unitId,
        String unitName,
        RecipientList list,
        @Nullable String acknowledgedBy,
        @Nullable Instant at,
        boolean own) {}
