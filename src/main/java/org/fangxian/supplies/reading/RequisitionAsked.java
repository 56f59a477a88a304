package org.fangxian.supplies.reading;

import org.fangxian.supplies.requisitions.RequisitionState;
import org.jspecify.annotations.Nullable;

/**
 * Which requisitions are asked for.
 *
 * @param state null for all
 * @param storeId of which something is asked; null for all
 * @param unitId the unit that asks, or one above it; null for all
 * @param overdue only those whose paper should have followed by now
 */
public record RequisitionAsked(
        @Nullable RequisitionState state,
        @Nullable Long storeId,
        @Nullable Long unitId,
        boolean overdue) {
    /** Every requisition. */
    public static final RequisitionAsked ALL = new RequisitionAsked(null, null, null, false);
}
