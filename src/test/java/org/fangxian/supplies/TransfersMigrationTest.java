package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fangxian.OlderPortal;
import org.fangxian.shared.SchemaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What was under way in a portal of the release before can be received in this one; what had arrived is left alone. */
class TransfersMigrationTest {
    private static final String EVENT =
            "insert into stock_event (id, number, kind, unit_id, account, occurred_at, recorded_at) values ";
    private static final String AT =
            ", 1, 'x', timestamp with time zone '2020-02-10 12:00:00+08:00', current_timestamp)";

    @Test
    void onH2WhatIsUnderWayBecomesATransfer() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:transfers;DB_CLOSE_DELAY=-1");
        becomesATransfer(database, "blob");
    }

    @Test
    void onPostgresToo() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            becomesATransfer(postgres.getPostgresDatabase(), "bytea");
        }
    }

    private static void becomesATransfer(DataSource database, String bytes) throws SQLException {
        OlderPortal portal = OlderPortal.of(database, bytes, "49");
        portal.run(
                "insert into location (id, code, name, kind, unit_id, destination_id, version) values"
                        + " (1, 'S', 'S', 'STORE', 1, null, 0), (2, 'D', 'D', 'STORE', 1, null, 0),"
                        + " (3, 'T', 'T', 'TRANSIT', 1, 2, 0)",
                "insert into lot (id, item_id, number, maker, origin, fitness) values"
                        + " (1, 2, 'a', '', '', 'MEDICAL'), (2, 2, 'b', '', '', 'MEDICAL')",
                EVENT + "(1, 'DB-1', 'SHIPMENT'" + AT,
                EVENT + "(2, 'DB-2', 'SHIPMENT'" + AT,
                "insert into stock_balance (location_id, lot_id, item_id, amount) values (3, 1, 2, 0), (3, 2, 2, 30)",
                posting(1, 1, 50),
                posting(2, 2, 10),
                posting(3, 2, 20));
        portal.run("update posting set event_id = 2 where id = 3");
        SchemaMigration.migrate(database);
        assertThat(portal.rows("select id, destination_id from transfer order by id"))
                .as("the first has arrived: nothing of it is under way")
                .containsExactly("2 2");
        assertThat(portal.rows("select lot_id, cast(shipped as int) from transfer_line"))
                .containsExactly("2 30");
        assertThat(portal.rows("select count(*), 'lines' from transfer where due_at"
                        + " = timestamp with time zone '2020-02-11 12:00:00+08:00'"))
                .containsExactly("1 lines");
    }

    private static String posting(int id, int lot, int amount) {
        return "insert into posting (id, event_id, item_id, lot_id, from_id, to_id, amount, occurred_on, occurred_at,"
                + " recorded_at) values (" + id + ", " + lot + ", 2, " + lot + ", 1, 3, " + amount
                + ", date '2020-02-10', current_timestamp, current_timestamp)";
    }
}
