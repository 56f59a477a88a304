package org.fangxian.supplies.reading;

import java.time.LocalDate;
import org.fangxian.supplies.LocationKind;
import org.jspecify.annotations.Nullable;

/**
 * What of what was used up or lost is asked for.
 *
 * @param kind of the accounts: consumed, or lost
 * @param locationId where it lay; null for everywhere
 * @param from the first day of its occurrence; {@code to} the last
 */
public record UsageFilter(
        LocationKind kind,
        @Nullable Long locationId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
