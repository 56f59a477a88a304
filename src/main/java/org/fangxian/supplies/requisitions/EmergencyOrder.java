package org.fangxian.supplies.requisitions;

import java.time.Instant;
import java.util.List;
import org.fangxian.shared.RequestKey;

/**
 * What a store gives out in an emergency, before anybody has asked in writing.
 *
 * @param reason what has happened, and who asked
 * @param lines each with its amount
 * @param dueAt when it is expected at the other store; a post has it at once
 */
public record EmergencyOrder(
        long storeId, long toId, String reason, List<RequisitionOrder.Line> lines, Instant dueAt, RequestKey key) {
    /** Refuses a line of unknown amount. */
    public EmergencyOrder {
        lines = List.copyOf(lines);
        if (lines.stream().anyMatch(line -> line.amount() == null)) {
            throw new RequisitionRefused("supplies.requisitions.emergency.amount");
        }
    }
}
