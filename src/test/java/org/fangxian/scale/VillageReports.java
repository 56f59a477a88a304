package org.fangxian.scale;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.Session;

/** One form that villages alone file, and their reports, made by a few statements in the test's transaction. */
final class VillageReports {
    static final String FORM = "HOUSEHOLDS";
    static final String INDICATOR = "HOUSEHOLDS_VISITED";

    private static final int SPREAD = 97;

    private final EntityManager entities;

    VillageReports(EntityManager entities) {
        this.entities = entities;
    }

    /** What the village states. */
    static int amount(long unit) {
        return (int) (unit % SPREAD) + 1;
    }

    /** From now on villages are asked for the form and nobody else. */
    void askAlone() {
        run("insert into form_filer (id, form_code, unit_kind) values (900001, '" + FORM + "', 'VILLAGE')");
        run(
                "insert into form_version (id, form_code, unit_kind, version_number, valid_from, valid_to, deadline_minutes)"
                        + " select 900001, form_code, 'VILLAGE', 1, date '2019-12-01', date '9999-12-31', 960 from form_version"
                        + " where form_code = '" + FORM + "' and unit_kind = 'TOWN'");
        run("insert into form_line (form_version_id, position, indicator_code) values (900001, 0, '" + INDICATOR
                + "')");
        run("update form_version set valid_from = date '2019-01-01', valid_to = date '2019-01-02' where form_code = '"
                + FORM + "' and unit_kind <> 'VILLAGE'");
        run("update reference_edition set edition = nextval('reference_edition_seq')");
    }

    /** Every village reports. */
    void report(LocalDate date) {
        run("insert into report (id, form_code, unit_id, report_date, state, version)"
                + " select 900000000 + id, '" + FORM + "', id, date '" + date
                + "', 'ACCEPTED', 1 from unit where kind = 'VILLAGE'");
        submit(date, "mod(r.unit_id, " + SPREAD + ") + 1");
    }

    /** A report of each unit, by one batch. */
    void report(LocalDate date, Map<Long, Integer> amounts) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into report (id, form_code, unit_id, report_date, state, version) values (?, ?, ?, ?, 'ACCEPTED', ?)")) {
                for (Map.Entry<Long, Integer> one : amounts.entrySet()) {
                    insert.setLong(1, 910_000_000 + one.getKey());
                    insert.setString(2, FORM);
                    insert.setLong(3, one.getKey());
                    insert.setObject(4, date);
                    insert.setInt(5, one.getValue()); // the amount, until it is submitted
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        submit(date, "r.version");
    }

    private void submit(LocalDate date, String amount) {
        String of = " from report r where r.id >= 900000000 and r.report_date = date '" + date + "'";
        String since = "timestamp with time zone '2020-02-11 08:00:00+00'";
        String open = "timestamp with time zone '9999-12-31 00:00:00+00'";
        run(
                "insert into revision (id, report_id, revision_number, form_version_id, author_id, author_name, source, receipt,"
                        + " submitted_at, recorded_at) select r.id, r.id, 1, 900001, 1, 'rehearsal', 'DEMO',"
                        + " concat('REHEARSAL-', cast(r.id as varchar)), " + since + ", " + since + of);
        run("insert into figure (revision_id, indicator_code, unit_id, report_date, amount) select r.id, '" + INDICATOR
                + "', r.unit_id, r.report_date, " + amount + of);
        run("insert into standing (id, report_id, revision_id, known_from, known_to) select r.id, r.id, r.id, " + since
                + ", " + open + of);
        run("insert into state_interval (id, report_id, state, known_from, known_to) select r.id, r.id, 'ACCEPTED', "
                + since + ", " + open + of);
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
