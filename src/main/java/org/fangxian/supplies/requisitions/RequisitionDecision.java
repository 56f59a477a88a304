package org.fangxian.supplies.requisitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What is granted of a requisition. A line that is not named stays as it is.
 *
 * @param note what is to be said to the whole; may be empty
 */
public record RequisitionDecision(String number, List<Line> lines, String note, RequestKey key) {
    public RequisitionDecision {
        lines = List.copyOf(lines);
    }

    /** Everything as it was asked or reviewed. */
    public static RequisitionDecision whole(String number, RequestKey key) {
        return new RequisitionDecision(number, List.of(), "", key);
    }

    Map<Long, Line> byItem() {
        return lines.stream().collect(Collectors.toMap(Line::itemId, Function.identity(), (one, other) -> other));
    }

    /**
     * @param amount null for what stands there
     * @param reason must be given where it is less than before
     */
    public record Line(long itemId, @Nullable BigDecimal amount, String reason) {}
}
