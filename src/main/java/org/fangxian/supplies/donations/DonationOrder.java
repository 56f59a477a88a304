package org.fangxian.supplies.donations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.LotDescription;
import org.jspecify.annotations.Nullable;

/**
 * A gift that came into a store.
 *
 * @param purpose what it is for, in the donor's words
 * @param occurredAt null for now
 */
public record DonationOrder(
        Donor donor,
        String purpose,
        Restriction restriction,
        long storeId,
        @Nullable Instant occurredAt,
        List<Line> lines,
        RequestKey key) {
    static final int MOST_LINES = 100;
    private static final int LONGEST = 500;

    /** Refuses no purpose, no lines, and a lot that stands in two of them. */
    public DonationOrder {
        lines = List.copyOf(lines);
        purpose = purpose.strip();
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            throw new DonationRefused("supplies.donations.purpose.missing", LONGEST);
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new DonationRefused("supplies.lines", MOST_LINES);
        }
        if (lines.stream().map(Line::same).distinct().count() < lines.size()) {
            throw new DonationRefused("supplies.donations.twice");
        }
    }

    /**
     * An amount of a lot, in the item's base unit.
     *
     * @param typed the amount as it was written, with its units
     */
    public record Line(LotDescription lot, BigDecimal amount, String typed) {
        private static final int LONGEST_TYPED = 30;

        public Line {
            typed = typed.strip();
            typed = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
        }

        private String same() {
            return String.join("\n", String.valueOf(lot.itemId()), lot.number(), lot.maker())
                    .toLowerCase(Locale.ROOT);
        }
    }
}
