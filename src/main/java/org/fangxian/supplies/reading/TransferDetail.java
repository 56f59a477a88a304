package org.fangxian.supplies.reading;

import java.math.BigDecimal;
import java.util.List;
import org.fangxian.supplies.SurplusKind;
import org.jspecify.annotations.Nullable;

/** A transfer with what it brings, and what was found of it. */
public record TransferDetail(TransferRow head, List<Line> lines, List<Surplus> surplus) {
    /**
     * A lot of the transfer, in the item's base unit; what was found of it is null until it is received.
     *
     * @param loss the account of what was lost
     */
    public record Line(
            LotView lot,
            BigDecimal shipped,
            @Nullable BigDecimal accepted,
            @Nullable BigDecimal rejected,
            @Nullable BigDecimal lost,
            @Nullable String loss,
            @Nullable String reason) {}

    /**
     * What came beyond what was shipped.
     *
     * @param settled the number of the document by which the sender booked it out; null while that is open
     */
    public record Surplus(
            LotView lot,
            SurplusKind kind,
            BigDecimal amount,
            String account,
            String reason,
            @Nullable String settled) {}
}
