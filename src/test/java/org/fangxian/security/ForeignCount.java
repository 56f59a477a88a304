package org.fangxian.security;

import java.sql.SQLException;
import java.sql.Statement;

/** A count at the store of a foreign unit, and one at another of its stores that was approved. */
final class ForeignCount {
    static final String NUMBER = "PK-foreign";

    private static final String COLUMNS =
            "insert into stock_count (id, number, location_id, unit_id, whole, purpose, state,"
                    + " opened_at, opened_on, opened_by, opened_for, approved_at, approved_by, approved_for, open_at_id, version) select ";
    private static final String OPENED = ", current_timestamp, current_date, min(id), min(id), ";

    private ForeignCount() {}

    static void open(Statement statement, long store, long lot) throws SQLException {
        String unit = ", (select unit_id from location where id = " + store + "), true, 'purpose', ";
        statement.executeUpdate(COLUMNS + "900000020, '" + NUMBER + "', " + store + unit + "'COUNTING'" + OPENED
                + "null, null, null, " + store + ", 0 from account");
        statement.executeUpdate(COLUMNS + "900000021, 'PK-approved', " + store + unit + "'APPROVED'" + OPENED
                + "current_timestamp, max(id), max(id), null, 0 from account");
        statement.executeUpdate("insert into stock_count_line (id, count_id, lot_id, found, due, jointly) values"
                + " (900000022, 900000020, " + lot + ", false, 'FIRST', false)");
        statement.executeUpdate(
                "insert into stock_count_line (id, count_id, lot_id, found, first_amount, first_at, first_by,"
                        + " first_for, jointly, book, difference, approved_by, approved_for) select 900000023, 900000021, "
                        + lot
                        + ", false, 5, current_timestamp, min(id), min(id), false, 5, 0, max(id), max(id) from account");
    }
}
