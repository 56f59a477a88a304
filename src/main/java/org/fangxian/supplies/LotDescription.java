package org.fangxian.supplies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a package.
 *
 * @param number the maker's; empty where there is none
 * @param maker empty where it is not known
 * @param origin by which a gift is kept apart from other stock: the donation's document number, else empty
 * @param expiresOn the last day of use
 */
public record LotDescription(
        long itemId,
        String number,
        String maker,
        String origin,
        @Nullable LocalDate expiresOn,
        Fitness fitness) {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_MAKER = 100;

    /** The same, as part of a gift. */
    LotDescription givenBy(String donation) {
        return new LotDescription(itemId, number, maker, donation, expiresOn, fitness);
    }

    /** Refuses a number over 40 and a maker over 100 characters. */
    public LotDescription {
        number = number.strip();
        maker = maker.strip();
        if (number.length() > LONGEST_NUMBER || maker.length() > LONGEST_MAKER) {
            throw new LotRefused("supplies.lot.tooLong", LONGEST_NUMBER, LONGEST_MAKER);
        }
    }
}
