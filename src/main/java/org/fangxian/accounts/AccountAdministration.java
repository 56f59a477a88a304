package org.fangxian.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.TrueTime;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and their tokens, kept by the security administrator of the account's unit. She sees besides whoever holds a
 * grant in her jurisdiction, but keeps only the accounts of her own units.
 */
@Stateless
@RolesAllowed(Roles.SECURITY_ADMIN)
public class AccountAdministration {
    @Inject
    private Accounts accounts;

    @Inject
    private AccountKeeping keeping;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    @Inject
    private CallerGrants callers;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    @Inject
    @TrueTime
    private Clock trueClock;

    @Inject
    private FailedSignInRows failures;

    @Inject
    private SecondFactorRows factors;

    /**
     * @param text that name or wording contains
     * @param after the name of the last account of the page before, empty for the first page
     * @return accounts of the caller's jurisdiction by name, with their grants
     */
    public List<AccountRow> page(String text, String after, int limit) {
        LocalDate today = CityTime.today(clock);
        AccountQuery query = new AccountQuery(text.strip(), authority.jurisdiction(Roles.SECURITY_ADMIN), today);
        List<Account> page = accounts.page(query, after, limit);
        Map<Long, List<GrantRow>> grants = accounts
                .grantsOf(page.stream().map(Account::getId).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        grant -> grant.getAccount().getId(),
                        Collectors.mapping(grant -> GrantRow.of(grant, today), Collectors.toList())));
        Standings standings = standings(page.stream().map(Account::getId).toList());
        return page.stream()
                .map(account -> row(account, grants.getOrDefault(account.getId(), List.of()), standings))
                .toList();
    }

    /** @return the account with grants and tokens; refuses one of a unit outside the caller's jurisdiction */
    public AccountDetail account(long id) {
        Account account = keeping.kept(id);
        LocalDate today = CityTime.today(clock);
        List<GrantRow> grants = accounts.grantsOf(List.of(id)).stream()
                .map(grant -> GrantRow.of(grant, today))
                .toList();
        List<TokenRow> tokens = accounts.tokensOf(id).stream()
                .map(token -> new TokenRow(token.getId(), token.getLabel(), token.getCreatedAt(), token.getRevokedAt()))
                .toList();
        return new AccountDetail(row(account, grants, standings(List.of(id))), tokens);
    }

    /**
     * Opens an account for a unit of the caller's jurisdiction; refuses a name that is taken.
     *
     * @return its id and the one-time password, shown once
     */
    public IssuedSecret open(NewAccount command) {
        AccountDescription who = command.description();
        authority.require(who.unitId(), Roles.SECURITY_ADMIN);
        Unit unit = structure.unit(who.unitId());
        Account account = new Account(unit, command.name(), who.displayName(), who.address(), null);
        String password = command.machine() ? "" : keeping.giveOneTimePassword(account);
        accounts.open(account);
        write("accounts.created", account, null);
        return new IssuedSecret(account.getId(), password);
    }

    /**
     * Changes wording, address and unit; refuses when somebody else changed the account since. An account that moves to
     * another unit leaves the hands of those who kept it: it gets a new password, and its tokens are worth nothing.
     *
     * @return the new one-time password of an account that moved, else empty
     */
    public String describe(long id, int version, AccountDescription who) {
        Account account = keeping.kept(id);
        if (account.getVersion() != version) {
            throw new EditConflict(account.getName());
        }
        authority.require(who.unitId(), Roles.SECURITY_ADMIN);
        String password = keeping.move(account, structure.unit(who.unitId()));
        account.describe(who.displayName(), who.address());
        write("accounts.described", account, null);
        return password;
    }

    /** Disables or enables the account, with effect on its next request; refuses the caller's own. */
    public void enable(long id, boolean enabled) {
        Account account = keeping.kept(id);
        if (id == authority.caller().accountId()) {
            throw new GrantRefused("accounts.disable.own");
        }
        if (enabled) {
            account.enable();
        } else {
            account.disable();
        }
        write(enabled ? "accounts.enabled" : "accounts.disabled", account, null);
    }

    /**
     * Replaces the password and revokes every token: whoever knew one of them is out, at once.
     *
     * @return a new one-time password, shown once; refuses a machine's account
     */
    public String resetPassword(long id) {
        Account account = keeping.kept(id);
        if (account.isMachine()) {
            throw new PasswordRefused("accounts.password.machine");
        }
        write("accounts.passwordReset", account, null);
        return keeping.renew(account);
    }

    /** @return a new token for the REST interface, shown once; refuses a purpose that is empty or too long */
    public String issueToken(long id, String purpose) {
        Account account = keeping.kept(id);
        String token = keeping.issueToken(account, purpose.strip());
        write("accounts.tokenIssued", account, purpose.strip());
        return token;
    }

    /** Revokes a token with effect on its next use. */
    public void revokeToken(long tokenId) {
        ApiToken token = accounts.findToken(tokenId).orElseThrow(() -> new NotFound("token", tokenId));
        Account account = keeping.kept(token.getAccount().getId());
        token.revoke(time.now());
        write("accounts.tokenRevoked", account, token.getLabel());
    }

    /** Of some accounts: which have to wait, and which have a second factor. */
    private record Standings(Set<Long> closed, Set<Long> enrolled) {}

    private Standings standings(List<Long> accountIds) {
        return new Standings(
                Set.copyOf(failures.closed(accountIds, trueClock.instant())), Set.copyOf(factors.enrolled(accountIds)));
    }

    private AccountRow row(Account account, List<GrantRow> grants, Standings standings) {
        boolean kept = authority
                .caller()
                .grant(Roles.SECURITY_ADMIN, account.getUnit())
                .isPresent();
        long id = account.getId();
        return AccountRow.of(
                account,
                grants,
                new AccountStanding(
                        kept,
                        standings.closed().contains(id),
                        standings.enrolled().contains(id)));
    }

    private void write(String action, Account account, @Nullable String detail) {
        audit.done(new AuditEvent(action, account.getName(), account.getUnit().getId(), detail));
        callers.forget();
    }
}
