package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fangxian.supplies.EventKind;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.donations.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * A donation with what was given, where that is, by which documents it moved, and what was corrected.
 *
 * @param contact who answers for it; null where it is the donor himself
 * @param phoneMask the telephone as everybody may see it; null where none was left
 */
public record DonationDetail(
        DonationRow head,
        @Nullable String contact,
        @Nullable String phoneMask,
        List<Line> lines,
        List<Moved> moved,
        List<Corrected> errata) {
    /**
     * What was given of a lot.
     *
     * @param amount in the base unit
     * @param typed as it was written
     * @param where where it is, at the instant that was asked for
     */
    public record Line(long id, LotView lot, BigDecimal amount, String typed, Whereabouts where)
            implements Serializable {
        /** @return whether everything is accounted for */
        public boolean even() {
            return where.isEven(amount);
        }
    }

    /** A document moved so much from one place to another. */
    public record Moved(
            String number,
            EventKind kind,
            Instant at,
            String itemName,
            String baseUnit,
            String from,
            String to,
            BigDecimal amount) {}

    /**
     * What had been published, and what is right.
     *
     * @param lineId of an amount; null for anything else
     * @param itemName of an amount; null for anything else
     */
    public record Corrected(
            ErratumField field,
            @Nullable Long lineId,
            @Nullable String itemName,
            String was,
            String became,
            String reason,
            Instant at)
            implements Serializable {}
}
