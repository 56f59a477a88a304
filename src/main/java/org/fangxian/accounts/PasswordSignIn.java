package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.SignInLimits.Admission;
import org.fangxian.accounts.SignInLimits.Counted;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CallerAddress;
import org.jspecify.annotations.Nullable;

/**
 * Compares a password within the limits. A name that no account has is treated in every way like one: counted, made to
 * wait, and answered after the same time.
 */
@ApplicationScoped
class PasswordSignIn {
    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInLimits limits;

    @Inject
    private SignInRecord record;

    @Inject
    private AuditTrail audit;

    @Inject
    private CallerAddress address;

    /** Where the tries with this name from the caller's address are counted. */
    List<Counted> counted(Limit limit, String name) {
        String subject = accounts.byName(name).isPresent() ? name : "?" + Passwords.sha256(name);
        return List.of(new Counted(limit, subject), new Counted(Limit.ADDRESS, address.get()));
    }

    /** @return whether the password is the account's own, which must be enabled; while it has to wait nothing is right */
    boolean isRight(String name, String password) {
        List<Counted> counted = counted(Limit.NAME, name);
        Admission admission = limits.admit(counted);
        if (admission == Admission.CLOSED) {
            return false;
        }
        String hash = accounts.byName(name)
                .filter(Account::isEnabled)
                .map(Account::passwordHash)
                .orElse(null);
        if (passwords.matches(password, hash)) {
            limits.succeeded(counted.get(0), counted.get(1));
            return true;
        }
        refused(admission, new AuditEvent("accounts.signIn", name, record.unit(name)));
        return false;
    }

    /** Writes down a try that failed, and that it was the last one for now. */
    void refused(Admission admission, AuditEvent event) {
        audit.refusedTo(event.subject(), event);
        if (admission == Admission.LAST) {
            @Nullable Long unit = event.unitId();
            audit.refusedTo(event.subject(), new AuditEvent("accounts.signInClosed", event.subject(), unit));
        }
    }
}
