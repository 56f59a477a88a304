package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fangxian.organisation.CommandStructure;

/** Replaces a password by one that its owner chose. No transaction is open while passwords are compared. */
@ApplicationScoped
class OwnPassword {
    @Inject
    private Accounts accounts;

    @Inject
    private FormerPasswords formerPasswords;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordSignIn signIn;

    @Inject
    private SignInRecord record;

    @Inject
    private CommandStructure structure;

    void change(String name, String old, String chosen) {
        if (!signIn.isRight(name, old)) {
            throw new PasswordRefused("accounts.password.wrong");
        }
        Account account = accounts.withUnit(name).orElseThrow();
        PasswordRules.check(account, structure.root().getName(), chosen);
        if (passwords.matches(chosen, account.passwordHash())) {
            throw new PasswordRefused("accounts.password.same");
        }
        boolean usedBefore = formerPasswords.of(account.getId()).stream()
                .anyMatch(former -> passwords.matches(chosen, former.passwordHash()));
        if (usedBefore) {
            throw new PasswordRefused("accounts.password.former");
        }
        record.newPassword(name, passwords.hash(chosen));
    }
}
