package org.fangxian.accounts;

import java.time.LocalDate;
import java.util.List;
import org.fangxian.organisation.Unit;

/**
 * What a grant must respect: nobody widens one's own rights, nobody is two of the three administrators, not even as a
 * deputy or one after the other before the first role is over (GB/T 22239-2019, 8.1.5), nothing is granted beyond the unit whose
 * administrators keep the account, a deputy stands in for a time and for somebody who holds the role, and the same right
 * is not given twice for one time.
 */
final class GrantRules {
    private GrantRules() {}

    /** Refuses a role that cannot be granted, and one for the caller's own account. */
    static void check(String role, Account to, long callerId) {
        if (!Roles.GRANTABLE.contains(role)) {
            throw new GrantRefused("accounts.grant.unknownRole", role);
        }
        if (to.getId() == callerId) {
            throw new GrantRefused("accounts.grant.own");
        }
        if (!to.isEnabled()) {
            throw new GrantRefused("accounts.grant.disabled", to.getName());
        }
    }

    /** Refuses what reaches beyond the account's unit, and what does not go together with its other grants. */
    static void checkAgainst(List<RoleGrant> held, RoleGrant wanted, LocalDate today) {
        Unit keeper = wanted.getAccount().getUnit();
        if (!keeper.covers(wanted.getUnit())) {
            throw new GrantRefused(
                    "accounts.grant.beyondUnit",
                    keeper.getName(),
                    wanted.getUnit().getName());
        }
        for (RoleGrant grant : held) {
            boolean overlaps = !grant.getValidTo().isBefore(wanted.getValidFrom())
                    && !grant.getValidFrom().isAfter(wanted.getValidTo());
            if (overlaps && isSame(grant, wanted)) {
                throw new GrantRefused(
                        "accounts.grant.twice", grant.getUnit().getName(), grant.getValidFrom(), grant.getValidTo());
            }
            boolean isOver = grant.getValidTo().isBefore(today);
            if (!isOver && mustBeApart(grant.getRole(), wanted.getRole())) {
                throw new GrantRefused("accounts.grant.apart");
            }
        }
    }

    /** Refuses a deputy without end, and one for somebody who does not hold the role there. */
    static void checkDeputy(List<RoleGrant> heldByPrincipal, RoleGrant wanted) {
        if (wanted.getValidTo().equals(Validity.OPEN)) {
            throw new GrantRefused("accounts.grant.deputyWithoutEnd");
        }
        boolean holds = heldByPrincipal.stream()
                .anyMatch(grant -> grant.getDeputyFor() == null
                        && grant.getRole().equals(wanted.getRole())
                        && grant.getUnit().covers(wanted.getUnit())
                        && !grant.getValidTo().isBefore(wanted.getValidFrom()));
        if (!holds) {
            throw new GrantRefused(
                    "accounts.grant.nothingToStandInFor", wanted.getUnit().getName());
        }
    }

    private static boolean isSame(RoleGrant one, RoleGrant other) {
        return one.getRole().equals(other.getRole())
                && one.getUnit().getId() == other.getUnit().getId();
    }

    private static boolean mustBeApart(String one, String other) {
        return !one.equals(other) && Roles.ADMINISTRATORS.contains(one) && Roles.ADMINISTRATORS.contains(other);
    }
}
