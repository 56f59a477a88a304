package org.fangxian;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A portal with demonstration data, asked as its users' machines ask it. */
public final class DemoPortal implements AutoCloseable {
    private static DemoPortal shared;

    private final Path home;
    private final PortalProcess process;

    private DemoPortal(Path home, PortalProcess process) {
        this.home = home;
        this.process = process;
    }

    /** The one that browser and REST tests share: with history, started at first use, stopped with the tests. */
    public static synchronized DemoPortal shared() {
        if (shared == null) {
            shared = start("shared", freshHome("shared"), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** One of the test's own. */
    public static DemoPortal start(String name, Path home, Map<String, String> more) {
        return start(name, home, more, null);
    }

    /** @param war deployed instead of the one that was built; null for that */
    public static DemoPortal start(String name, Path home, Map<String, String> more, Path war) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("FANGXIAN_HOME", home.toString());
        environment.put("FANGXIAN_DEMO", "true");
        return new DemoPortal(home, PortalProcess.start("portal-" + name, environment, war));
    }

    /** An empty data folder under target. */
    public static Path freshHome(String name) {
        Path home = Path.of("target", "home-" + name).toAbsolutePath();
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(DemoPortal::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return home;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return process.url();
    }

    public String password() {
        return secret("password");
    }

    /** @param account of a machine, "api-511011" */
    public String token(String account) {
        return secret("token." + account);
    }

    private String secret(String key) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("demonstration.properties"))) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values.getProperty(key);
    }

    /** A call of the REST interface with an account's token; {@code body} null for GET. */
    public HttpResponse<String> call(String method, String path, String account, String body) throws IOException {
        return call(method, path, account, body, Map.of());
    }

    public HttpResponse<String> call(
            String method, String path, String account, String body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (account != null) {
            request.header("Authorization", "Bearer " + token(account));
        }
        headers.forEach(request::setHeader);
        return process.send(request.build());
    }

    public PortalProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    /** What a portal is told of its PostgreSQL; a demonstration without the past. */
    public static Map<String, String> on(EmbeddedPostgres postgres) {
        return Map.of(
                "FANGXIAN_DEMO_HISTORY", "false",
                "DB_DRIVER", "postgresql",
                "DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "DB_USER", "postgres",
                "DB_PASSWORD", "postgres");
    }
}
