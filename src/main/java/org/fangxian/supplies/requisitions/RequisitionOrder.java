package org.fangxian.supplies.requisitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What a store, unit store or post asks of a store.
 *
 * @param neededOn the day on which it is needed; what expires before is not sent
 * @param purpose what it is for
 */
public record RequisitionOrder(
        long askingId, long storeId, LocalDate neededOn, String purpose, List<Line> lines, RequestKey key) {
    static final int MOST_LINES = 100;
    private static final int LONGEST = 500;

    /** Refuses no purpose, no lines, and an item that stands in two of them. */
    public RequisitionOrder {
        lines = List.copyOf(lines);
        purpose = purpose.strip();
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            throw new RequisitionRefused("supplies.requisitions.purpose.missing", LONGEST);
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new RequisitionRefused("supplies.lines", MOST_LINES);
        }
        if (lines.stream().map(Line::itemId).distinct().count() < lines.size()) {
            throw new RequisitionRefused("supplies.requisitions.twice");
        }
    }

    /** @param amount in the item's base unit; null where it is not known how much is needed */
    public record Line(long itemId, @Nullable BigDecimal amount) {}
}
