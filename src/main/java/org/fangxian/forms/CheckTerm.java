package org.fangxian.forms;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One term of a check's right side.
 *
 * @param sign 1 or -1
 * @param dayOffset 0 for the report's own date, -1 for the day before
 */
@Embeddable
public record CheckTerm(
        int sign,
        String indicatorCode,
        int dayOffset,
        @Enumerated(EnumType.STRING) Scope scope) {
    /** Whose figure the term means. */
    public enum Scope {
        /** The reporting unit's. */
        OWN,
        /** The sum over the nearest reporting units below. */
        BELOW
    }
}
