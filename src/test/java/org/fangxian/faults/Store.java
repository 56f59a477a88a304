package org.fangxian.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Where a portal keeps its data, and how a test looks at it while the portal is down. */
interface Store extends AutoCloseable {
    /** The folder that is the portal's own. */
    Path home();

    /** What the portal is told. */
    Map<String, String> environment();

    /** What the commands of the README are told. */
    Map<String, String> forCommands();

    /** The beginning of the README's paragraph that tells how to keep it. */
    String paragraph();

    Connection open() throws SQLException;

    @Override
    void close();
}
