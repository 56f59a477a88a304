package org.fangxian.supplies;

import java.time.LocalDate;
import java.util.List;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What the people at a post used up in a shift, by items; it occurred at the shift's end, or now while it lasts.
 *
 * @param locationId where it lay: the post
 * @param reason must be given where a lot is named, and for what is entered besides what was entered of the shift
 */
public record ConsumptionEntry(
        long locationId,
        LocalDate dutyOn,
        DutyShift shift,
        List<StockIssuing.Line> lines,
        @Nullable String reason,
        RequestKey key) {
    public ConsumptionEntry {
        lines = List.copyOf(lines);
    }
}
