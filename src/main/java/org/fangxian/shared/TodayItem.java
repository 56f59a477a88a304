package org.fangxian.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the home page: something due, late or waiting for the caller, with its one button.
 *
 * @param urgency orders the lines and gives icon and colour
 * @param textKey message with {@code args}, both shown; count stands in front, 0 when the line is no count
 * @param due when it falls due, if it does
 * @param actionKey message of the button
 * @param link page within the portal, beginning with a slash
 */
public record TodayItem(
        Urgency urgency,
        String textKey,
        List<Object> args,
        long count,
        @Nullable Instant due,
        String actionKey,
        String link) {
    /** From what burns to what merely waits. */
    public enum Urgency {
        LATE,
        DUE,
        WAITING
    }
}
