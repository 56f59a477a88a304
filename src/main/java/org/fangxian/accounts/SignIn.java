package org.fangxian.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.TrueTime;
import org.jspecify.annotations.Nullable;

/** Signs callers in: by name and password on the page, by bearer token at the REST interface. Open to everybody. */
@Stateless
@PermitAll
public class SignIn {
    @Inject
    private PasswordSignIn passwordSignIn;

    @Inject
    private SecondFactors factors;

    @Inject
    private TokenSignIn tokenSignIn;

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private SignInLimits limits;

    @Inject
    private SignInRecord record;

    @Inject
    private SignInHelpers help;

    @Inject
    @TrueTime
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private CallerGrants callers;

    /**
     * @return the account's name when the password is its own, it is enabled and its next try is due; both outcomes are
     *     audited under it
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<String> withPassword(String name, String password) {
        if (!passwordSignIn.isRight(name, password)) {
            return Optional.empty();
        }
        record.done(factors.isEnrolled(name) ? "accounts.passwordTaken" : "accounts.signIn", name);
        return Optional.of(name);
    }

    /**
     * @return how long the next try with this name, or from the caller's address, has to wait; the same for names that no
     *     account has
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Duration> waiting(String name) {
        return limits.closedUntil(passwordSignIn.counted(Limit.NAME, name))
                .map(until -> Duration.between(clock.instant(), until));
    }

    /** @return who helps those who cannot sign in: the city's security administrators, and the telephone on duty */
    public SignInHelp help() {
        return help.get();
    }

    /** Writes down that the caller leaves; the session is ended by the page. */
    public void leave(String name) {
        audit.done(new AuditEvent("accounts.signOut", name, unit(callers.account(name))));
    }

    /** @return the name of the enabled account whose unrevoked token this is; any other is counted and audited */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<String> withToken(String token) {
        return tokenSignIn.holder(token);
    }

    /** @return how long the caller's address is told to wait because it tried tokens that nobody holds */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Duration> tokenWaiting() {
        return tokenSignIn.closedUntil().map(until -> Duration.between(clock.instant(), until));
    }

    /** @return the roles an account holds today, read anew on every request; none for one that was disabled */
    public Set<String> roles(String name) {
        return callers.caller(name).grants().stream().map(RoleGrant::getRole).collect(Collectors.toSet());
    }

    /** @return the account as the page shows it: name, wording, whether it must choose a password of its own */
    public Optional<Account> account(String name) {
        return callers.account(name).filter(Account::isEnabled);
    }

    /**
     * Replaces the caller's own password, which ends all sessions; refuses a wrong old one, which counts as a failed
     * sign-in, a chosen one that {@link PasswordRules} does not take, and any of the last ones again.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changePassword(String name, String old, String chosen) {
        ownPassword.change(name, old, chosen);
        callers.forget();
    }

    private static @Nullable Long unit(Optional<Account> account) {
        return account.map(known -> known.getUnit().getId()).orElse(null);
    }
}
