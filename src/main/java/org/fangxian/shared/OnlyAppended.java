package org.fangxian.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose rows are never changed nor deleted: a correction is a further row. The database refuses it, whoever asks:
 * this class in the embedded one, a function on PostgreSQL.
 */
public class OnlyAppended extends TriggerAdapter {
    private static final String STATE = "23FX1";
    private static final String REFUSED = "what was submitted stands: a correction is a further row";

    private static final String FUNCTION = """
            create or replace function only_appended() returns trigger language plpgsql as $$
            begin
              raise exception '%s' using errcode = '%s';
            end $$
            """.formatted(REFUSED, STATE);

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        throw new SQLException(REFUSED, STATE);
    }

    /** Lets the database refuse any change of these tables' rows from now on; names of the product's own tables. */
    public static void guard(Connection connection, String... tables) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = connection.createStatement()) {
            if (postgres) {
                statement.execute(FUNCTION);
            }
            for (String table : tables) {
                String head = "create trigger " + table + "_stands before update";
                if (postgres) {
                    statement.execute(
                            head + " or delete on " + table + " for each row execute function only_appended()");
                    statement.execute("create trigger " + table + "_not_emptied before truncate on " + table
                            + " for each statement execute function only_appended()");
                } else {
                    statement.execute(head + ", delete on " + table + " for each row call '"
                            + OnlyAppended.class.getName() + "'");
                }
            }
        }
    }
}
