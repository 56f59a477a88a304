package org.fangxian.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.fangxian.shared.CityTime;

/** The time a figure covers, seen from the reporting date D. */
public enum Period {
    /** The day before D, 0 to 24 h, as the health commissions report (前日0—24时). */
    PREV_0_24,
    /** From 17:00 on the day before D to 17:00 on D (前日17时—当日17时). */
    PREV_17_TO_17,
    /** At the cut-off: D, 17:00. */
    AT_CUTOFF;

    private static final LocalTime CUT_OFF = LocalTime.of(17, 0);

    /** @return when the period begins; for a cut-off the same instant as its end */
    public Instant from(LocalDate date) {
        return switch (this) {
            case PREV_0_24 -> CityTime.at(date.minusDays(1), LocalTime.MIDNIGHT);
            case PREV_17_TO_17 -> CityTime.at(date.minusDays(1), CUT_OFF);
            case AT_CUTOFF -> until(date);
        };
    }

    /** @return when the period ends */
    public Instant until(LocalDate date) {
        return this == PREV_0_24 ? CityTime.at(date, LocalTime.MIDNIGHT) : CityTime.at(date, CUT_OFF);
    }
}
