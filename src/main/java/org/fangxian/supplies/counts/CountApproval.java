package org.fangxian.supplies.counts;

import java.math.BigDecimal;
import java.util.Map;
import org.fangxian.shared.RequestKey;

/**
 * The differences of a count, approved as they were seen.
 *
 * @param differences by lot, those only that are none: others are not posted
 * @param note what is to be said of it; may be empty
 */
public record CountApproval(String number, Map<Long, BigDecimal> differences, String note, RequestKey key) {
    public CountApproval {
        differences = Map.copyOf(differences);
    }
}
