package org.fangxian.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;

/** Who calls: the account, and the grants that hold today. */
public record Caller(long accountId, String name, String displayName, List<RoleGrant> grants) {
    /** @return whether any grant carries one of the roles, for whichever unit */
    public boolean has(String... roles) {
        return grants.stream().anyMatch(grant -> Set.of(roles).contains(grant.getRole()));
    }

    /** @return the units for which the caller holds one of the roles */
    public Jurisdiction jurisdiction(String... roles) {
        return new Jurisdiction(grants.stream()
                .filter(grant -> Set.of(roles).contains(grant.getRole()))
                .map(grant -> grant.getUnit().getId())
                .collect(Collectors.toSet()));
    }

    /** @return the grant of the role that covers the unit; one in the caller's own right before a deputy's */
    public Optional<RoleGrant> grant(String role, Unit unit) {
        return grants.stream()
                .filter(grant -> grant.getRole().equals(role) && grant.getUnit().covers(unit))
                .min(java.util.Comparator.comparing(grant -> grant.getDeputyFor() != null));
    }
}
