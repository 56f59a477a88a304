package org.fangxian.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.fangxian.DemoPortal;

/** The embedded database, in its folder. */
record EmbeddedStore(Path home) implements Store {
    static EmbeddedStore fresh(String name) {
        return new EmbeddedStore(DemoPortal.freshHome(name));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("FANGXIAN_DEMO_HISTORY", "false");
    }

    @Override
    public Map<String, String> forCommands() {
        return Map.of("FANGXIAN_HOME", home.toString());
    }

    @Override
    public String paragraph() {
        return "**The embedded database**";
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/fangxian"), "sa", "embedded");
    }

    @Override
    public void close() {
        // a folder that nobody holds open
    }
}
