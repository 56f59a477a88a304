package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.fangxian.shared.SchemaMigration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A portal of the release before, whose first administrator kept both accounts and system, is brought to this one. */
class AdministratorsMigrationTest {
    @Test
    void onH2TheSecurityAdministratorKeepsThatRoleAlone() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:administrators;DB_CLOSE_DELAY=-1");
        isSetApart(database, "blob");
    }

    @Test
    void onPostgresToo() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            isSetApart(postgres.getPostgresDatabase(), "bytea");
        }
    }

    private static void isSetApart(DataSource database, String bytes) throws SQLException {
        before(database, bytes);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into account (id, unit_id, name, display_name, must_change_password, enabled,"
                            + " version) values (1, 1, 'admin', 'admin', false, true, 0), (2, 1, 'both', 'both', false, true, 0)");
            statement.execute("insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to) values"
                    + " (1, 1, 'SYSTEM_ADMIN', 1, date '2020-01-01', date '9999-12-31'),"
                    + " (2, 1, 'SECURITY_ADMIN', 1, date '2020-01-01', date '9999-12-31'),"
                    + " (3, 1, 'REPORTER', 1, date '2020-01-01', date '9999-12-31'),"
                    + " (4, 2, 'AUDIT_ADMIN', 1, date '2020-01-01', date '9999-12-31'),"
                    + " (5, 2, 'SYSTEM_ADMIN', 1, date '9998-01-01', date '9999-12-31'),"
                    + " (6, 2, 'SECURITY_ADMIN', 1, date '2020-01-01', date '2020-01-31')");
        }
        SchemaMigration.migrate(database);
        assertThat(rows(
                        database,
                        "select name, role from role_grant g join account a on a.id = g.account_id"
                                + " where valid_to > current_date order by name, role"))
                .containsExactly("admin REPORTER", "admin SECURITY_ADMIN", "both AUDIT_ADMIN");
        assertThat(rows(database, "select subject, action from audit_entry order by subject"))
                .containsExactly("admin accounts.grantEnded", "both accounts.grantEnded");
        assertThat(rows(database, "select account_id, role from administrator order by account_id"))
                .containsExactly("1 SECURITY_ADMIN", "2 AUDIT_ADMIN");
    }

    private static void before(DataSource database, String bytes) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(ServiceLoader.load(JavaMigration.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(JavaMigration[]::new))
                .placeholders(Map.of("bytes", bytes))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("30")
                .load()
                .migrate();
    }

    private static List<String> rows(DataSource database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getString(2));
            }
        }
        return rows;
    }
}
