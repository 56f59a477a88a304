package org.fangxian.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses in the embedded database what the trail never allows: changing an entry, a seal or an anchor, and deleting one
 * younger than 180 days by the database's clock. PostgreSQL has the same as a function: {@link V31_1__Append_only}.
 */
public class AppendOnly extends TriggerAdapter {
    /** How long entries are kept at the least, in days. Source: Cybersecurity Law of 2016, article 21 (six months). */
    public static final int KEPT_DAYS = 180;

    private static final String REFUSED = "FX180";

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        String age = tableName.equalsIgnoreCase("audit_entry")
                ? "recorded_at"
                : tableName.equalsIgnoreCase("audit_seal") ? "sealed_at" : "";
        if (before == null
                || after != null
                || age.isEmpty()
                || !isOld(connection, (OffsetDateTime) before.getObject(age))) {
            throw new SQLException("the audit trail is only appended to, and kept for " + KEPT_DAYS + " days", REFUSED);
        }
    }

    /** A demonstration's clock stands in the past; one that was set forward makes nothing older. */
    private static boolean isOld(Connection connection, OffsetDateTime recorded) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_timestamp, offset_seconds from clock_setting")) {
            row.next();
            OffsetDateTime now = row.getObject(1, OffsetDateTime.class).plusSeconds(Math.min(0, row.getLong(2)));
            return recorded.isBefore(now.minus(Duration.ofDays(KEPT_DAYS)));
        }
    }
}
