package org.fangxian.audit;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.fangxian.shared.DataFolder;
import org.fangxian.shared.Texts;

/**
 * Verifies the chain from outside the portal, by the database alone. The database is named as the portal's is: DB_URL,
 * DB_USER, DB_PASSWORD, else the embedded one in FANGXIAN_HOME.
 *
 * <pre>
 * (nothing)             follows the whole chain; tells the first broken link and the unsealed tail
 * --head POSITION:HASH  also asks whether the chain has this link, as published with an issue
 * --bytes ENTRY         writes the bytes that the entry's hash was made of, for sha256sum or any other tool
 * </pre>
 *
 * Ends with 0 where everything holds, 1 where something does not, 2 where it could not be asked.
 */
final class VerifyAudit {
    private static final int STEP = 10_000;
    private static final int TOLD_EVERY = 100_000;

    private final SealBook book;
    private final PrintStream out;
    private final PrintWriter progress;
    private final Texts texts = Texts.of(Locale.getDefault());

    VerifyAudit(DataSource database, PrintStream out, PrintWriter progress) {
        this.book = new SealBook(database);
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintWriter progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new VerifyAudit(database(System.getenv()), out, progress).run(List.of(arguments)));
    }

    /** @return the exit code */
    int run(List<String> arguments) {
        try {
            Deque<String> rest = new ArrayDeque<>(arguments);
            if (rest.isEmpty()) {
                return verify();
            }
            String option = rest.pop();
            if (rest.size() == 1 && option.equals("--bytes") && rest.peek().matches("\\d{1,18}")) {
                return bytes(Long.parseLong(rest.pop()));
            }
            if (rest.size() == 1 && option.equals("--head") && rest.peek().matches("\\d{1,18}:[0-9a-f]{64}")) {
                String[] head = rest.pop().split(":", 2);
                return Math.max(verify(), head(Long.parseLong(head[0]), head[1]));
            }
            progress.println(texts.getString("audit.command.usage"));
            return 2;
        } catch (IllegalStateException e) {
            progress.println(texts.format("audit.command.failed", String.valueOf(e.getMessage())));
            return 2;
        }
    }

    private int verify() {
        ChainVerifier verifier = new ChainVerifier(book);
        Verification now = verifier.begin();
        long told = now.position();
        while (!now.finished()) {
            now = verifier.step(now, STEP);
            if (now.position() - told >= TOLD_EVERY) {
                told = now.position();
                progress.println(texts.format("audit.command.progress", now.verified(), now.percent()));
            }
        }
        tell("audit.command.links", now.verified(), now.start());
        tell("audit.command.head", now.position(), now.hash());
        UnsealedTail tail = now.tail();
        if (tail == null || tail.entries() == 0) {
            tell("audit.command.noTail");
        } else {
            tell("audit.command.tail", tail.entries(), String.valueOf(tail.firstId()), String.valueOf(tail.oldest()));
        }
        BrokenLink broken = now.broken();
        if (broken == null) {
            tell("audit.command.whole");
            return 0;
        }
        String kind = texts.getString("audit.break." + broken.kind());
        tell("audit.command.broken", broken.position(), broken.entryId(), kind);
        return 1;
    }

    private int head(long position, String hash) {
        boolean there = position == book.anchor().position()
                ? book.anchor().hash().equals(hash)
                : book.links(position - 1, 1).stream()
                        .anyMatch(link -> link.seal().position() == position
                                && link.seal().hash().equals(hash));
        tell(there ? "audit.command.headHolds" : "audit.command.headWrong", position);
        return there ? 0 : 1;
    }

    /** Nothing but the bytes: they are piped into another tool. */
    private int bytes(long entryId) {
        Optional<Link> link = book.linkOfEntry(entryId);
        TrailEntry entry = link.map(Link::entry).orElse(null);
        if (link.isEmpty() || entry == null) {
            progress.println(texts.format("audit.command.unknown", entryId));
            return 1;
        }
        byte[] bytes = link.get().bytes(entry);
        out.write(bytes, 0, bytes.length);
        out.flush();
        progress.println(link.get().seal().hash());
        return 0;
    }

    private void tell(String key, Object... values) {
        out.println(texts.format(key, plain(values)));
    }

    /** Numbers without separators: they are compared with others. */
    private static Object[] plain(Object... values) {
        return java.util.Arrays.stream(values).map(String::valueOf).toArray();
    }

    /** A database that no server opens: one connection for each question. */
    static DataSource database(Map<String, String> environment) {
        String url = environment.getOrDefault(
                "DB_URL", "jdbc:h2:file:" + DataFolder.path() + "/data/fangxian;ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
        String user = environment.getOrDefault("DB_USER", "sa");
        String password = environment.getOrDefault("DB_PASSWORD", "embedded");
        return (DataSource) Proxy.newProxyInstance(
                VerifyAudit.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (source, method, none) -> connect(url, user, password));
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
