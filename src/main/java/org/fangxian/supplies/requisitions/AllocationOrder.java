package org.fangxian.supplies.requisitions;

import java.math.BigDecimal;
import java.util.List;
import org.fangxian.shared.RequestKey;

/**
 * What of a store's stock is to be kept for a requisition: what expires first, but for lots that are named.
 *
 * @param named lots that are kept first, be they expired or unfit
 * @param partly whether a part is kept where there is less
 * @param reason must be given where a lot is named
 */
public record AllocationOrder(String number, List<Named> named, boolean partly, String reason, RequestKey key) {
    /** Refuses lots that are named without a reason. */
    public AllocationOrder {
        named = List.copyOf(named);
        if (!named.isEmpty() && reason.isBlank()) {
            throw new RequisitionRefused("supplies.requisitions.named.reason");
        }
    }

    /** So much of a lot of an item. */
    public record Named(long itemId, long lotId, BigDecimal amount) {}
}
