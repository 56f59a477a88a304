package org.fangxian.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a database holds: of every table the number of its rows and a hash of them, whatever their order, and of every sequence where it stands. */
final class Contents {
    private static final String TABLES = """
            select table_name from information_schema.tables
            where upper(table_schema) = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name""";

    private static final String POSTGRES_SEQUENCES = "select sequencename, last_value from pg_sequences";
    private static final String H2_SEQUENCES = "select sequence_name, base_value from information_schema.sequences";

    private Contents() {}

    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String table : tables(connection)) {
            List<String> rows = rows(connection, table);
            contents.put(table.toLowerCase(Locale.ROOT), rows.size() + " rows " + sha256(rows));
        }
        contents.putAll(sequences(connection));
        return contents;
    }

    private static Map<String, String> sequences(Connection connection) throws SQLException {
        boolean isPostgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        Map<String, String> sequences = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(isPostgres ? POSTGRES_SEQUENCES : H2_SEQUENCES)) {
            while (row.next()) {
                sequences.put(row.getString(1), "at " + row.getLong(2));
            }
        }
        return sequences;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder words = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    words.append(word(row, column)).append('|');
                }
                rows.add(words.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String word(ResultSet row, int column) throws SQLException {
        byte[] bytes = switch (row.getMetaData().getColumnTypeName(column)) {
            case "bytea", "BINARY LARGE OBJECT" -> row.getBytes(column);
            default -> null;
        };
        return bytes == null ? row.getString(column) : HexFormat.of().formatHex(bytes);
    }

    private static String sha256(List<String> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update((row + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
