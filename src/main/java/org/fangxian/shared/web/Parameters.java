package org.fangxian.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Malformed;
import org.jspecify.annotations.Nullable;

/** Dates and instants as they stand in an address; what cannot be read, or lies ages away, is refused with 400. */
public final class Parameters {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Instant EARLIEST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse(LAST_YEAR + "-12-31T00:00:00Z");

    private Parameters() {}

    /** @return whether the year can be the one of a report, a person's birth or an expiry */
    static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** @param text 2020-02-11 */
    public static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (isPlausible(date.getYear())) {
                return date;
            }
            throw new Malformed("shared.date.malformed", text);
        } catch (DateTimeParseException e) {
            throw new Malformed("shared.date.malformed", text);
        }
    }

    /** @param text an instant, 2020-02-11T09:00:00Z, or null for the latest */
    public static KnownAt knownAt(@Nullable String text, Clock clock) {
        return KnownAt.of(text == null ? null : instant(text), clock);
    }

    /** @param text an instant, 2020-02-11T09:00:00Z */
    public static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
            throw new Malformed("shared.instant.malformed", text);
        } catch (DateTimeParseException e) {
            throw new Malformed("shared.instant.malformed", text);
        }
    }
}
