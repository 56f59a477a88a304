package org.fangxian.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.ReferenceEdition;

/** The callers looked up within this request, so that account and grants of each are read once; anew after a change. */
@RequestScoped
class CallerGrants {
    private static final long NOBODY = 0;

    @Inject
    private Accounts accounts;

    @Inject
    private ReferenceEdition references;

    @Inject
    private Clock clock;

    private final Map<String, Account> known = new HashMap<>();
    private final Map<String, Caller> callers = new HashMap<>();

    Optional<Account> account(String name) {
        Account found = known.computeIfAbsent(
                name, absent -> accounts.asking(absent).map(this::taken).orElse(null));
        return Optional.ofNullable(found);
    }

    private Account taken(Accounts.Asking asking) {
        references.readAlong(asking.referenceEdition());
        return asking.account();
    }

    Caller caller(String name) {
        return callers.computeIfAbsent(name, this::lookUp);
    }

    void forget() {
        known.clear();
        callers.clear();
    }

    private Caller lookUp(String name) {
        List<RoleGrant> grants = accounts.grants(name, CityTime.today(clock));
        return account(name)
                .map(account -> new Caller(account.getId(), name, account.getDisplayName(), grants))
                .orElseGet(() -> new Caller(NOBODY, name, name, List.of()));
    }
}
