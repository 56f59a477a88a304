package org.fangxian.allocation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit brings forward. All amounts are in the unit of the amount that is shared out.
 *
 * @param unit its code; decides between equals
 * @param request the most it takes; null when the amount is not known: no cap
 * @param stock what it has, not negative
 * @param burn what it uses up in a day, not negative
 * @param weight by which its share may exceed another's, above 0
 * @param tier 1 is served first; null where no tier is named
 */
public record Claim(
        String unit,
        @Nullable BigDecimal request,
        BigDecimal stock,
        BigDecimal burn,
        BigDecimal weight,
        @Nullable Integer tier) {

    /** Refuses negative amounts, a weight that is not above 0 and a tier below 1, naming the unit and the field. */
    public Claim {
        notNegative(unit, "request", request == null ? BigDecimal.ZERO : request);
        notNegative(unit, "stock", stock);
        notNegative(unit, "burn", burn);
        if (weight.signum() <= 0) {
            throw new ClaimRefused("allocation.claim.weight", unit, weight);
        }
        if (tier != null && tier < 1) {
            throw new ClaimRefused("allocation.claim.tier", unit, tier);
        }
    }

    /** A claim of which only the request matters. */
    public static Claim of(String unit, @Nullable BigDecimal request) {
        return new Claim(unit, request, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, null);
    }

    public Claim holding(BigDecimal newStock, BigDecimal newBurn) {
        return new Claim(unit, request, newStock, newBurn, weight, tier);
    }

    public Claim weighing(BigDecimal newWeight) {
        return new Claim(unit, request, stock, burn, newWeight, tier);
    }

    public Claim inTier(int newTier) {
        return new Claim(unit, request, stock, burn, weight, newTier);
    }

    private static void notNegative(String unit, String field, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new ClaimRefused("allocation.claim." + field, unit, amount);
        }
    }
}
