package org.fangxian.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tier by tier; within a tier what is left is shared by the largest smallest share. */
final class Tiers implements Sharing {
    private final Sharing within = new MaxMin();

    @Override
    public List<BigFraction> share(BigFraction amount, List<Claim> claims) {
        Map<Claim, BigFraction> shares = new HashMap<>();
        BigFraction left = amount;
        for (List<Claim> tier : tiers(claims).values()) {
            List<BigFraction> given = within.share(left, tier);
            for (int i = 0; i < given.size(); i++) {
                shares.put(tier.get(i), given.get(i));
            }
            left = left.subtract(Fractions.sum(given));
        }
        return claims.stream().map(shares::get).toList();
    }

    private static SortedMap<Integer, List<Claim>> tiers(List<Claim> claims) {
        return claims.stream().collect(Collectors.groupingBy(Tiers::tier, TreeMap::new, Collectors.toList()));
    }

    private static Integer tier(Claim claim) {
        if (claim.tier() == null) {
            throw new ClaimRefused("allocation.claim.tierMissing", claim.unit());
        }
        return claim.tier();
    }
}
