package org.fangxian.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact arithmetic on amounts. */
final class Fractions {
    private Fractions() {}

    static BigFraction of(BigDecimal amount) {
        return amount.scale() > 0
                ? BigFraction.of(amount.unscaledValue(), BigInteger.TEN.pow(amount.scale()))
                : BigFraction.of(amount.toBigIntegerExact());
    }

    static BigFraction sum(List<BigFraction> parts) {
        return parts.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    static BigFraction min(BigFraction one, BigFraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static BigFraction max(BigFraction one, BigFraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** @return how many whole steps fit; of what is not negative */
    static BigInteger steps(BigFraction amount, BigFraction step) {
        BigFraction quotient = amount.divide(step);
        return quotient.getNumerator().divide(quotient.getDenominator());
    }

    /** @return the nearest decimal number, half up */
    static BigDecimal decimal(BigFraction exact, int scale) {
        return new BigDecimal(exact.getNumerator())
                .divide(new BigDecimal(exact.getDenominator()), scale, RoundingMode.HALF_UP);
    }
}
