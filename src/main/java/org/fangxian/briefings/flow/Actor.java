package org.fangxian.briefings.flow;

import java.util.Set;
import org.fangxian.accounts.Account;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.RoleGrant;
import org.fangxian.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Who acts, and in whose stead if as a deputy. Account id 0: the portal itself. */
public record Actor(
        long accountId,
        String name,
        @Nullable Long deputyForId,
        @Nullable String deputyForName) {
    /** @return the accounts whose step it is: who acts, and who is stood in for */
    public Set<Long> persons() {
        return deputyForId == null ? Set.of(accountId) : Set.of(accountId, deputyForId);
    }

    public static Actor of(Caller caller, String role, Unit unit) {
        Account stoodInFor =
                caller.grant(role, unit).map(RoleGrant::getDeputyFor).orElse(null);
        return new Actor(
                caller.accountId(),
                caller.displayName(),
                stoodInFor == null ? null : stoodInFor.getId(),
                stoodInFor == null ? null : stoodInFor.getDisplayName());
    }
}
