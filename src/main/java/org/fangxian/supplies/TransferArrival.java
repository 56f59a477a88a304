package org.fangxian.supplies;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a transfer on arrival: of each lot that was shipped, and what came besides.
 *
 * @param number the transfer's
 * @param occurredAt null for now
 */
public record TransferArrival(
        String number, @Nullable Instant occurredAt, List<Line> lines, List<Surplus> surplus, RequestKey key) {
    public TransferArrival {
        lines = List.copyOf(lines);
        surplus = List.copyOf(surplus);
    }

    /**
     * Of a lot that was shipped; the amounts, in the item's base unit, make up what was shipped.
     *
     * @param rejected goes back to the sender
     * @param lossId the account of what is lost; null where nothing is
     * @param reason must be given for what is rejected or lost
     */
    public record Line(
            long lotId,
            BigDecimal accepted,
            BigDecimal rejected,
            BigDecimal lost,
            @Nullable Long lossId,
            @Nullable String reason) {
        /** All of it came, and was taken. */
        public static Line whole(long lotId, BigDecimal shipped) {
            return new Line(lotId, shipped, BigDecimal.ZERO, BigDecimal.ZERO, null, null);
        }
    }

    /**
     * What came beyond what was shipped, and was taken.
     *
     * @param lotId a lot that was shipped, of which more came; null for what is described
     * @param lot what was not shipped, by what stands on its packages; null where a lot is named
     * @param accountId the account against which it stands until the sender books it out
     */
    public record Surplus(
            @Nullable Long lotId, @Nullable LotDescription lot, BigDecimal amount, long accountId, String reason) {
        SurplusKind kind() {
            return lotId == null ? SurplusKind.WRONG : SurplusKind.OVER;
        }
    }
}
