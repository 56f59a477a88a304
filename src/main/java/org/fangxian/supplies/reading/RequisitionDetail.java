package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fangxian.supplies.requisitions.RequisitionStep;
import org.jspecify.annotations.Nullable;

/**
 * A requisition with its lines, what is kept for it, and who did what.
 *
 * @param shipments the numbers of the documents by which it was supplied
 */
public record RequisitionDetail(
        RequisitionRow head, List<Line> lines, List<Lot> kept, List<String> shipments, List<Taken> steps) {
    /**
     * An item, in its base unit.
     *
     * @param asked null where the amount was not known
     * @param reviewed null before the review
     * @param approved null before the approval
     * @param kept how much is kept for it now
     */
    public record Line(
            long itemId,
            String itemCode,
            String itemName,
            String baseUnit,
            @Nullable BigDecimal asked,
            @Nullable BigDecimal reviewed,
            @Nullable BigDecimal approved,
            @Nullable String cutReason,
            BigDecimal kept,
            BigDecimal shipped)
            implements Serializable {
        /** @return what is granted so far, before the review what is asked; null where that is not known */
        public @Nullable BigDecimal standing() {
            if (approved != null) {
                return approved;
            }
            return reviewed == null ? asked : reviewed;
        }

        /** @return what is still to be kept or shipped; null before the approval */
        public @Nullable BigDecimal open() {
            return approved == null ? null : approved.subtract(shipped).subtract(kept);
        }

        /** @return whether something is still to be kept for it */
        public boolean isOpen() {
            BigDecimal open = open();
            return open != null && open.signum() > 0;
        }
    }

    /** So much of a lot is kept. */
    public record Lot(LotView lot, BigDecimal amount) {}

    /**
     * A step that was taken.
     *
     * @param account who took it, as he signs in
     * @param deputyFor in whose stead, if as a deputy
     * @param detail what in particular: which amounts, which lots, which document
     */
    public record Taken(
            RequisitionStep step,
            String account,
            String person,
            @Nullable String deputyFor,
            Instant at,
            @Nullable String reason,
            @Nullable String detail) {}
}
