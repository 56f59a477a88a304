package org.fangxian.briefings;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** People with grants, and reports that count, written straight into the database. */
public final class BriefingFixture {
    private static final Set<String> ADMINISTRATORS = Set.of("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN");
    private static final Instant STILL = Instant.parse("9999-12-31T00:00:00Z");

    private final DataSource database;

    public BriefingFixture(DataSource database) {
        this.database = database;
    }

    /** An account with a role for a unit, perhaps in somebody's stead; the same account may be given further grants. */
    public void person(String name, String role, String unit, String deputyFor) throws SQLException {
        if (number("select count(*) from account where name = ?", name) == 0) {
            run(
                    "insert into account (id, unit_id, name, display_name, must_change_password, enabled, version)"
                            + " select nextval('account_seq'), u.id, ?, ?, false, true, 0 from unit u where parent_id is null",
                    name,
                    name);
        }
        String administrator = ADMINISTRATORS.contains(role) ? role : null;
        if (administrator != null) {
            run(
                    "insert into administrator (account_id, role) select a.id, ? from account a where a.name = ?"
                            + " and not exists (select 1 from administrator one where one.account_id = a.id)",
                    role,
                    name);
        }
        run(
                "insert into role_grant (id, account_id, role, administrator_of, unit_id, valid_from, valid_to, deputy_for_id)"
                        + " select nextval('role_grant_seq'), a.id, cast(? as varchar), cast(? as varchar), u.id,"
                        + " date '2020-01-01', date '2999-12-31', (select d.id from account d where d.name = ?)"
                        + " from account a, unit u where a.name = ? and u.code = ? and not exists (select 1"
                        + " from role_grant g where g.account_id = a.id and g.role = ? and g.unit_id = u.id)",
                role,
                administrator,
                deputyFor,
                name,
                unit,
                role);
    }

    /** A report that counts from an instant on; one that counted before gives way to it. */
    public void reported(String form, String unit, LocalDate date, Instant from, Map<String, Integer> figures)
            throws SQLException {
        long unitId = number("select id from unit where code = ?", unit);
        if (number(
                        "select count(*) from report where form_code = ? and unit_id = ? and report_date = ?",
                        form,
                        unitId,
                        date)
                == 0) {
            run(
                    "insert into report (id, form_code, unit_id, report_date, state, version)"
                            + " values (nextval('report_seq'), ?, ?, ?, 'ACCEPTED', 1)",
                    form,
                    unitId,
                    date);
            run(
                    "insert into state_interval (id, report_id, state, known_from, known_to)"
                            + " select nextval('state_interval_seq'), r.id, r.state, ?, ? from report r"
                            + " where r.form_code = ? and r.unit_id = ? and r.report_date = ?",
                    at(from),
                    at(STILL),
                    form,
                    unitId,
                    date);
        }
        long report = number(
                "select id from report where form_code = ? and unit_id = ? and report_date = ?", form, unitId, date);
        long revisions = number("select count(*) from revision where report_id = ?", report);
        long revision = number("select nextval('revision_seq')");
        run(
                "insert into revision (id, report_id, revision_number, form_version_id, author_id, author_name, reason,"
                        + " source, receipt, submitted_at, recorded_at) select ?, ?, ?, min(v.id), 0, 'x', 'x', 'DEMO',"
                        + " ?, ?, ? from form_version v",
                revision,
                report,
                revisions + 1,
                "R" + revision,
                at(from),
                at(from));
        for (Map.Entry<String, Integer> figure : figures.entrySet()) {
            run(
                    "insert into figure (revision_id, indicator_code, unit_id, report_date, amount) values (?, ?, ?, ?, ?)",
                    revision,
                    figure.getKey(),
                    unitId,
                    date,
                    BigDecimal.valueOf(figure.getValue()));
        }
        run("update standing set known_to = ? where report_id = ? and known_to = ?", at(from), report, at(STILL));
        run(
                "insert into standing (id, report_id, revision_id, known_from, known_to)"
                        + " values (nextval('standing_seq'), ?, ?, ?, ?)",
                report,
                revision,
                at(from),
                at(STILL));
    }

    public long number(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, values);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Runs a statement; one that the database refuses leaves the transaction as it was before. */
    public void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            if (connection.getAutoCommit()) {
                statement.executeUpdate();
                return;
            }
            Savepoint before = connection.setSavepoint();
            try {
                statement.executeUpdate();
                connection.releaseSavepoint(before);
            } catch (SQLException refused) {
                connection.rollback(before);
                throw refused;
            }
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
