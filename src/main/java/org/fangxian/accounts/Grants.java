package org.fangxian.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.Texts;

/** Who may do what, for which unit and when: given and taken by the security administrator of that unit. */
@Stateless
@RolesAllowed(Roles.SECURITY_ADMIN)
public class Grants {
    @Inject
    private Accounts accounts;

    @Inject
    private GrantRows rows;

    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    @Inject
    private CallerGrants callers;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Grants a role; refuses what {@link GrantRules} forbids and a unit outside the caller's jurisdiction. */
    public void grant(GrantRole command) {
        authority.require(command.unitId(), Roles.SECURITY_ADMIN);
        Account to = accounts.findLocked(command.accountId())
                .orElseThrow(() -> new NotFound("account", command.accountId()));
        GrantRules.check(command.role(), to, authority.caller().accountId());
        RoleGrant wanted = wanted(command, to);
        GrantRules.checkAgainst(accounts.grantsOf(List.of(to.getId())), wanted, CityTime.today(clock));
        rows.add(wanted, CityTime.today(clock));
        write("accounts.granted", wanted);
    }

    /** Takes a grant back at once. What has held since an earlier day stays on record until yesterday. */
    public void end(long grantId) {
        RoleGrant grant = accounts.findGrant(grantId).orElseThrow(() -> new NotFound("grant", grantId));
        authority.require(grant.getUnit().getId(), Roles.SECURITY_ADMIN);
        if (grant.getAccount().getId() == authority.caller().accountId()) {
            throw new GrantRefused("accounts.grant.own");
        }
        LocalDate today = CityTime.today(clock);
        if (grant.getValidFrom().isBefore(today)) {
            grant.endBefore(today);
        } else {
            accounts.remove(grant);
        }
        write("accounts.grantEnded", grant);
    }

    private RoleGrant wanted(GrantRole command, Account to) {
        Account principal = command.deputyFor().isBlank()
                ? null
                : accounts.byName(command.deputyFor().strip())
                        .orElseThrow(() -> new GrantRefused("accounts.grant.unknownPrincipal", command.deputyFor()));
        RoleGrant wanted =
                new RoleGrant(to, command.role(), structure.unit(command.unitId()), command.validity(), principal);
        if (principal != null) {
            if (principal.getId() == to.getId()) {
                throw new GrantRefused("accounts.grant.ownDeputy");
            }
            GrantRules.checkDeputy(accounts.grantsOf(List.of(principal.getId())), wanted);
        }
        return wanted;
    }

    private void write(String action, RoleGrant grant) {
        String end = grant.getValidTo().equals(Validity.OPEN)
                ? Texts.of(Texts.CHINESE).getString("accounts.grant.endless")
                : grant.getValidTo().toString();
        String what = RoleNames.of(grant.getRole()) + " " + grant.getValidFrom() + "–" + end;
        audit.done(new AuditEvent(
                action, grant.getAccount().getName(), grant.getUnit().getId(), what));
        callers.forget();
    }
}
