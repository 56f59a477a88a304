package org.fangxian.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fangxian.notices.Inbox;
import org.jspecify.annotations.Nullable;

/** The number of unread notices at the top of every page. */
@Named
@RequestScoped
public class Bell {
    private static final int MOST_SHOWN = 99;

    @Inject
    private Inbox inbox;

    private @Nullable Integer unread;

    public int getUnread() {
        Integer counted = unread;
        if (counted == null) {
            counted = inbox.unread();
            unread = counted;
        }
        return counted;
    }

    /** @return the number as shown: 99+ for more */
    public String getText() {
        return getUnread() > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(getUnread());
    }
}
