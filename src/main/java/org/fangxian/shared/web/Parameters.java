package org.fangxian.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Malformed;
import org.jspecify.annotations.Nullable;

/** Dates and instants as they stand in an address; what cannot be read is refused with 400. */
public final class Parameters {
    private Parameters() {}

    /** @param text 2020-02-11 */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Malformed("shared.date.malformed", text);
        }
    }

    /** @param text an instant, 2020-02-11T09:00:00Z, or null for the latest */
    public static KnownAt knownAt(@Nullable String text, Clock clock) {
        try {
            return KnownAt.of(text == null ? null : Instant.parse(text), clock);
        } catch (DateTimeParseException e) {
            throw new Malformed("shared.instant.malformed", String.valueOf(text));
        }
    }
}
