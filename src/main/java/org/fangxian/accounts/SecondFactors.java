package org.fangxian.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fangxian.accounts.SignInLimits.Admission;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.PortalUse;
import org.fangxian.shared.TrueTime;

/**
 * The second factor (RFC 6238): asked for after the password of whoever has enrolled one, and required of administrators,
 * signers and bulk exporters (GB/T 22239-2019, 8.1.4.1 d), in a demonstration only with FANGXIAN_SECOND_FACTOR=true.
 * Measured with the true clock, which the telephone has too, never with a demonstration's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondFactors {
    @Inject
    private Authority authority;

    @Inject
    private CallerGrants callers;

    @Inject
    private SecondFactorRows rows;

    @Inject
    private FactorCheck check;

    @Inject
    private PasswordSignIn passwordSignIn;

    @Inject
    private SignInRecord record;

    @Inject
    private SignInLimits limits;

    @Inject
    @TrueTime
    private Clock clock;

    /** @return whether the account has enrolled one, so that its password alone is not enough */
    public boolean isEnrolled(String name) {
        return rows.of(name).filter(SecondFactor::isEnrolled).isPresent();
    }

    /** @return whether one of the roles that the account holds today requires it */
    public boolean isRequired(String name) {
        return isAskedFor() && callers.caller(name).has(Roles.WITH_SECOND_FACTOR.toArray(String[]::new));
    }

    private static boolean isAskedFor() {
        return !PortalUse.isDemonstration() || Boolean.parseBoolean(System.getenv("FANGXIAN_SECOND_FACTOR"));
    }

    /**
     * @param typed the telephone's code, or a recovery code
     * @return whether it is right, and was not used before; refused, counted and audited otherwise
     */
    public boolean confirm(String name, String typed) {
        if (!isRight(name, typed)) {
            return false;
        }
        record.done("accounts.signIn", name);
        return true;
    }

    private boolean isRight(String name, String typed) {
        Optional<Admission> admission = check.admit(name);
        if (admission.isEmpty()) {
            return false;
        }
        if (check.use(name, typed)) {
            check.succeeded(name);
            return true;
        }
        passwordSignIn.refused(admission.get(), new AuditEvent("accounts.secondFactor", name, record.unit(name)));
        return false;
    }

    /** @return how long the next code has to wait, if it does */
    public Optional<Duration> waiting(String name) {
        return limits.closedUntil(passwordSignIn.counted(Limit.FACTOR, name))
                .map(until -> Duration.between(clock.instant(), until));
    }

    /** @return the caller's own */
    public FactorState own() {
        String name = authority.caller().name();
        Optional<SecondFactor> factor = rows.of(name).filter(SecondFactor::isEnrolled);
        return new FactorState(
                isRequired(name),
                factor.map(SecondFactor::enrolledAt).orElse(null),
                factor.map(found -> rows.recoveryCodesLeft(found.accountId())).orElse(0L));
    }

    /**
     * Draws a new secret for the caller. Whoever has one already shows a code of it, or a recovery code.
     *
     * @return the secret as it is typed, in Base32
     */
    public String begin(String current) {
        String name = authority.caller().name();
        if (isEnrolled(name) && !isRight(name, current)) {
            throw new FactorRefused("accounts.factor.wrong");
        }
        return check.draw(name);
    }

    /**
     * Puts the drawn secret in force; refuses a code that is not its own. Ends every session of the caller.
     *
     * @return ten recovery codes, shown once
     */
    public List<String> enrol(String typed) {
        String name = authority.caller().name();
        if (check.admit(name).isEmpty()) {
            throw new FactorRefused("accounts.factor.wait");
        }
        List<String> recovery = check.enrol(name, typed).orElseThrow(() -> new FactorRefused("accounts.factor.wrong"));
        check.succeeded(name);
        callers.forget();
        return recovery;
    }
}
