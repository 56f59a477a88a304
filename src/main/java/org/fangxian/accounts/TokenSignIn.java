package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fangxian.accounts.SignInLimits.Admission;
import org.fangxian.accounts.SignInLimits.Counted;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CallerAddress;

/**
 * Looks tokens up. 256 random bits are not guessed; what is limited is the noise: past the limit an address is told to
 * wait and no longer fills the audit trail. A token that somebody holds is taken at any time, so that one misconfigured
 * machine does not keep its neighbours behind the same address from reporting.
 */
@ApplicationScoped
class TokenSignIn {
    @Inject
    private Accounts accounts;

    @Inject
    private SignInLimits limits;

    @Inject
    private AuditTrail audit;

    @Inject
    private CallerAddress address;

    Optional<String> holder(String token) {
        String fingerprint = Passwords.sha256(token);
        Optional<String> found = accounts.byToken(fingerprint).map(Account::getName);
        if (found.isEmpty() && limits.admit(counted()) != Admission.CLOSED) {
            audit.refused(new AuditEvent("accounts.tokenRefused", fingerprint));
        }
        return found;
    }

    Optional<Instant> closedUntil() {
        return limits.closedUntil(counted());
    }

    private List<Counted> counted() {
        return List.of(new Counted(Limit.TOKEN, address.get()));
    }
}
