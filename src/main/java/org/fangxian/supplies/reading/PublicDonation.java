package org.fangxian.supplies.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A donation as everybody may read of it: units, never people but the donor, if he wishes to be named.
 *
 * @param donor null where the donor wishes not to be named
 * @param whom for whom it is; null where it is for whoever needs it
 */
public record PublicDonation(
        long id,
        String number,
        @Nullable String donor,
        LocalDate givenOn,
        Instant publishedAt,
        String receivedBy,
        String purpose,
        @Nullable String whom,
        List<Line> lines,
        List<DonationDetail.Corrected> errata) {
    /**
     * What was given, and what became of it.
     *
     * @param typed as it was written
     * @param amount in the base unit
     * @param even whether the books come out even; where they do not, the figures are being looked into
     */
    public record Line(
            String itemName,
            String baseUnit,
            String typed,
            BigDecimal amount,
            BigDecimal issued,
            BigDecimal left,
            BigDecimal lost,
            boolean even,
            List<Reached> reached) {}

    /** So much reached a unit. */
    public record Reached(String unitName, BigDecimal amount) {}
}
