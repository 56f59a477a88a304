package org.fangxian.allocation;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** One rule: exact shares, before they are rounded to what can be handed out. */
interface Sharing {
    /** @return for each claim, in their order, 0 ≤ share ≤ request; together not above the amount */
    List<BigFraction> share(BigFraction amount, List<Claim> claims);
}
