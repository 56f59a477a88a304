package org.fangxian.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.reporting.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What a confirmed sheet did: a receipt for each report filed or corrected, and how many rows were skipped as unchanged.
 *
 * @param importedBefore when the same file was taken in before, so that it had no effect now
 */
public record SheetOutcome(
        List<Receipt> receipts, long unchanged, @Nullable Instant importedBefore) {
    private static final String NEVER = "-";

    /** As it is kept for a repeated confirmation: when the file was taken in before, what was skipped, the receipts. */
    String lines() {
        List<String> lines = new ArrayList<>();
        lines.add(importedBefore == null ? NEVER : importedBefore.toString());
        lines.add(String.valueOf(unchanged));
        receipts.forEach(receipt -> lines.add(receipt.line()));
        return String.join("\n", lines);
    }

    static SheetOutcome of(String kept) {
        List<String> lines = kept.lines().toList();
        String before = lines.get(0);
        return new SheetOutcome(
                lines.stream().skip(2).map(Receipt::ofLine).toList(),
                Long.parseLong(lines.get(1)),
                before.equals(NEVER) ? null : Instant.parse(before));
    }
}
