package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.jspecify.annotations.Nullable;

/** Writes what was decided without a transaction: who came in, and which password was replaced. */
@ApplicationScoped
class SignInRecord {
    @Inject
    private Accounts accounts;

    @Inject
    private FormerPasswords formerPasswords;

    @Inject
    private AuditTrail audit;

    @Transactional
    public void done(String action, String name) {
        audit.doneBy(name, new AuditEvent(action, name, unit(name)));
    }

    /** Replaces the password, which ends all sessions, and remembers the one before. */
    @Transactional
    public void newPassword(String name, String hash) {
        Account account = accounts.byName(name).orElseThrow();
        String before = account.passwordHash();
        if (before != null) {
            formerPasswords.add(account, before);
        }
        account.ownPassword(hash);
        audit.done(new AuditEvent(
                "accounts.passwordChanged", name, account.getUnit().getId()));
    }

    @Transactional
    public @Nullable Long unit(String name) {
        return accounts.byName(name).map(account -> account.getUnit().getId()).orElse(null);
    }
}
