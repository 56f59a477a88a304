package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {
    @Test
    void bringsAnEmptyH2ToThisRelease() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1");
        assertMigrated(database);
    }

    @Test
    void bringsAnEmptyPostgresToThisRelease() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            assertMigrated(postgres.getPostgresDatabase());
        }
    }

    private static void assertMigrated(DataSource database) throws SQLException {
        SchemaMigration.migrate(database);
        SchemaMigration.migrate(database);
        assertThat(count(database, "select count(*) from place_edition")).isEqualTo(2475);
        assertThat(count(database, "select count(*) from unit where kind = 'VILLAGE'"))
                .isEqualTo(2347);
        assertThat(count(database, "select count(*) from unit where kind = 'GROUP'"))
                .isEqualTo(8);
        assertThat(count(database, "select count(*) from unit where kind = 'COUNTY'"))
                .isEqualTo(5);
        assertThat(count(database, "select count(*) from unit where kind = 'ZONE'"))
                .isEqualTo(2);
        assertThat(count(
                        database,
                        "select count(*) from unit u where kind = 'TOWN' and not exists"
                                + " (select 1 from unit p where p.id = u.parent_id and p.kind in ('COUNTY', 'ZONE'))"))
                .isZero();
        assertThat(count(database, "select count(*) from \"flyway_schema_history\" where not \"success\""))
                .isZero();
    }

    private static long count(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
