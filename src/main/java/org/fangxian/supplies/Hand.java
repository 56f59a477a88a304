package org.fangxian.supplies;

import java.util.Collection;
import org.fangxian.accounts.Account;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.RoleGrant;
import org.fangxian.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Who acts, and in whose stead: her own where she is nobody's deputy. */
public record Hand(
        long accountId,
        long principalId,
        String account,
        String person,
        @Nullable String deputyFor) {
    /** By the first of the roles that she holds for the unit. */
    public static Hand of(Caller caller, Unit unit, String... roles) {
        @Nullable Account principal = null;
        for (String role : roles) {
            if (caller.grant(role, unit).isPresent()) {
                principal =
                        caller.grant(role, unit).map(RoleGrant::getDeputyFor).orElse(null);
                break;
            }
        }
        return new Hand(
                caller.accountId(),
                principal == null ? caller.accountId() : principal.getId(),
                caller.name(),
                caller.displayName(),
                principal == null ? null : principal.getDisplayName());
    }

    /** @return whether one of the accounts is hers, or that of whom she stands in for */
    public boolean isOneOf(Collection<Long> accounts) {
        return accounts.contains(accountId) || accounts.contains(principalId);
    }
}
