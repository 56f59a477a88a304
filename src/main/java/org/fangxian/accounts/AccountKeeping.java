package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fangxian.organisation.Unit;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RecordedTime;

/** What an account signs in with, given, replaced and taken by those who keep it. */
@ApplicationScoped
class AccountKeeping {
    private static final int LONGEST_PURPOSE = 100;

    @Inject
    private Accounts accounts;

    @Inject
    private Authority authority;

    @Inject
    private Passwords passwords;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /** The account, when its unit lies within the caller's jurisdiction. */
    Account kept(long id) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("account", id));
        authority.require(account.getUnit().getId(), Roles.SECURITY_ADMIN);
        return account;
    }

    String giveOneTimePassword(Account account) {
        String password = passwords.newOneTimePassword();
        account.oneTimePassword(passwords.hash(password));
        return password;
    }

    /** Every token, session and password from before is worth nothing. Empty for a machine, which has no password. */
    String renew(Account account) {
        accounts.tokensOf(account.getId()).forEach(token -> token.revoke(time.now()));
        return account.isMachine() ? "" : giveOneTimePassword(account);
    }

    /** Renews an account that goes to another unit; refuses one that holds a grant outside. Empty for the same unit. */
    String move(Account account, Unit unit) {
        if (unit.getId() == account.getUnit().getId()) {
            return "";
        }
        boolean heldOutside = accounts.grantsOf(List.of(account.getId())).stream()
                .filter(grant -> !grant.getValidTo().isBefore(CityTime.today(clock)))
                .anyMatch(grant -> !unit.covers(grant.getUnit()));
        if (heldOutside) {
            throw new GrantRefused("accounts.unit.heldOutside", unit.getName());
        }
        account.moveTo(unit);
        return renew(account);
    }

    String issueToken(Account account, String purpose) {
        if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
            throw new DomainException("accounts.token.label.malformed", LONGEST_PURPOSE);
        }
        String token = passwords.newToken();
        accounts.add(new ApiToken(account, Passwords.sha256(token), purpose, time.now()));
        return token;
    }
}
