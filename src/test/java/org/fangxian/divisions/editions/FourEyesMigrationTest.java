package org.fangxian.divisions.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fangxian.OlderPortal;
import org.fangxian.shared.SchemaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A portal of the release before, where one administrator did all, is brought to this one. */
class FourEyesMigrationTest {
    private static final String EDITION = "insert into edition_import (id, effective_on, source, before_id, file_name,"
            + " file_sha256, rows_total, rows_read, brought_by, brought_at, version, state, in_force_id, in_force_on,"
            + " in_force_by) values (%d, date '%s', 'x', 1, 'x', 'x', 1, 1, 'alone', current_timestamp, 0, %s)";
    private static final String GONE = "insert into succession (import_id, kind, basis, sort_code, from_place_id,"
            + " confirmed_by, confirmed_at, version) values (%d, 'VANISHED', 'NONE', 'x', %d, '%s', current_timestamp, 0)";

    @Test
    void onH2WhatIsInForceStaysAndWhatOneConfirmedAloneWaitsAnew() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:foureyes;DB_CLOSE_DELAY=-1");
        isLookedAtAnew(database, "blob");
    }

    @Test
    void onPostgresToo() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            isLookedAtAnew(postgres.getPostgresDatabase(), "bytea");
        }
    }

    private static void isLookedAtAnew(DataSource database, String bytes) throws SQLException {
        OlderPortal portal = OlderPortal.of(database, bytes, "43.1");
        portal.run(
                "insert into division_edition (id, effective_on, edition_on, source)"
                        + " values (2, date '2020-02-01', date '2020-01-31', 'x')",
                EDITION.formatted(100, "2020-06-30", "'COMPARED', null, null, null"),
                EDITION.formatted(101, "2020-01-31", "'IN_FORCE', 2, date '2020-02-01', 'alone'"),
                GONE.formatted(100, 1, "alone"),
                GONE.formatted(100, 2, "other"),
                GONE.formatted(101, 1, "alone"));
        SchemaMigration.migrate(database);
        assertThat(portal.rows("select import_id, coalesce(confirmed_by, 'nobody') from succession"
                        + " order by import_id, from_place_id"))
                .containsExactly("100 nobody", "100 other", "101 alone");
        String alone =
                "update succession set confirmed_by = 'alone', confirmed_at = current_timestamp where import_id = ";
        portal.run(alone + 101);
        assertThatThrownBy(() -> portal.run(alone + 100)).message().containsIgnoringCase("succession_four_eyes");
    }
}
