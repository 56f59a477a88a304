package org.fangxian.allocation;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The same part of every request; all of it when there is enough. */
final class Proportional implements Sharing {
    @Override
    public List<BigFraction> share(BigFraction amount, List<Claim> claims) {
        List<BigFraction> requests = claims.stream().map(Proportional::request).toList();
        BigFraction requested = Fractions.sum(requests);
        if (requested.compareTo(amount) <= 0) {
            return requests;
        }
        BigFraction part = amount.divide(requested);
        return requests.stream().map(part::multiply).toList();
    }

    private static BigFraction request(Claim claim) {
        if (claim.request() == null) {
            throw new ClaimRefused("allocation.claim.requestMissing", claim.unit());
        }
        return Fractions.of(claim.request());
    }
}
