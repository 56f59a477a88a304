package org.fangxian.supplies;

import java.time.Instant;
import java.util.List;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What a gift brings into a store.
 *
 * @param donationId by which its lots are its own
 * @param number of the donation
 * @param occurredAt null for now
 */
public record GiftReceipt(
        long donationId,
        String number,
        long storeId,
        @Nullable Instant occurredAt,
        List<StockReceiving.Line> lines,
        RequestKey key) {
    public GiftReceipt {
        lines = List.copyOf(lines);
    }
}
