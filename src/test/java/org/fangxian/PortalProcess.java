package org.fangxian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The provisioned portal as a process of its own: started with an environment, asked over HTTP, stopped or killed. Each
 * has a port and a server folder of its own; the data folder is the caller's.
 */
public final class PortalProcess implements AutoCloseable {
    private static final Path SERVER = Path.of("target/server").toAbsolutePath();
    private static final int PAGES = 8080;
    private static final int SECURE = 8443;
    private static final int MANAGEMENT = 9990;
    private static final int CLUSTER = 7600;
    private static final int CLUSTER_WATCH = 57600;
    private static final Duration LONGEST_START = Duration.ofSeconds(300);

    private final Process process;
    private final int port;
    private final Path log;

    private PortalProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * @param name of its server folder under target
     * @param environment FANGXIAN_HOME and whatever else the test sets; JAVA_HEAP is the heap's largest size, 1g without it
     */
    public static PortalProcess start(String name, Map<String, String> environment) {
        return start(name, environment, null);
    }

    /** @param war deployed instead of the one that was built; null for that */
    public static PortalProcess start(String name, Map<String, String> environment, Path war) {
        try {
            int offset = freeOffset();
            Path base = base(name);
            if (war != null) {
                Files.copy(war, base.resolve("deployments/ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> command = command(base, offset, environment.getOrDefault("JAVA_HEAP", "1g"));
            return start(command, environment, offset, base.resolve("console.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As its administrator starts it, on ports that the caller chose. */
    public static PortalProcess startByScript(String name, Map<String, String> environment, int offset) {
        try {
            Path base = base(name);
            List<String> command = List.of(
                    SERVER.resolve("bin/standalone.sh").toString(),
                    "-Djboss.server.base.dir=" + base,
                    "-Djboss.socket.binding.port-offset=" + offset);
            return start(command, environment, offset, base.resolve("console.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PortalProcess start(List<String> command, Map<String, String> environment, int offset, Path log)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        PortalProcess portal = new PortalProcess(builder.start(), PAGES + offset, log);
        portal.awaitReady();
        return portal;
    }

    private static Path base(String name) throws IOException {
        Path base = Path.of("target", name).toAbsolutePath();
        copy(SERVER.resolve("standalone"), base);
        return base;
    }

    private static int freeOffset() {
        return freeOffset(Integer.getInteger("it.offset", 1300) + 100);
    }

    /** What is added to the server's usual ports so that none of them is taken, at least so much. */
    public static int freeOffset(int least) {
        int offset = least;
        while (!List.of(PAGES, SECURE, MANAGEMENT, CLUSTER, CLUSTER_WATCH).stream()
                .allMatch(free(offset))) {
            offset += 10;
        }
        return offset;
    }

    private static Predicate<Integer> free(int offset) {
        return port -> isFree(port + offset);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static List<String> command(Path base, int offset, String heap) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                Boolean.getBoolean("portal.measured") ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED"));
        command.addAll(List.of(
                "-Djboss.home.dir=" + SERVER,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + offset,
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-jar",
                SERVER.resolve("jboss-modules.jar").toString(),
                "-mp",
                SERVER.resolve("modules").toString(),
                "org.jboss.as.standalone"));
        return command;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void awaitReady() throws IOException {
        Instant last = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(last) && process.isAlive() && !failed()) {
            if (answers()) {
                return;
            }
            pause();
        }
        server().destroyForcibly();
        throw new IllegalStateException("The portal did not start:\n" + Files.readString(log));
    }

    private boolean started() throws IOException {
        return Files.readString(log).contains("WFLYSRV0025");
    }

    private boolean failed() throws IOException {
        return Files.readString(log).contains("WFLYSRV0026");
    }

    private boolean answers() {
        try {
            int status = get("/login.xhtml").statusCode();
            return status == 200 || status == 302 && started(); // to the portal's own certificate
        } catch (IOException e) {
            return false; // not yet listening
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).GET().build());
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How long the server's threads have run on a processor. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String secureUrl() {
        return "https://localhost:" + (port + SECURE - PAGES);
    }

    public String managementUrl() {
        return "http://localhost:" + (port + MANAGEMENT - PAGES);
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power failure would: no shutdown hook runs. */
    public void kill() {
        server().destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        server().destroy();
        awaitEnd();
    }

    /** The process itself, or what the script started: the script ends with it. */
    private ProcessHandle server() {
        return process.descendants().findFirst().orElse(process.toHandle());
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                server().destroyForcibly();
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
