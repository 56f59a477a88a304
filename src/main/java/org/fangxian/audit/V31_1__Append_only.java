package org.fangxian.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Triggers that refuse to change the trail and its chain, or to delete what is younger than 180 days. */
public class V31_1__Append_only extends BaseJavaMigration {
    private static final List<String> TABLES = List.of("audit_entry", "audit_seal", "audit_anchor");

    private static final String FUNCTION = """
            create or replace function audit_kept() returns trigger language plpgsql as $$
            declare
              oldest_kept timestamptz;
            begin
              if tg_op = 'DELETE' and tg_argv[0] <> '' then
                select now() + least(0, offset_seconds) * interval '1 second' - interval '%d days' into oldest_kept
                from clock_setting;
                if (to_jsonb(old) ->> tg_argv[0])::timestamptz < oldest_kept then
                  return old;
                end if;
              end if;
              raise exception 'the audit trail is only appended to, and kept for %d days' using errcode = 'FX180';
            end $$
            """.replace("%d", Integer.toString(AppendOnly.KEPT_DAYS));

    @Override
    public void migrate(Context context) throws SQLException {
        create(context.getConnection());
    }

    static void create(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            execute(connection, FUNCTION);
            for (String table : TABLES) {
                String age =
                        table.equals("audit_entry") ? "recorded_at" : table.equals("audit_seal") ? "sealed_at" : "";
                execute(
                        connection,
                        "create trigger " + table + "_kept before update or delete on " + table
                                + " for each row execute function audit_kept('" + age + "')");
                execute(
                        connection,
                        "create trigger " + table + "_not_emptied before truncate on " + table
                                + " for each statement execute function audit_kept('')");
            }
        } else {
            for (String table : TABLES) {
                execute(
                        connection,
                        "create trigger " + table + "_kept before update, delete on " + table + " for each row call '"
                                + AppendOnly.class.getName() + "'");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
