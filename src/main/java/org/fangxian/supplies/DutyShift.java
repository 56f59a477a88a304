package org.fangxian.supplies;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** In which part of a day something was used up. */
public enum DutyShift {
    DAY(LocalTime.of(20, 0), 0),
    /** Until the morning of the day after. */
    NIGHT(LocalTime.of(8, 0), 1),
    WHOLE(LocalTime.of(23, 59), 0);

    private final LocalTime until;
    private final int days;

    DutyShift(LocalTime until, int days) {
        this.until = until;
        this.days = days;
    }

    /** @return when the shift of a day ends, by the city's clock */
    LocalDateTime end(LocalDate day) {
        return day.plusDays(days).atTime(until);
    }
}
