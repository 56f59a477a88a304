package org.fangxian.supplies;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as the databases give them to plain queries. */
final class Moments {
    private Moments() {}

    static Instant of(Object column) {
        if (column instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return column instanceof Timestamp moment ? moment.toInstant() : (Instant) column;
    }
}
