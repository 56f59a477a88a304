package org.fangxian.shared.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.fangxian.shared.CityTime;
import org.jspecify.annotations.Nullable;

/** What a page's list is narrowed to: a unit with all below it, and days from the first to the last; each may be open. */
public class ListFilter<U extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable U unit;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /** @return the first instant of the first day */
    public @Nullable Instant start() {
        return midnight(from);
    }

    /** @return the first instant after the last day */
    public @Nullable Instant end() {
        return to == null ? null : midnight(to.plusDays(1));
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : CityTime.at(day, LocalTime.MIDNIGHT);
    }

    /** @return the days in few words, for the audit trail; empty when both ends are open */
    public String days() {
        return from == null && to == null ? "" : (from == null ? "" : from) + "–" + (to == null ? "" : to);
    }

    public @Nullable U getUnit() {
        return unit;
    }

    public void setUnit(@Nullable U unit) {
        this.unit = unit;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
