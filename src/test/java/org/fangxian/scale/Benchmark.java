package org.fangxian.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.shared.report.PrintFloor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the portal takes against what it cannot do without, measured in one run; {@code ./mvnw -Pbenchmark verify}. */
@Tag("database")
class Benchmark {
    private static final String BOARD = "/verdicts/board.xhtml";
    private static final String DESK = "/desk/desk.xhtml";
    private static final Map<String, String> LISTS = lists();
    private static final int PAGES = 20;
    private static final int DAYS = Integer.getInteger("scale.days", 60);
    private static final int DOWNLOADS = 20;
    private static final int MANY = 5;

    /** Parts to measure, all of them when none is named. */
    private static final List<String> ONLY = Arrays.stream(
                    System.getProperty("scale.only", "").split(",", -1))
            .filter(part -> !part.isEmpty())
            .toList();

    private final Table table = new Table();

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("archive", "shenhe /reporting/archive.xhtml");
        lists.put("reviews", "dongxing.sh /reporting/reviews.xhtml");
        lists.put("board of the city", "shenhe " + BOARD);
        lists.put("board of a county", "dongxing.sh " + BOARD);
        lists.put("desk with calendar", "lingdao " + DESK);
        return lists;
    }

    @Test
    void theTable() throws Exception {
        try (StatementLog log = new StatementLog("scale/log")) {
            DemoPortal portal = DemoPortal.start(
                    "scale", DemoPortal.freshHome("scale"), log.environment(), ChangedWar.withEmptyPages());
            try {
                measure(log, portal);
            } finally {
                portal.close();
                table.write(Path.of("target/benchmark.md"));
            }
        }
    }

    private void measure(StatementLog log, DemoPortal portal) throws Exception {
        fill(log, 3);
        part("print", () -> print(portal));
        part("pages", () -> pages(portal));
        part("statements", () -> statements(log, portal));
        part("submissions", () -> new SubmissionBenchmark(log, portal, table).submissions());
        part("audit", () -> new SubmissionBenchmark(log, portal, table).audit());
        part("import", () -> ImportBenchmark.add(table));
        part("days", () -> days(log, portal));
        part("trail", () -> TrailBenchmark.add(log, portal, table));
    }

    private interface Part {
        void measure() throws Exception;
    }

    private static void part(String name, Part part) throws Exception {
        if (ONLY.isEmpty() || ONLY.contains(name)) {
            part.measure();
        }
    }

    private void days(StatementLog log, DemoPortal portal) throws Exception {
        Map<String, Double> few = lists(portal);
        fill(log, DAYS);
        Map<String, Double> many = lists(portal);
        many.forEach((page, time) ->
                table.add(page + " at " + DAYS + " days, ms", time, "at 3 days, ms", few.get(page), "≤ 1.2"));
    }

    private static void fill(StatementLog log, int days) throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = log.connection()) {
            connection.createStatement().execute("set session_replication_role = replica");
            ManyReports reports = new ManyReports(connection);
            reports.askVillages();
            long figures = reports.file(days);
            System.out.println("BENCHMARK filled " + days + " days: " + figures + " figures more in "
                    + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
        }
        try (Connection connection = log.connection()) {
            connection.createStatement().execute("vacuum analyze");
            connection.createStatement().execute("checkpoint");
        }
    }

    private void print(DemoPortal portal) throws Exception {
        PrintFloor printing = new PrintFloor();
        long issue = briefing(portal, "2020-02-11");
        Map<String, Rounds.Work> kinds = new LinkedHashMap<>();
        kinds.put("floor", Rounds.timed(printing::floor));
        kinds.put("print", Rounds.timed(printing::print));
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest download = HttpRequest.newBuilder(URI.create(portal.url() + "/api/v1/briefings/" + issue + "/pdf"))
                .header("Authorization", "Bearer " + portal.token("api-511000"))
                .build();
        kinds.put("download", () -> {
            Rounds.Work some = Rounds.timed(() -> {
                for (int i = 0; i < DOWNLOADS; i++) {
                    client.send(download, HttpResponse.BodyHandlers.ofByteArray());
                }
                return null;
            });
            return some.call() / DOWNLOADS;
        });
        Map<String, Double> took = new Rounds(10, 15).medians(kinds);
        double floor = took.get("floor");
        table.add("print at issuing, ms", took.get("print"), "fill and export alone, ms", floor, "≤ 1.5");
        table.add("stored download, ms", took.get("download"), "fill and export alone, ms", floor, "≤ 0.2");
    }

    private static long briefing(DemoPortal portal, String date) throws IOException {
        String answer = portal.call("POST", "/briefings", "api-511000", "{\"date\": \"" + date + "\"}")
                .body();
        return Long.parseLong(answer.replaceFirst("(?s).*?\"id\":\\s*(\\d+).*", "$1"));
    }

    /** The processor's time of the server, not of the database. */
    private void pages(DemoPortal portal) throws Exception {
        PortalSession editor = new PortalSession(portal, "shenhe");
        PortalSession leader = new PortalSession(portal, "lingdao");
        Map<String, Rounds.Work> kinds = new LinkedHashMap<>();
        kinds.put("bare", processor(portal, leader, "/scale/bare.xhtml"));
        kinds.put("frame", processor(portal, leader, "/scale/frame.xhtml"));
        kinds.put("board", processor(portal, editor, BOARD));
        kinds.put("desk", processor(portal, leader, DESK));
        Map<String, Double> took = new Rounds(10, 7).medians(kinds);
        for (String page : List.of("board", "desk")) {
            String name = page.equals("desk") ? "leaders' page" : "board of the city";
            table.add(
                    name + ", CPU ms",
                    took.get(page),
                    "empty page in the portal's frame, CPU ms",
                    took.get("frame"),
                    "≤ 3");
            table.add(name + ", CPU ms", took.get(page), "page with nothing at all, CPU ms", took.get("bare"), "");
        }
    }

    private static Rounds.Work processor(DemoPortal portal, PortalSession session, String page) {
        return () -> {
            Duration before = portal.process().processorTime();
            for (int i = 0; i < PAGES; i++) {
                if (session.get(page).statusCode() != 200) {
                    throw new IllegalStateException(page);
                }
            }
            return portal.process().processorTime().minus(before).toMillis() / (double) PAGES;
        };
    }

    private void statements(StatementLog log, DemoPortal portal) throws Exception {
        Map<String, List<String>> sent = new PageStatements(portal, log).visits();
        List<Double> counts =
                sent.values().stream().map(page -> (double) page.size()).toList();
        table.line(
                "statements a page, of " + counts.size() + " pages", whole(Rounds.median(counts)), "", "", "", "≤ 5");
        sent.forEach((page, statements) -> {
            if (statements.size() > MANY) {
                table.line("statements: " + page, whole(statements.size()), "", "", "", "≤ 5");
            }
        });
    }

    private static String whole(double number) {
        return String.valueOf(Math.round(number));
    }

    private static Map<String, Double> lists(DemoPortal portal) throws Exception {
        Map<String, Rounds.Work> kinds = new LinkedHashMap<>();
        Map<String, String> pages = new LinkedHashMap<>(LISTS);
        pages.put("draft briefing", "bianji /briefings/briefing.xhtml?id=" + briefing(portal, "2020-02-12"));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String[] visit = page.getValue().split(" ", -1);
            PortalSession session = new PortalSession(portal, visit[0]);
            kinds.put(page.getKey(), Rounds.timed(() -> {
                for (int i = 0; i < 3; i++) {
                    session.get(visit[1]);
                }
                return null;
            }));
        }
        return new Rounds(2, 7).medians(kinds);
    }
}
