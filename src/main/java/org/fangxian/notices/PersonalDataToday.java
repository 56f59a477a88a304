package org.fangxian.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;

/** How many notices about personal data the security administrator has not read. */
@ApplicationScoped
class PersonalDataToday implements TodaySource {
    private static final int MOST_COUNTED = 100;

    @Inject
    private Notices notices;

    @Inject
    private Authority authority;

    @Override
    public List<TodayItem> today() {
        Caller caller = authority.caller();
        if (!caller.has(Roles.SECURITY_ADMIN)) {
            return List.of();
        }
        int unread = notices.unreadAbout(caller.accountId(), PersonalDataAlerts.TOPIC, MOST_COUNTED);
        return unread == 0
                ? List.of()
                : List.of(new TodayItem(
                        TodayItem.Urgency.DUE,
                        "notices.today.personal",
                        List.of(),
                        unread,
                        null,
                        "notices.today.personal.open",
                        "/notices/inbox.xhtml"));
    }
}
