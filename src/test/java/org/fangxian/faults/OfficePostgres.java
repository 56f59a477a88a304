package org.fangxian.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL as the system's packages install it and with its own settings: what it acknowledged is on the disk. It can be
 * stopped at once, as by a power failure, and started again on its port.
 */
final class OfficePostgres implements AutoCloseable {
    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";

    private final Path folder;
    private final Path log;
    private final int port;

    private OfficePostgres(Path folder, Path log, int port) {
        this.folder = folder;
        this.log = log;
        this.port = port;
    }

    /** A new one, with an empty database. */
    static OfficePostgres start(String name) {
        return start(name, Path.of("target", "postgres-" + name).toAbsolutePath());
    }

    /** A new one whose data are in a folder that is there for it alone; what it says is kept under its name elsewhere. */
    static OfficePostgres start(String name, Path folder) {
        Command.run(Map.of(), "rm", "-rf", folder.toString());
        Path log = Path.of("target", "postgres-" + name + ".log").toAbsolutePath();
        OfficePostgres postgres = new OfficePostgres(folder, log, freePort());
        postgres.tool("initdb", "--pgdata=" + folder, "--username=" + USER, "--auth=trust", "--encoding=UTF8");
        postgres.start();
        return postgres;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=localhost";
        tool("pg_ctl", "start", "-w", "-D", folder.toString(), "-o", options, "-l", log.toString());
    }

    /** Every connection breaks; what was written down is looked through at the next start. */
    void stopAtOnce() {
        tool("pg_ctl", "stop", "-m", "immediate", "-D", folder.toString());
    }

    /** It refuses to be run by root: then in a name space where nobody is. */
    private void tool(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(newest().resolve(name).toString());
        command.addAll(List.of(arguments));
        Command.run(Map.of("LC_ALL", "C.UTF-8"), command.toArray(String[]::new));
    }

    private static Path newest() {
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.max(Comparator.comparingInt(
                            path -> Integer.parseInt(path.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL in " + PACKAGES, e);
        }
    }

    /** @return what it has said since it was made */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + USER;
    }

    /** What a portal is told of it. */
    Map<String, String> environment() {
        return Map.of("DB_DRIVER", "postgresql", "DB_URL", url(), "DB_USER", USER, "DB_PASSWORD", "not asked for");
    }

    /** What PostgreSQL's own commands are told of it. */
    Map<String, String> forCommands() {
        return Map.of("PGHOST", "localhost", "PGPORT", String.valueOf(port), "PGUSER", USER, "PGDATABASE", USER);
    }

    @Override
    public void close() {
        tool("pg_ctl", "stop", "-m", "fast", "-D", folder.toString());
    }
}
