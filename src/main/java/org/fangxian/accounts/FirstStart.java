package org.fangxian.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.PortalUse;
import org.fangxian.shared.Turns;

/**
 * Without any account the first start creates the security administrator with a one-time password, shown once in the
 * log; she opens all other accounts, the system's and the audit's administrators first. A demonstration brings its own
 * accounts and needs none.
 */
@Singleton
@Startup
@DependsOn("PortalUse")
@PermitAll
public class FirstStart {
    private static final Logger LOG = System.getLogger(FirstStart.class.getName());
    private static final String ADMINISTRATOR = "admin";
    private static final String THE_PORTAL = "portal";

    @Inject
    private Accounts accounts;

    @Inject
    private GrantRows grants;

    @Inject
    private Passwords passwords;

    @Inject
    private CommandStructure structure;

    @Inject
    private AuditTrail audit;

    @Inject
    private Turns turns;

    @Inject
    private Clock clock;

    @PostConstruct
    void createAdministrator() {
        if (PortalUse.isDemonstration()) {
            return;
        }
        turns.take(Set.of(ADMINISTRATOR)); // two servers may start at once
        if (accounts.anyExist()) {
            return;
        }
        String password = passwords.newOneTimePassword();
        Unit city = structure.root();
        Account administrator = new Account(city, ADMINISTRATOR, ADMINISTRATOR, null, null);
        administrator.oneTimePassword(passwords.hash(password));
        accounts.add(administrator);
        LocalDate today = CityTime.today(clock);
        RoleGrant security = new RoleGrant(administrator, Roles.SECURITY_ADMIN, city, Validity.since(today), null);
        grants.add(security, today);
        audit.doneBy(THE_PORTAL, new AuditEvent("accounts.created", ADMINISTRATOR, city.getId()));
        LOG.log(
                Logger.Level.INFO,
                "First start: administrator \"{0}\", one-time password \"{1}\" (shown only now)",
                ADMINISTRATOR,
                password);
    }
}
