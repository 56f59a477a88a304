package org.fangxian.supplies.counts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.LotDescription;
import org.jspecify.annotations.Nullable;

/**
 * What somebody counted: some or all of what is due, whose turn it is.
 *
 * @param countedAt when; null for now. What was entered from paper is compared with the book of when it was counted
 * @param found lots that are on no line, by what stands on their packages; in the first turn only
 * @param jointly whether the first and the second counter did it together; in the recount only
 */
public record CountEntry(
        String number,
        @Nullable Instant countedAt,
        List<Line> lines,
        List<Found> found,
        boolean jointly,
        RequestKey key) {
    /** Refuses an entry of nothing, and one that names a lot twice. */
    public CountEntry {
        lines = List.copyOf(lines);
        found = List.copyOf(found);
        if (lines.isEmpty() && found.isEmpty()) {
            throw new CountRefused("supplies.counts.nothing");
        }
        if (lines.stream().map(Line::lotId).distinct().count() < lines.size()) {
            throw new CountRefused("supplies.counts.twice");
        }
    }

    /** @param amount in the item's base unit; 0 where nothing is there */
    public record Line(long lotId, BigDecimal amount) {}

    /** @param amount in the item's base unit, above 0 */
    public record Found(LotDescription lot, BigDecimal amount) {}
}
