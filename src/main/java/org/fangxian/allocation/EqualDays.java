package org.fangxian.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Whoever lasts shortest is filled up first, until all last equally long; who uses nothing gets nothing. */
final class EqualDays implements Sharing {
    @Override
    public List<BigFraction> share(BigFraction amount, List<Claim> claims) {
        List<Claim> using =
                claims.stream().filter(claim -> claim.burn().signum() > 0).toList();
        List<BigFraction> poured = new ArrayList<>(
                new WaterLevel(using.stream().map(EqualDays::vessel).toList()).pour(amount));
        return claims.stream()
                .map(claim -> claim.burn().signum() > 0 ? poured.remove(0) : BigFraction.ZERO)
                .toList();
    }

    /** Its height are days, its floor those that the stock lasts. */
    private static WaterLevel.Vessel vessel(Claim claim) {
        BigFraction burn = Fractions.of(claim.burn());
        return new WaterLevel.Vessel(
                Fractions.of(claim.stock()).divide(burn),
                burn,
                Optional.ofNullable(claim.request()).map(Fractions::of));
    }
}
