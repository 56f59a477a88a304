package org.fangxian.divisions.editions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition in the list of editions.
 *
 * @param tally of the village codes; null until it is compared, and for the first edition
 * @param broughtBy null for the edition that came with the portal
 * @param open how many successions wait to be confirmed
 */
public record ImportRow(
        long id,
        LocalDate effectiveOn,
        String source,
        String fileName,
        int total,
        int read,
        ImportState state,
        @Nullable Tally tally,
        @Nullable String broughtBy,
        @Nullable Instant broughtAt,
        @Nullable LocalDate inForceOn,
        @Nullable String inForceBy,
        @Nullable Instant inForceAt,
        long open)
        implements Serializable {}
