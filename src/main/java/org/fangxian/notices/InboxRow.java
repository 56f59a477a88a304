package org.fangxian.notices;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the caller's inbox.
 *
 * @param readAt null while it is unread
 */
public record InboxRow(
        long id,
        String subject,
        String body,
        String link,
        String sender,
        Instant sentAt,
        @Nullable Instant readAt) implements Serializable {
    private static final long serialVersionUID = 1L;

    public boolean isUnread() {
        return readAt == null;
    }
}
