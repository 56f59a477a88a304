package org.fangxian.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fangxian.DemoPortal;
import org.fangxian.PortalProcess;
import org.fangxian.PostgresPortal;

/** Two servers on one PostgreSQL that share their sessions, as the README starts them: each has its own name and folder. */
final class TwoServers implements AutoCloseable {
    static final String PASSWORD = "two-servers-one-password";

    /** A killed server's ports wait for it: no other test's server is to take them. */
    private static final int APART = 500;

    private static final List<String> NAMES = List.of("a", "b");
    private static final String QUICK_START = "-Xms64m -Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true";

    private final PostgresPortal database;
    private final List<Integer> offsets;
    private final List<PortalProcess> servers;
    private final List<String> logs = new ArrayList<>();

    private TwoServers(PostgresPortal database, List<Integer> offsets) {
        this.database = database;
        this.offsets = offsets;
        List<CompletableFuture<PortalProcess>> starting = Stream.of(0, 1)
                .map(server -> CompletableFuture.supplyAsync(() -> begin(server)))
                .toList();
        servers = new ArrayList<>(starting.stream().map(CompletableFuture::join).toList());
    }

    /** Both at once, on an empty database. */
    static TwoServers start() throws IOException {
        int first = PortalProcess.freeOffset(APART + Integer.getInteger("it.offset", 1300));
        List<Integer> offsets = List.of(first, PortalProcess.freeOffset(first + 10));
        for (String name : NAMES) {
            Path home = Files.createDirectories(DemoPortal.freshHome("two-servers-" + name));
            Files.writeString(home.resolve("demonstration.properties"), "password=" + PASSWORD);
        }
        return new TwoServers(new PostgresPortal("two-servers", environment(offsets)), offsets);
    }

    private static Map<String, String> environment(List<Integer> offsets) {
        List<String> members = offsets.stream()
                .map(offset -> "127.0.0.1[" + (7600 + offset) + "]")
                .toList();
        return Map.of(
                "JAVA_OPTS",
                QUICK_START,
                "FANGXIAN_DEMO",
                "true",
                "FANGXIAN_CLUSTER",
                String.join(",", members),
                "FANGXIAN_SECRET_KEY",
                "c2VydmVycyB0aGF0IHNoYXJlIG9uZSBkYXRhYmFzZSE=");
    }

    private PortalProcess begin(int server) {
        Map<String, String> environment = database.environment();
        String name = NAMES.get(server);
        environment.put("FANGXIAN_NODE", name);
        environment.put(
                "FANGXIAN_HOME",
                Path.of("target/home-two-servers-" + name).toAbsolutePath().toString());
        return PortalProcess.startByScript("portal-two-servers-" + name, environment, offsets.get(server));
    }

    String url(int server) {
        return servers.get(server).url();
    }

    String log(int server) {
        return servers.get(server).log();
    }

    /** @return the one whose log has the words */
    int saying(String words) {
        return IntStream.range(0, servers.size())
                .filter(server -> log(server).contains(words))
                .reduce((one, other) -> {
                    throw new AssertionError("both say " + words);
                })
                .orElseThrow(() -> new AssertionError("none says " + words));
    }

    void kill(int server) {
        servers.get(server).kill();
        logs.add(log(server));
    }

    void restart(int server) {
        servers.set(server, begin(server));
    }

    /** @return what all the servers, those that were killed too, complained of */
    List<String> errors() {
        return Stream.concat(logs.stream(), servers.stream().map(PortalProcess::log))
                .flatMap(String::lines)
                .filter(line -> line.contains(" ERROR "))
                .toList();
    }

    List<String> rows(String sql) {
        try {
            return database.rows(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void update(String sql, Object... values) throws SQLException {
        database.update(sql, values);
    }

    @Override
    public void close() {
        servers.forEach(PortalProcess::close);
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
