package org.fangxian.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.fangxian.DemoPortal;

/** A PostgreSQL, and the folder of the portal that works on it. */
record PostgresStore(Path home, OfficePostgres postgres) implements Store {
    static PostgresStore fresh(String name) {
        return new PostgresStore(DemoPortal.freshHome(name), OfficePostgres.start(name));
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("FANGXIAN_DEMO_HISTORY", "false");
        return environment;
    }

    @Override
    public Map<String, String> forCommands() {
        Map<String, String> environment = new HashMap<>(postgres.forCommands());
        environment.put("FANGXIAN_HOME", home.toString());
        return environment;
    }

    @Override
    public String paragraph() {
        return "**PostgreSQL**";
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(postgres.url(), "postgres", "");
    }

    @Override
    public void close() {
        postgres.close();
    }
}
