package org.fangxian.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody with every right in the database. */
final class Attacker {
    private Attacker() {}

    static void withoutTriggers(Connection connection) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        for (String table : new String[] {"audit_entry", "audit_seal", "audit_anchor"}) {
            execute(connection, "drop trigger " + table + "_kept" + (postgres ? " on " + table : ""));
            if (postgres) {
                execute(connection, "drop trigger " + table + "_not_emptied on " + table);
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
