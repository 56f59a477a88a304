package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fangxian.OlderPortal;
import org.fangxian.shared.SchemaMigration;
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
        OlderPortal portal = OlderPortal.of(database, bytes, "30");
        portal.run(
                "insert into account (id, unit_id, name, display_name, must_change_password, enabled,"
                        + " version) values (1, 1, 'admin', 'admin', false, true, 0), (2, 1, 'both', 'both', false, true, 0)",
                "insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to) values"
                        + " (1, 1, 'SYSTEM_ADMIN', 1, date '2020-01-01', date '9999-12-31'),"
                        + " (2, 1, 'SECURITY_ADMIN', 1, date '2020-01-01', date '9999-12-31'),"
                        + " (3, 1, 'REPORTER', 1, date '2020-01-01', date '9999-12-31'),"
                        + " (4, 2, 'AUDIT_ADMIN', 1, date '2020-01-01', date '9999-12-31'),"
                        + " (5, 2, 'SYSTEM_ADMIN', 1, date '9998-01-01', date '9999-12-31'),"
                        + " (6, 2, 'SECURITY_ADMIN', 1, date '2020-01-01', date '2020-01-31')");
        SchemaMigration.migrate(database);
        assertThat(portal.rows("select name, role from role_grant g join account a on a.id = g.account_id"
                        + " where valid_to > current_date order by name, role"))
                .containsExactly("admin REPORTER", "admin SECURITY_ADMIN", "both AUDIT_ADMIN");
        assertThat(portal.rows("select subject, action from audit_entry order by subject"))
                .containsExactly("admin accounts.grantEnded", "both accounts.grantEnded");
        assertThat(portal.rows("select account_id, role from administrator order by account_id"))
                .containsExactly("1 SECURITY_ADMIN", "2 AUDIT_ADMIN");
    }
}
