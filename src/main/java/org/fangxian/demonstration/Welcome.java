package org.fangxian.demonstration;

import java.io.IOException;
import java.lang.System.Logger;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The last lines of a start: the address and, in a demonstration only, the accounts and tokens to try it with. */
final class Welcome implements Runnable {
    private static final Logger LOG = System.getLogger(Welcome.class.getName());
    private static final int HTTP_PORT = 8080;
    private static final int TIMEOUT_MILLIS = 5000;

    private final @Nullable Secrets secrets;
    private final AtomicReference<@Nullable Future<?>> schedule = new AtomicReference<>();

    Welcome(@Nullable Secrets secrets) {
        this.secrets = secrets;
    }

    void repeatUntilServed(Future<?> task) {
        schedule.set(task);
    }

    @Override
    public void run() {
        if (served()) {
            Future<?> task = schedule.get();
            if (task != null) {
                task.cancel(false);
                LOG.log(Logger.Level.INFO, text().replace("\n", "\n\t")); // the log takes indented lines alone
            }
        }
    }

    private static String address() {
        int offset = Integer.getInteger("jboss.socket.binding.port-offset", 0);
        return "http://localhost:" + (HTTP_PORT + offset) + "/";
    }

    private static boolean served() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address() + "login.xhtml").toURL().openConnection();
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false; // not yet listening
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("\n");
        if (secrets != null) {
            text.append("Demonstration accounts, all with the password ")
                    .append(secrets.password())
                    .append('\n');
            for (CSVRecord row : Rows.of("accounts.csv")) {
                text.append("  %-12s %-14s %-10s %s%n"
                        .formatted(row.get("name"), row.get("role"), row.get("unit"), row.get("display_name")));
            }
            text.append("Demonstration tokens for the REST interface (Authorization: Bearer ...)\n");
            tokens(secrets).forEach((unit, tokens) -> text.append("  %-12s %s%n".formatted(unit, tokens)));
        }
        return text.append("\nFangxian is ready: ").append(address()).toString();
    }

    /** By unit: what its tokens may do, and the tokens. */
    private static Map<String, String> tokens(Secrets secrets) {
        Map<String, String> byUnit = new LinkedHashMap<>();
        for (CSVRecord row : Rows.of("tokens.csv")) {
            String token = row.get("role") + " " + secrets.token(row.get("name"));
            byUnit.merge(row.get("unit"), token, (before, next) -> before + "  " + next);
        }
        return byUnit;
    }
}
