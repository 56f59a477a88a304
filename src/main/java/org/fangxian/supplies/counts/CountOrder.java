package org.fangxian.supplies.counts;

import java.util.Set;
import org.fangxian.shared.RequestKey;

/**
 * What is to be counted.
 *
 * @param itemIds of the location's items; none for all
 * @param purpose why it is counted: at the end of the month, because somebody hands over
 */
public record CountOrder(long locationId, Set<Long> itemIds, String purpose, RequestKey key) {
    private static final int LONGEST = 500;

    /** Refuses no purpose. */
    public CountOrder {
        itemIds = Set.copyOf(itemIds);
        purpose = purpose.strip();
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            throw new CountRefused("supplies.counts.purpose.missing", LONGEST);
        }
    }
}
