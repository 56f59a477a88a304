package org.fangxian.scale;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fangxian.DemoPortal;

/** Reports filed over the REST interface, against their statements alone and against a portal that keeps no trail. */
final class SubmissionBenchmark {
    private final StatementLog log;
    private final DemoPortal portal;
    private final Table table;

    SubmissionBenchmark(StatementLog log, DemoPortal portal, Table table) {
        this.log = log;
        this.portal = portal;
        this.table = table;
    }

    void submissions() throws Exception {
        Filing filing = new Filing(villages());
        LocalDate day = LocalDate.of(2019, 12, 14);
        for (int i = 0; i < 9; i++) {
            filing.all(portal, day.minusDays(i)); // warm
        }
        LocalDate shown = LocalDate.of(2019, 12, 4);
        long lastAudit = number("select max(id) from audit_entry");
        log.record(true);
        List<StatementLog.Sent> sent = log.during(() -> filing.all(portal, shown));
        log.record(false);
        Map<String, List<StatementLog.Sent>> sessions = sent.stream()
                .collect(Collectors.groupingBy(StatementLog.Sent::session, LinkedHashMap::new, Collectors.toList()));
        List<Replay> replays = sessions.values().stream().map(Replay::new).toList();
        int statements = replays.stream().mapToInt(Replay::size).sum();
        int reports = villages().size();
        List<Double> portals = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            clear(shown, lastAudit);
            double floor = Rounds.timed(() -> {
                        try (Connection connection = log.connection()) {
                            connection.setAutoCommit(false);
                            for (Replay replay : replays) {
                                replay.on(connection);
                            }
                        }
                        return null;
                    })
                    .call();
            clear(shown, lastAudit);
            double took = Rounds.timed(() -> filing.all(portal, shown)).call();
            if (round > 0) {
                floors.add(reports * 1000 / floor);
                portals.add(reports * 1000 / took);
            }
        }
        table.add(
                "submissions by REST, a second (" + statements / reports + " statements each)",
                Rounds.median(portals),
                "the same statements by JDBC, a second",
                Rounds.median(floors),
                "≥ 0.3");
    }

    private void clear(LocalDate day, long lastAudit) throws SQLException {
        try (Connection connection = log.connection()) {
            connection.createStatement().execute("set session_replication_role = replica");
            Filing.takeBack(connection, day, lastAudit);
        }
    }

    void audit() throws Exception {
        Filing filing = new Filing(villages());
        DemoPortal silent = DemoPortal.start(
                "silent", Path.of("target/home-scale").toAbsolutePath(), log.environment(), ChangedWar.withoutAudit());
        try {
            LocalDate day = LocalDate.of(2019, 12, 2); // the day before holds nothing, as for the others
            long lastAudit = number("select max(id) from audit_entry");
            Map<String, Rounds.Work> kinds = new LinkedHashMap<>();
            for (Map.Entry<String, DemoPortal> one :
                    Map.of("on", portal, "off", silent).entrySet()) {
                kinds.put(one.getKey(), () -> {
                    clear(day, lastAudit);
                    return villages().size()
                            * 1000
                            / Rounds.timed(() -> filing.all(one.getValue(), day))
                                    .call();
                });
            }
            Map<String, Double> rates = new Rounds(4, 9).medians(kinds);
            table.add("submissions with audit, a second", rates.get("on"), "without", rates.get("off"), "≥ 0.8");
        } finally {
            silent.close();
        }
    }

    private List<String> villages() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection connection = log.connection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select v.code from unit v, unit c where v.kind = 'VILLAGE'"
                                + " and c.code = '511011' and v.path like c.path || '%' order by v.id fetch first 100 rows only")) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = log.connection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
