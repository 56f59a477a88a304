package org.fangxian.accounts;

import java.util.List;

/** An account with its grants, as the administration shows it; whether the caller keeps it, or merely sees it,
 * and whether failed sign-ins make it wait. */
public record AccountRow(
        long id,
        long unitId,
        String unitName,
        String name,
        String displayName,
        String email,
        boolean enabled,
        boolean machine,
        boolean oneTimePassword,
        boolean kept,
        boolean closed,
        boolean secondFactor,
        int version,
        List<GrantRow> grants) {
    static AccountRow of(Account account, List<GrantRow> grants, AccountStanding standing) {
        String email = account.getEmail();
        return new AccountRow(
                account.getId(),
                account.getUnit().getId(),
                account.getUnit().getName(),
                account.getName(),
                account.getDisplayName(),
                email == null ? "" : email,
                account.isEnabled(),
                account.isMachine(),
                account.isMustChangePassword(),
                standing.kept(),
                standing.closed(),
                standing.secondFactor(),
                account.getVersion(),
                grants);
    }
}
