package org.fangxian.supplies;

import java.time.Instant;
import java.util.List;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What happened to stock.
 *
 * @param occurredAt null for now
 * @param lines at least one, at most {@link #MOST_LINES}
 * @param reason must be given for a loss and for what a count found
 * @param key the caller's name for this request: sent again it has one effect and one document number
 */
public record StockCommand(
        EventKind kind,
        @Nullable Instant occurredAt,
        List<StockLine> lines,
        @Nullable String reason,
        RequestKey key) {
    public static final int MOST_LINES = 500;
    private static final int LONGEST_REASON = 500;

    public StockCommand {
        lines = List.copyOf(lines);
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new EventRefused("supplies.lines", MOST_LINES);
        }
        if (kind == EventKind.REVERSAL) {
            throw new EventRefused("supplies.reversal.names");
        }
        requireReason(kind, reason);
    }

    static void requireReason(EventKind kind, @Nullable String reason) {
        if (reason == null && kind.asksReason()) {
            throw new EventRefused("supplies.reason.missing");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new EventRefused("supplies.reason.tooLong", LONGEST_REASON);
        }
    }

    /** @return as much of a text that was put together as a reason can hold */
    static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
