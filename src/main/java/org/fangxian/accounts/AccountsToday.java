package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;
import org.fangxian.shared.TrueTime;

/** What waits for the security administrator: accounts and addresses that failed sign-ins make wait,
 * grants that end within a week, passwords that their owners never chose. */
@ApplicationScoped
class AccountsToday implements TodaySource {
    private static final int DAYS_AHEAD = 7;
    private static final int MOST_ADDRESSES = 99;
    private static final String PAGE = "/accounts/accounts.xhtml";

    @Inject
    private AccountsDue accounts;

    @Inject
    private Authority authority;

    @Inject
    private FailedSignInRows failures;

    @Inject
    private CommandStructure structure;

    @Inject
    private Clock clock;

    @Inject
    @TrueTime
    private Clock trueClock;

    @Override
    public List<TodayItem> today() {
        Jurisdiction kept = authority.caller().jurisdiction(Roles.SECURITY_ADMIN);
        List<TodayItem> items = new ArrayList<>();
        if (!kept.isEmpty()) {
            closed(kept, items);
            ending(kept, items);
            oneTimePasswords(kept, items);
        }
        return items;
    }

    /** Somebody is kept out, or somebody tries names: both want to be looked at now. */
    private void closed(Jurisdiction kept, List<TodayItem> items) {
        Instant now = trueClock.instant();
        long accounts = failures.closedAccounts(kept, now);
        if (accounts > 0) {
            items.add(item("accounts.today.closed", accounts));
        }
        long addresses = kept.roots().contains(structure.root().getId())
                ? failures.closedAddresses(now, MOST_ADDRESSES).size()
                : 0;
        if (addresses > 0) {
            items.add(item("accounts.today.closedAddresses", addresses));
        }
    }

    private static TodayItem item(String key, long count) {
        return new TodayItem(TodayItem.Urgency.LATE, key, List.of(), count, null, "accounts.today.open", PAGE);
    }

    private void ending(Jurisdiction kept, List<TodayItem> items) {
        LocalDate today = CityTime.today(clock);
        List<LocalDate> ends = accounts.ends(kept, today, today.plusDays(DAYS_AHEAD));
        if (!ends.isEmpty()) {
            items.add(new TodayItem(
                    TodayItem.Urgency.DUE,
                    "accounts.today.ending",
                    List.of(DAYS_AHEAD),
                    ends.size(),
                    CityTime.at(ends.get(0).plusDays(1), LocalTime.MIDNIGHT),
                    "accounts.today.open",
                    PAGE));
        }
    }

    private void oneTimePasswords(Jurisdiction kept, List<TodayItem> items) {
        long count = accounts.oneTimePasswords(kept);
        if (count > 0) {
            items.add(new TodayItem(
                    TodayItem.Urgency.WAITING,
                    "accounts.today.oneTime",
                    List.of(),
                    count,
                    null,
                    "accounts.today.open",
                    PAGE));
        }
    }
}
