package org.fangxian.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.TrueTime;

/** What the security administrator does when somebody is kept out: ends the waits that failed sign-ins brought about. */
@Stateless
@RolesAllowed(Roles.SECURITY_ADMIN)
public class AccountSafety {
    private static final int SHOWN = 50;

    @Inject
    private AccountKeeping keeping;

    @Inject
    private FailedSignInRows failures;

    @Inject
    private SecondFactorRows factors;

    @Inject
    private CallerGrants callers;

    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    @Inject
    private AuditTrail audit;

    @Inject
    @TrueTime
    private Clock clock;

    /** Lets the account try again at once; refuses one of a unit outside the caller's jurisdiction. */
    public void unlock(long accountId) {
        Account account = keeping.kept(accountId);
        failures.remove(List.of(Limit.NAME.of(account.getName()), Limit.FACTOR.of(account.getName())));
        audit.done(new AuditEvent(
                "accounts.unlocked", account.getName(), account.getUnit().getId()));
    }

    /**
     * Takes the second factor of somebody who lost it, and every session with it: the next sign-in leads to enrolment.
     * Refuses the caller's own, and an account of a unit outside the caller's jurisdiction.
     */
    public void resetFactor(long accountId) {
        Account account = keeping.kept(accountId);
        if (accountId == authority.caller().accountId()) {
            throw new FactorRefused("accounts.factor.own");
        }
        factors.remove(accountId);
        failures.remove(List.of(Limit.FACTOR.of(account.getName())));
        account.endSessions();
        audit.done(new AuditEvent(
                "accounts.factorReset", account.getName(), account.getUnit().getId()));
        callers.forget();
    }

    /**
     * @return the network addresses that have to wait, at most 50, the longest wait first; refuses whoever is not the
     *     city's, since an address belongs to no unit
     */
    public List<ClosedAddress> closedAddresses() {
        authority.require(structure.root().getId(), Roles.SECURITY_ADMIN);
        Instant now = clock.instant();
        return failures.closedAddresses(now, SHOWN).stream()
                .map(row -> ClosedAddress.of(row, now))
                .toList();
    }

    /** Lets everybody at the address try again at once; refuses whoever is not the city's. */
    public void release(String address) {
        long root = structure.root().getId();
        authority.require(root, Roles.SECURITY_ADMIN);
        failures.remove(List.of(Limit.ADDRESS.of(address), Limit.TOKEN.of(address)));
        audit.done(new AuditEvent("accounts.addressReleased", address, root));
    }

    /** An address that has to wait: whether for its tokens or its passwords, how many tries failed, how long still. */
    public record ClosedAddress(String address, boolean tokens, int failures, long minutes) {
        static ClosedAddress of(FailedSignIns row, Instant now) {
            boolean tokens = row.subject().startsWith(Limit.TOKEN.of(""));
            String address = row.subject().substring(row.subject().indexOf(' ') + 1);
            Duration wait = Duration.between(now, Objects.requireNonNull(row.closedUntil()));
            return new ClosedAddress(address, tokens, row.failures(), Limit.minutes(wait));
        }
    }
}
