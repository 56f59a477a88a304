package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.fangxian.accounts.SignInLimits.Admission;
import org.fangxian.accounts.SignInLimits.Counted;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.RecordedTime;

/** Checks and replaces second factors. Each step is a transaction of its own. */
@ApplicationScoped
class FactorCheck {
    private static final int RECOVERY_CODES = 10;

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactorRows rows;

    @Inject
    private SecretSeal seal;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private PasswordSignIn signIn;

    @Inject
    private SignInLimits limits;

    @Inject
    private RecordedTime time;

    @Inject
    private AuditTrail audit;

    /** Counts the try, or refuses it because the next one has to wait. */
    Optional<Admission> admit(String name) {
        Admission admission = limits.admit(signIn.counted(Limit.FACTOR, name));
        return admission == Admission.CLOSED ? Optional.empty() : Optional.of(admission);
    }

    void succeeded(String name) {
        List<Counted> counted = signIn.counted(Limit.FACTOR, name);
        limits.succeeded(counted.get(0), counted.get(1));
    }

    /** @return whether this is a code of the factor or a recovery code, used now and never again */
    @Transactional
    public boolean use(String name, String typed) {
        String code = OneTimeCodes.normal(typed);
        SecondFactor factor = rows.of(name).orElseThrow();
        long account = factor.accountId();
        if (rows.useRecovery(account, Passwords.sha256(code), time.now())) {
            audit.doneBy(name, new AuditEvent("accounts.recoveryCodeUsed", name));
            return true;
        }
        byte[] secret = seal.open(account, String.valueOf(factor.secret()))
                .orElseThrow(() -> new FactorRefused("accounts.factor.keyLost"));
        OptionalLong step = codes.step(secret, code);
        return step.isPresent() && rows.use(account, step.getAsLong());
    }

    /** Draws a new secret, which is not in force before one of its codes was confirmed. */
    @Transactional
    public String draw(String name) {
        long account = accounts.byName(name).orElseThrow().getId();
        byte[] secret = codes.newSecret();
        SecondFactor factor = rows.find(account).orElseGet(() -> {
            SecondFactor first = new SecondFactor(account);
            rows.add(first);
            return first;
        });
        factor.show(seal.seal(account, secret));
        return OneTimeCodes.typed(secret);
    }

    /** @return new recovery codes when the code is one of the secret that was drawn; every session ends */
    @Transactional
    public Optional<List<String>> enrol(String name, String typed) {
        Account account = accounts.byName(name).orElseThrow();
        SecondFactor factor = rows.find(account.getId()).orElseThrow();
        String waiting = factor.waitingSecret();
        if (waiting == null) {
            return Optional.empty();
        }
        byte[] secret =
                seal.open(account.getId(), waiting).orElseThrow(() -> new FactorRefused("accounts.factor.keyLost"));
        OptionalLong step = codes.step(secret, OneTimeCodes.normal(typed));
        if (step.isEmpty()) {
            return Optional.empty();
        }
        factor.enrol(step.getAsLong(), time.now());
        account.endSessions();
        audit.done(new AuditEvent(
                "accounts.factorEnrolled", name, account.getUnit().getId()));
        return Optional.of(recoveryCodes(account.getId()));
    }

    private List<String> recoveryCodes(long account) {
        rows.removeRecoveryCodes(account);
        List<String> drawn = new ArrayList<>();
        IntStream.range(0, RECOVERY_CODES).forEach(i -> {
            String code = codes.newRecoveryCode();
            rows.add(new RecoveryCode(account, Passwords.sha256(OneTimeCodes.normal(code))));
            drawn.add(code);
        });
        return drawn;
    }
}
