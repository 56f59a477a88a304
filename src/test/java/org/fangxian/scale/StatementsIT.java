package org.fangxian.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many statements a page and an action send to PostgreSQL, Hibernate's and others, what belongs to sign-in, audit and
 * the connection aside; for pages that it is the same number when every village has reported. What was sent stands in
 * {@code target/statements.txt}, {@code statements-many.txt} and {@code actions.txt}. Further actions: {@code
 * ActionStatementsTest}, {@code StepStatementsTest}.
 */
class StatementsIT {
    private static final int AIM = 5;

    /** What a page asks more where there is something to show that there was not before; never by the row. */
    private static final int MORE = 1;

    /**
     * Pages that send more than the aim, and how many they may send: a page leaves this list and never comes to it. Only a
     * further record that reports are compared with, as the ledger of supplies, costs a statement of its own.
     */
    private static final Map<String, Integer> ABOVE_THE_AIM = Map.of(
            "reporting/entry", 6,
            "briefings/briefing", 10);

    /** What an action may send, of the tables that it writes and of what it checks against. */
    private static final Map<String, Integer> OF_ACTIONS = Map.of("submit", 32, "correct", 28, "open a briefing", 9);

    private static StatementLog log;
    private static DemoPortal portal;
    private static PageStatements pages;

    @BeforeAll
    static void start() {
        log = new StatementLog("statements");
        portal = DemoPortal.start("statements", DemoPortal.freshHome("statements"), log.environment());
        pages = new PageStatements(portal, log);
    }

    @AfterAll
    static void stop() {
        portal.close();
        log.close();
    }

    @Test
    void aPageSendsAFewStatementsHoweverManyReportsThereAre() throws Exception {
        try (Connection connection = log.connection()) {
            new ManyReports(connection).askVillages();
        }
        Map<String, List<String>> few = pages.visits();
        write("statements", few);
        try (Connection connection = log.connection()) {
            assertThat(new ManyReports(connection).file(3)).isGreaterThan(100_000);
        }
        Map<String, List<String>> many = pages.visits();
        write("statements-many", many);
        SoftAssertions.assertSoftly(softly -> few.forEach((page, sent) -> {
            int limit = ABOVE_THE_AIM.getOrDefault(page.split(" ", 2)[0], AIM);
            softly.assertThat(sent.size())
                    .as("%s with few reports: %s", page, String.join("\n", sent))
                    .isLessThanOrEqualTo(limit);
            softly.assertThat(many.get(page).size())
                    .as("%s with many reports: %s", page, String.join("\n", many.get(page)))
                    .isLessThanOrEqualTo(Math.min(limit, sent.size() + MORE));
        }));
    }

    @Test
    void anActionSendsAsManyStatementsAsItsRecordsNeed() throws Exception {
        String village = "/reports/HOUSEHOLDS/" + askedVillage();
        assertThat(put(village + "/2019-12-02", "before", 3, 30).statusCode())
                .as("forms and units are read")
                .isEqualTo(200);
        String report = village + "/2019-12-04";
        Map<String, Callable<HttpResponse<String>>> actions = new LinkedHashMap<>();
        actions.put("submit", () -> put(report, "first", 3, 33));
        actions.put("submit again with the same key", () -> put(report, "first", 3, 33));
        actions.put("correct", () -> put(report, "second", 4, 34));
        actions.put(
                "open a briefing", () -> portal.call("POST", "/briefings", "api-511000", "{\"date\": \"2020-02-11\"}"));
        log.record(true);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<HttpResponse<String>>> action : actions.entrySet()) {
            sent.put(action.getKey(), pages.sent(() -> {
                HttpResponse<String> answer = action.getValue().call();
                assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
                return null;
            }));
        }
        log.record(false);
        write("actions", sent);
        SoftAssertions.assertSoftly(softly -> sent.forEach((action, statements) -> softly.assertThat(statements.size())
                .as("%s: %s", action, String.join("\n", statements))
                .isLessThanOrEqualTo(OF_ACTIONS.getOrDefault(action, AIM))));
    }

    private static String askedVillage() throws SQLException {
        try (Connection connection = log.connection()) {
            new ManyReports(connection).askVillages();
            ResultSet row = connection
                    .createStatement()
                    .executeQuery("select min(code) from unit where kind = 'VILLAGE' and code like '511011%'");
            row.next();
            return row.getString(1);
        }
    }

    private static HttpResponse<String> put(String report, String key, int households, int total) throws IOException {
        String body = """
                {"figures": {"HOUSEHOLDS_VISITED": %1$d, "HOUSEHOLDS_VISITED_TOTAL": %2$d, "PERSONS_VISITED": 9},
                 "reason": "电话核实"}""".formatted(households, total);
        return portal.call("PUT", report, "api-511011", body, Map.of("Idempotency-Key", "statements-" + key));
    }

    private static void write(String file, Map<String, List<String>> sent) throws IOException {
        Files.writeString(
                Path.of("target/" + file + ".txt"),
                sent.entrySet().stream()
                        .map(page -> page.getKey() + ": " + page.getValue().size() + "\n  "
                                + String.join("\n  ", page.getValue()))
                        .collect(Collectors.joining("\n\n")));
    }
}
