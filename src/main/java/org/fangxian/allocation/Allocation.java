package org.fangxian.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An amount shared out by a rule. The same claims in whichever order give the same shares; together they do not exceed
 * the amount, and none exceeds its request.
 *
 * @param left what nobody is given
 */
public record Allocation(SharingRule rule, BigDecimal amount, BigDecimal step, List<Share> shares, BigDecimal left) {
    private static final int PLACES = 6;

    /**
     * @param amount what there is, not negative
     * @param step shares are multiples of it: 1, or 0.1 of a unit that can be divided
     * @param claims at least one, each unit once; the rules {@link SharingRule#PROPORTIONAL} and {@link
     *     SharingRule#TIERS} ask each for its request or tier
     * @throws ClaimRefused naming what cannot be so
     */
    public static Allocation of(SharingRule rule, BigDecimal amount, BigDecimal step, List<Claim> claims) {
        check(amount, step, claims);
        List<BigFraction> exact = rule.sharing().share(Fractions.of(amount), claims);
        List<BigFraction> rounded = new Rounding(Fractions.of(step)).round(claims, exact);
        List<Share> shares = IntStream.range(0, claims.size())
                .mapToObj(i -> share(claims.get(i), exact.get(i), decimal(rounded.get(i), step)))
                .toList();
        BigDecimal given = shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Allocation(rule, amount, step, shares, amount.subtract(given));
    }

    private static void check(BigDecimal amount, BigDecimal step, List<Claim> claims) {
        if (amount.signum() < 0) {
            throw new ClaimRefused("allocation.amount", amount);
        }
        if (step.compareTo(BigDecimal.ONE) != 0 && step.compareTo(new BigDecimal("0.1")) != 0) {
            throw new ClaimRefused("allocation.step", step);
        }
        if (claims.isEmpty()) {
            throw new ClaimRefused("allocation.claims.none");
        }
        Set<String> units = new HashSet<>();
        for (Claim claim : claims) {
            if (!units.add(claim.unit())) {
                throw new ClaimRefused("allocation.claims.twice", claim.unit());
            }
        }
    }

    private static BigDecimal decimal(BigFraction multiple, BigDecimal step) {
        return Fractions.decimal(multiple, Math.max(step.stripTrailingZeros().scale(), 0));
    }

    private static Share share(Claim claim, BigFraction exact, BigDecimal amount) {
        return new Share(
                claim,
                amount,
                Fractions.decimal(exact, PLACES).stripTrailingZeros(),
                exact.toString().replace(" ", ""),
                claim.request() == null ? null : claim.request().subtract(amount),
                days(claim, claim.stock()),
                days(claim, claim.stock().add(amount)));
    }

    private static @Nullable BigDecimal days(Claim claim, BigDecimal stock) {
        return claim.burn().signum() == 0 ? null : stock.divide(claim.burn(), 1, RoundingMode.HALF_UP);
    }
}
