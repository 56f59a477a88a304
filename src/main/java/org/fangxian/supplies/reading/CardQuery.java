package org.fangxian.supplies.reading;

import java.time.LocalDate;
import org.fangxian.shared.KnownAt;
import org.jspecify.annotations.Nullable;

/**
 * Which card is asked for.
 *
 * @param asOf up to the end of which day; null for all
 * @param knownAt by what was recorded until then
 */
public record CardQuery(
        long locationId, long lotId, @Nullable LocalDate asOf, KnownAt knownAt) {}
