package org.fangxian.supplies.donations;

import java.math.BigDecimal;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What of a published donation is wrong, and what is right.
 *
 * @param lineId of an amount; null for anything else
 * @param became the donor's name or the purpose; of an amount as it was typed
 * @param amount in the item's base unit; null for anything else than an amount
 */
public record Correction(
        String number,
        ErratumField field,
        @Nullable Long lineId,
        String became,
        @Nullable BigDecimal amount,
        String reason,
        RequestKey key) {
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_AMOUNT = 30;

    /** Refuses nothing in its place, and no reason. */
    public Correction {
        became = became.strip();
        reason = reason.strip();
        int longest = switch (field) {
            case DONOR -> LONGEST_NAME;
            case PURPOSE -> LONGEST;
            case AMOUNT -> LONGEST_AMOUNT;
        };
        if (became.isEmpty() || became.length() > longest) {
            throw new DonationRefused("supplies.donations.erratum.became.missing", longest);
        }
        if (reason.isEmpty()) {
            throw new DonationRefused("supplies.reason.missing");
        }
        if (reason.length() > LONGEST) {
            throw new DonationRefused("supplies.reason.tooLong", LONGEST);
        }
        if ((field == ErratumField.AMOUNT) != (lineId != null && amount != null)) {
            throw new DonationRefused("supplies.donations.erratum.line");
        }
    }
}
