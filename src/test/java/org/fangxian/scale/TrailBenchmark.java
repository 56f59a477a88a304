package org.fangxian.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;

/** What the audit administrator opens, with three million entries more in the trail. */
final class TrailBenchmark {
    private static final int ENTRIES = 3_000_000;
    private static final Map<String, String> PAGES = pages();

    private TrailBenchmark() {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home of the auditor", "/today/today.xhtml");
        pages.put("audit trail", "/audit/audit.xhtml");
        pages.put("audit trail, refusals", "/audit/audit.xhtml?result=REFUSED");
        return pages;
    }

    static void add(StatementLog log, DemoPortal portal, Table table) throws Exception {
        Map<String, Double> few = measured(portal);
        try (Connection connection = log.connection()) {
            fill(connection);
        }
        Map<String, Double> many = measured(portal);
        many.forEach((page, time) ->
                table.add(page + " at 3 million entries, ms", time, "before, ms", few.get(page), "≤ 1.2"));
    }

    private static Map<String, Double> measured(DemoPortal portal) throws Exception {
        PortalSession auditor = new PortalSession(portal, "shenji");
        Map<String, Rounds.Work> kinds = new LinkedHashMap<>();
        PAGES.forEach((page, address) -> kinds.put(page, Rounds.timed(() -> auditor.get(address))));
        return new Rounds(5, 9).medians(kinds);
    }

    /** Older than all that is there, under numbers below nothing, one in a hundred a refusal; sealed as far as a query can tell. */
    private static void fill(Connection connection) throws SQLException {
        for (String sql : new String[] {
            "set session_replication_role = replica",
            "insert into audit_entry (id, recorded_at, account, address, action, subject, unit_id, result, detail)"
                    + " select -n, timestamp with time zone '2020-01-01 00:00:00+00' - n * interval '5 seconds',"
                    + " 'account' || n % 500, '192.0.2.1', 'reporting.submitted', 'NJ' || n,"
                    + " (select id from unit where code = '511011'),"
                    + " case when n % 100 = 0 then 'REFUSED' else 'DONE' end, null"
                    + " from generate_series(1, " + ENTRIES + ") n",
            "analyze audit_entry"
        }) {
            connection.createStatement().execute(sql);
        }
    }
}
