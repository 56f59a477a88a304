package org.fangxian.allocation;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Everybody is served up to one level for each unit of weight; who asks for less gets what was asked. */
final class MaxMin implements Sharing {
    @Override
    public List<BigFraction> share(BigFraction amount, List<Claim> claims) {
        return new WaterLevel(claims.stream()
                        .map(claim -> new WaterLevel.Vessel(
                                BigFraction.ZERO,
                                Fractions.of(claim.weight()),
                                Optional.ofNullable(claim.request()).map(Fractions::of)))
                        .toList())
                .pour(amount);
    }
}
