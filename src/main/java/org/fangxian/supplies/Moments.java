package org.fangxian.supplies;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as the databases give them to plain queries. */
public final class Moments {
    private Moments() {}

    /** @return the instant of a cell, as either database gives it */
    public static Instant of(Object column) {
        if (column instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return column instanceof Timestamp moment ? moment.toInstant() : (Instant) column;
    }
}
