package org.fangxian.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.UnitKind;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.NotFound;

/**
 * What each rule would give to whom, before anything is decided: nothing is stored and nothing moves. For the logistics
 * officer above every unit that claims.
 */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class AllocationPreview {
    private static final Set<UnitKind> CLAIMANTS = Set.of(UnitKind.COUNTY, UnitKind.ZONE, UnitKind.TOWN);

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    /** @return the counties, zones and towns directly below the caller's units, which usually claim */
    public List<UnitRow> claimants() {
        return structure.roots(authority.jurisdiction(Roles.LOGISTICS)).stream()
                .flatMap(root -> structure.children(root.id()).stream())
                .filter(unit -> CLAIMANTS.contains(unit.kind()))
                .toList();
    }

    /** @return the amount shared out by one rule; refuses what {@link Allocation#of} does, and codes that no unit has */
    public Allocation by(SharingRule rule, BigDecimal amount, BigDecimal step, List<Claim> claims) {
        require(claims);
        return Allocation.of(rule, amount, step, claims);
    }

    /** @return the same by every rule, in their order; a rule for which the claims say too little says so */
    public List<Outcome> compare(BigDecimal amount, BigDecimal step, List<Claim> claims) {
        require(claims);
        Outcome first =
                new Outcome(SharingRule.MAX_MIN, Allocation.of(SharingRule.MAX_MIN, amount, step, claims), null);
        return Stream.concat(
                        Stream.of(first),
                        Arrays.stream(SharingRule.values())
                                .filter(rule -> rule != SharingRule.MAX_MIN)
                                .map(rule -> outcome(rule, amount, step, claims)))
                .toList();
    }

    private static Outcome outcome(SharingRule rule, BigDecimal amount, BigDecimal step, List<Claim> claims) {
        try {
            return new Outcome(rule, Allocation.of(rule, amount, step, claims), null);
        } catch (ClaimRefused refusal) {
            return new Outcome(rule, null, refusal);
        }
    }

    private void require(List<Claim> claims) {
        for (Claim claim : claims) {
            long unit = structure
                    .byCode(claim.unit())
                    .orElseThrow(() -> new NotFound("unit", claim.unit()))
                    .getId();
            authority.require(unit, Roles.LOGISTICS);
        }
    }
}
