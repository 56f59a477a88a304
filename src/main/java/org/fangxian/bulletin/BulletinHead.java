package org.fangxian.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and below a briefing's text.
 *
 * @param kind code of the kind of briefing
 * @param unitId the unit whose briefing it is, standing for the whole area
 * @param name on the masthead
 * @param edition 1, and 2 and more for corrections
 * @param secrecy degree of secrecy or mark of internal material
 * @param reportTo superiors; sendTo the same rank; distributeTo below
 * @param templateVersion of the sentences it was composed with
 * @param knownAt the instant whose knowledge it tells; null for what stood when it was last refreshed
 */
public record BulletinHead(
        String kind,
        long unitId,
        String name,
        String office,
        String title,
        LocalDate date,
        int edition,
        int issueYear,
        int issueNumber,
        @Nullable String secrecy,
        @Nullable String reportTo,
        @Nullable String sendTo,
        @Nullable String distributeTo,
        int copies,
        boolean oneSided,
        int templateVersion,
        @Nullable Instant knownAt,
        Instant refreshedAt) {}
