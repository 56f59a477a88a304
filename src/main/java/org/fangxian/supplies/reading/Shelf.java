package org.fangxian.supplies.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How near a lot's last day of use is. */
public enum Shelf {
    /** It does not perish. */
    NONE,
    GOOD,
    /** It expires within {@link #SOON_DAYS} days. */
    SOON,
    EXPIRED;

    /** From so many days before the last day of use on, stock is to be used up first. */
    public static final int SOON_DAYS = 30;

    static Shelf of(@Nullable LocalDate lastDay, LocalDate day) {
        if (lastDay == null) {
            return NONE;
        }
        if (lastDay.isBefore(day)) {
            return EXPIRED;
        }
        return lastDay.isAfter(day.plusDays(SOON_DAYS)) ? GOOD : SOON;
    }
}
