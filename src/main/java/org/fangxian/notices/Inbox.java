package org.fangxian.notices;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The caller's own inbox. Open to every signed-in caller; nobody sees another's. */
@Stateless
@PermitAll
public class Inbox {
    private static final int MOST_COUNTED = 100;

    @Inject
    private Notices notices;

    @Inject
    private Authority authority;

    @Inject
    private Clock clock;

    /** @return the caller's notices, the latest first, after the given row */
    public List<InboxRow> list(InboxFilter filter, @Nullable InboxRow after, int size) {
        long before = after == null ? Long.MAX_VALUE : after.id();
        return notices.inbox(authority.caller().accountId(), filter, before, size);
    }

    /** @return how many are unread; 100 means 100 or more */
    public int unread() {
        return notices.unread(authority.caller().accountId(), MOST_COUNTED);
    }

    /** Marks a notice as read, once and for all: the first time counts. Refuses one that is not the caller's. */
    public void markRead(long id) {
        long account = authority.caller().accountId();
        if (!notices.isOf(id, account)) {
            throw new NotFound("notice", id);
        }
        notices.read(account, id, id, clock.instant());
    }

    /** Marks every notice up to this one as read: what has come since it was shown stays unread. */
    public void markAllRead(long newest) {
        notices.read(authority.caller().accountId(), 0, newest, clock.instant());
    }
}
