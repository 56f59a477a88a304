package org.fangxian.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A PostgreSQL that writes down every statement it is sent, by whichever way of the portal it came. */
public final class StatementLog implements AutoCloseable {
    private static final Pattern SENT = Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final int MESSAGE = 13;
    private static final int DETAIL = 14;
    private static final int SESSION = 5;

    private final EmbeddedPostgres postgres;
    private final Path folder;
    private long read;
    private int marks;

    /** What was sent, in which session, with which parameters. */
    public record Sent(String session, String sql, String parameters) {
        /** @return whether it belongs to signing the caller in, to the audit trail, or to the connection itself */
        boolean isAside() {
            String text = sql.toLowerCase(java.util.Locale.ROOT);
            return text.matches("(?s)(begin|commit|rollback|set|show|select 1$|select 'mark).*")
                    || Stream.of(" account ", "role_grant", "api_token", "open_session", "audit_entry")
                            .anyMatch(text::contains);
        }

        /** @return whether only the sealer or the mailman sends it */
        boolean isOfATimer() {
            return sql.contains("audit_chain") || sql.contains("audit_seal") || sql.contains("mail_next_at<=");
        }
    }

    /** @param name of its folder under target */
    public StatementLog(String name) {
        folder = Path.of("target", name).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_destination", "csvlog")
                    .setServerConfig("log_directory", "'" + folder + "'")
                    .setServerConfig("log_filename", "statements.log")
                    .setServerConfig("log_rotation_age", "0")
                    .setServerConfig("log_rotation_size", "0")
                    .setServerConfig("log_min_messages", "log")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("checkpoint_timeout", "30min")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what a portal's environment says of this database */
    public Map<String, String> environment() {
        return Map.of(
                "DB_DRIVER",
                "postgresql",
                "DB_URL",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "DB_USER",
                "postgres",
                "DB_PASSWORD",
                "postgres");
    }

    public Connection connection() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** Begins or ends to write statements down. */
    public void record(boolean on) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().execute("alter system set log_statement = '" + (on ? "all" : "none") + "'");
            connection.createStatement().execute("select pg_reload_conf()");
        }
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what was sent while the work was done, in its order, the timers' transactions aside */
    public List<Sent> during(Callable<?> work) throws Exception {
        until(mark());
        work.call();
        return withoutTimers(until(mark()));
    }

    /** Of a session's statements from one begin to the next all go, if one of them is a timer's. */
    private static List<Sent> withoutTimers(List<Sent> sent) {
        Map<String, List<Sent>> open = new HashMap<>();
        Set<Sent> timers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Sent one : sent) {
            List<Sent> transaction = open.computeIfAbsent(one.session(), session -> new ArrayList<>());
            if (one.sql().regionMatches(true, 0, "begin", 0, 5)) {
                transaction.clear();
            }
            transaction.add(one);
            if (transaction.stream().anyMatch(Sent::isOfATimer)) {
                timers.addAll(transaction);
            }
        }
        return sent.stream().filter(one -> !timers.contains(one)).toList();
    }

    private String mark() throws SQLException {
        String mark = "mark" + ++marks + "x" + System.nanoTime();
        try (Connection connection = connection()) {
            connection.createStatement().execute("select '" + mark + "'");
        }
        return mark;
    }

    private List<Sent> until(String mark) throws IOException, InterruptedException {
        Path log = folder.resolve("statements.csv");
        for (int waits = 0; waits < 200; waits++) {
            byte[] all = Files.exists(log) ? from(log) : new byte[0];
            String text = new String(all, StandardCharsets.UTF_8);
            int at = text.indexOf(mark);
            int end = at < 0 ? -1 : text.indexOf('\n', at);
            if (end >= 0) {
                String part = text.substring(0, end + 1);
                read += part.getBytes(StandardCharsets.UTF_8).length;
                return parse(part);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the database's log does not show " + mark);
    }

    private byte[] from(Path log) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(read);
            return java.nio.channels.Channels.newInputStream(channel).readAllBytes();
        }
    }

    private static List<Sent> parse(String csv) throws IOException {
        List<Sent> sent = new ArrayList<>();
        for (CSVRecord row : CSVFormat.POSTGRESQL_CSV
                .builder()
                .setEscape(null)
                .setQuote('"')
                .get()
                .parse(new StringReader(csv))) {
            Matcher statement =
                    row.size() > DETAIL && row.get(MESSAGE) != null ? SENT.matcher(row.get(MESSAGE)) : SENT.matcher("");
            if (statement.matches()) {
                String detail = row.get(DETAIL);
                sent.add(new Sent(row.get(SESSION), statement.group(1), detail == null ? "" : detail));
            }
        }
        return sent;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
