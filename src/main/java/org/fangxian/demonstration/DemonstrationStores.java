package org.fangxian.demonstration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Opens the demonstration's stores, posts and accounts, all at once or, where they are there already, none of them. */
final class DemonstrationStores {
    private final DataSource database;
    private final Ids posts = new Ids("post_seq");
    private final Ids locations = new Ids("location_seq");

    DemonstrationStores(DataSource database) {
        this.database = database;
    }

    void open() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!ids(connection, "location").isEmpty()) {
                return;
            }
            connection.setAutoCommit(false);
            try {
                open(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void open(Connection connection) throws SQLException {
        Map<String, Long> units = ids(connection, "unit");
        Map<String, Long> known = new HashMap<>();
        Map<String, Long> manned = new HashMap<>();
        try (PreparedStatement post = connection.prepareStatement(
                        "insert into post (id, code, name, class_code, unit_id, version) values (?, ?, ?, ?, ?, 0)");
                PreparedStatement location = connection.prepareStatement("insert into location (id, code, name, kind,"
                        + " unit_id, post_id, destination_id, version) values (?, ?, ?, ?, ?, ?, ?, 0)")) {
            for (CSVRecord row : Rows.of("stores.csv")) {
                String code = row.get("code");
                String of = row.get("of");
                Long unit = units.get(row.get("unit"));
                if (row.get("kind").equals("POST")) {
                    manned.put(code, posts.next(connection));
                    set(post, manned.get(code), code, row.get("name"), of, unit);
                }
                known.put(code, locations.next(connection));
                Long to = row.get("kind").equals("TRANSIT") ? known.get(of) : null;
                Long at = manned.getOrDefault(code, manned.get(of));
                set(location, known.get(code), code, row.get("name"), row.get("kind"), unit, at, to);
            }
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.BIGINT);
            } else {
                statement.setObject(i + 1, value);
            }
        }
        statement.executeUpdate();
    }

    /** @return the ids of a table's rows by their code */
    static Map<String, Long> ids(Connection connection, String table) throws SQLException {
        return ids(connection, table, "code");
    }

    /** @return the ids of a table's rows by what names them */
    static Map<String, Long> ids(Connection connection, String table, String name) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select " + name + ", id from " + table);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.put(row.getString(1), row.getLong(2));
            }
        }
        return ids;
    }
}
