package org.fangxian.accounts;

import java.lang.System.Logger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fangxian.shared.CityTime;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Checks the grants of before: whoever holds the roles of two administrators keeps one, that of the security
 * administrator before the others, for she can grant the rest to somebody else. The other grants end with yesterday,
 * which is written to the audit trail and the log.
 */
public class V30_2__Administrators_apart extends BaseJavaMigration {
    private static final Logger LOG = System.getLogger(V30_2__Administrators_apart.class.getName());
    private static final String ROLES = "('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')";

    private record Held(long id, String account, long accountId, String role, LocalDate from, long unit) {}

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        LocalDate today = today(connection);
        Map<Long, String> kept = new HashMap<>();
        for (Held held : held(connection, today)) {
            String role = kept.computeIfAbsent(held.accountId(), first -> held.role());
            if (!role.equals(held.role())) {
                end(connection, held, today);
            }
        }
        execute(
                connection,
                "update role_grant set released = true where role in " + ROLES + " and valid_to < ?",
                today);
        execute(
                connection,
                "insert into administrator (account_id, role) select distinct account_id, role from role_grant"
                        + " where role in " + ROLES + " and valid_to >= ?",
                today);
        execute(
                connection,
                "update role_grant set administrator_of = role where role in " + ROLES + " and valid_to >= ?",
                today);
    }

    private static LocalDate today(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select current_timestamp, offset_seconds from clock_setting")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class)
                    .toInstant()
                    .plusSeconds(row.getLong(2))
                    .atZone(CityTime.ZONE)
                    .toLocalDate();
        }
    }

    private static List<Held> held(Connection connection, LocalDate today) throws SQLException {
        List<Held> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select g.id, a.name, a.id, g.role, g.valid_from,"
                + " g.unit_id from role_grant g join account a on a.id = g.account_id where g.role in " + ROLES
                + " and g.valid_to >= ? order by a.id, case g.role when 'SECURITY_ADMIN' then 1 when 'AUDIT_ADMIN' then 2"
                + " else 3 end, g.id")) {
            query.setDate(1, Date.valueOf(today));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(new Held(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getDate(5).toLocalDate(),
                            row.getLong(6)));
                }
            }
        }
        return all;
    }

    private static void end(Connection connection, Held held, LocalDate today) throws SQLException {
        String sql = held.from().isBefore(today)
                ? "update role_grant set valid_to = cast(? as date), released = true where id = ?"
                : "delete from role_grant where cast(? as date) is not null and id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setDate(1, Date.valueOf(today.minusDays(1)));
            update.setLong(2, held.id());
            update.executeUpdate();
        }
        try (PreparedStatement audit = connection.prepareStatement("insert into audit_entry (id, recorded_at, account,"
                + " address, action, subject, unit_id, result, detail) values (nextval('audit_entry_seq'),"
                + " current_timestamp, 'portal', 'portal', 'accounts.grantEnded', ?, ?, 'DONE', ?)")) {
            audit.setString(1, held.account());
            audit.setLong(2, held.unit());
            audit.setString(3, held.role() + " " + held.from() + "–" + today.minusDays(1));
            audit.executeUpdate();
        }
        LOG.log(
                Logger.Level.WARNING,
                "The three administrators exclude each other: \"{0}\" is no longer {1}; the security administrator may"
                        + " grant it to somebody else",
                held.account(),
                held.role());
    }

    private static void execute(Connection connection, String sql, LocalDate today) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDate(1, Date.valueOf(today));
            statement.executeUpdate();
        }
    }
}
