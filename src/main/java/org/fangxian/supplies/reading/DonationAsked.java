package org.fangxian.supplies.reading;

import org.fangxian.supplies.donations.DonationState;
import org.jspecify.annotations.Nullable;

/**
 * Which donations are asked for.
 *
 * @param state null for all
 * @param storeId which received them; null for all
 * @param text part of the donor's name, or the beginning of the number; empty for all
 */
public record DonationAsked(
        @Nullable DonationState state, @Nullable Long storeId, String text) {
    /** Every donation. */
    public static final DonationAsked ALL = new DonationAsked(null, null, "");

    public DonationAsked {
        text = text.strip();
    }
}
