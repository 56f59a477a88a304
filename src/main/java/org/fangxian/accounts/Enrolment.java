package org.fangxian.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/** Takes in accounts in bulk at start-up, with given passwords and tokens. The portal's own work only. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class Enrolment {
    @Inject
    private Accounts accounts;

    @Inject
    private GrantRows grantRows;

    @Inject
    private Passwords passwords;

    @Inject
    private CommandStructure structure;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    @Inject
    private CallerGrants callers;

    /** A role for the unit of this code, in one's own right or, with a name, as that account's deputy; the last day. */
    public record GrantOrder(
            String role, String unitCode, @Nullable String deputyFor, LocalDate until) {
        /** In one's own right and without end. */
        public GrantOrder(String role, String unitCode) {
            this(role, unitCode, null, Validity.OPEN);
        }
    }

    /** @return whether nobody has been enrolled yet */
    public boolean isEmpty() {
        return !accounts.anyExist();
    }

    /**
     * Creates an account of the unit that its first grant names; without password it is a machine's. Refuses a unit code
     * or deputy that does not exist.
     */
    public void enrol(
            String name, String displayName, @Nullable String password, LocalDate from, List<GrantOrder> grants) {
        Unit unit = unit(grants.get(0));
        Account account =
                new Account(unit, name, displayName, null, password == null ? null : passwords.hash(password));
        accounts.add(account);
        for (GrantOrder order : grants) {
            grantRows.add(
                    new RoleGrant(
                            account,
                            order.role(),
                            unit(order),
                            new Validity(from, order.until()),
                            order.deputyFor() == null ? null : named(order.deputyFor())),
                    from);
        }
        audit.done(new AuditEvent("accounts.created", name, unit.getId()));
        callers.forget();
    }

    private Unit unit(GrantOrder order) {
        return structure.byCode(order.unitCode()).orElseThrow(() -> new NotFound("unit", order.unitCode()));
    }

    /** Gives the account this token. */
    public void token(String name, String token, String label) {
        Account account = named(name);
        accounts.add(new ApiToken(account, Passwords.sha256(token), label, time.now()));
        audit.done(
                new AuditEvent("accounts.tokenIssued", name, account.getUnit().getId(), label));
    }

    private Account named(String name) {
        return accounts.byName(name).orElseThrow(() -> new NotFound("account", name));
    }
}
