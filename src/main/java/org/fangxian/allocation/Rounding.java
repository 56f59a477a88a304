package org.fangxian.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Makes multiples of a step of exact shares by the largest remainder: each share moves less than one step, none rises
 * above its request, and together they stay within what the exact shares came to. Equal remainders go by unit code.
 */
final class Rounding {
    private final BigFraction step;

    Rounding(BigFraction step) {
        this.step = step;
    }

    List<BigFraction> round(List<Claim> claims, List<BigFraction> exact) {
        List<BigFraction> rounded =
                new ArrayList<>(exact.stream().map(this::down).toList());
        BigFraction left = Fractions.sum(exact).subtract(Fractions.sum(rounded));
        List<Integer> order = IntStream.range(0, claims.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(rounded.get(i)))
                        .reversed()
                        .thenComparing(i -> claims.get(i).unit()))
                .toList();
        for (int i : order) {
            BigFraction up = rounded.get(i).add(step);
            if (left.compareTo(step) >= 0 && !rounded.get(i).equals(exact.get(i)) && allowed(claims.get(i), up)) {
                rounded.set(i, up);
                left = left.subtract(step);
            }
        }
        return rounded;
    }

    private BigFraction down(BigFraction share) {
        return step.multiply(BigFraction.of(Fractions.steps(share, step)));
    }

    private static boolean allowed(Claim claim, BigFraction share) {
        return claim.request() == null || share.compareTo(Fractions.of(claim.request())) <= 0;
    }
}
