package org.fangxian;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL with as many portals as a test starts on it, demonstrations without a past unless it asks for one. The test sees the database as
 * well, so that it can let time go by: what is an hour old for the portal is what its rows say.
 */
public final class PostgresPortal implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final List<DemoPortal> nodes = new ArrayList<>();
    private final String name;
    private final Map<String, String> more;

    public PostgresPortal(String name, Map<String, String> more) throws IOException {
        this.name = name;
        this.more = more;
        postgres = EmbeddedPostgres.start();
        DemoPortal.freshHome(name);
    }

    /** One more server on the same database and data folder. */
    public DemoPortal node() {
        Map<String, String> environment = environment();
        java.nio.file.Path home =
                java.nio.file.Path.of("target", "home-" + name).toAbsolutePath();
        DemoPortal node = DemoPortal.start(name + nodes.size(), home, environment);
        nodes.add(node);
        return node;
    }

    /** @return what a portal is told of this database, and whatever else the test wants */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(DemoPortal.on(postgres));
        environment.putAll(more);
        return environment;
    }

    /** @return the first column of the rows, in words */
    public List<String> rows(String sql, Object... values) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement query = filled(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    public int update(String sql, Object... values) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement update = filled(connection, sql, values)) {
            return update.executeUpdate();
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(DemoPortal::close);
        postgres.close();
    }
}
