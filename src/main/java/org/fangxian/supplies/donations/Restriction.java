package org.fangxian.supplies.donations;

import org.jspecify.annotations.Nullable;

/**
 * For whom a gift is: a unit with all below it, or one location; for whoever needs it where neither is named.
 *
 * @param unitId null where it is for no unit in particular
 * @param locationId null where it is for no location in particular
 */
public record Restriction(@Nullable Long unitId, @Nullable Long locationId) {
    /** For whoever needs it. */
    public static final Restriction NONE = new Restriction(null, null);

    /** Refuses both. */
    public Restriction {
        if (unitId != null && locationId != null) {
            throw new DonationRefused("supplies.donations.restriction.two");
        }
    }
}
