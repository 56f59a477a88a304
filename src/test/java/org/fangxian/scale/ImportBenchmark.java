package org.fangxian.scale;

import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fangxian.TestDatabase;
import org.fangxian.exchange.ReportSheets;
import org.fangxian.exchange.SheetUpload;
import org.fangxian.organisation.CommandStructure;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/** 100,000 figures from four sheets of all villages, against COPY of the rows that sheets wrote; one sheet before is not measured. */
final class ImportBenchmark {
    private static final List<String> TABLES =
            List.of("report", "revision", "figure", "standing", "state_interval", "audit_entry");
    private static final LocalDate DAY = LocalDate.of(2019, 12, 20);
    private static final int SHEETS = 4;
    private static final List<String> NAMES = List.of(
            "医用防护口罩（N95）",
            "医用外科口罩",
            "一次性口罩",
            "医用防护服",
            "隔离衣",
            "护目镜",
            "防护面屏",
            "医用手套",
            "医用酒精（75%）",
            "84消毒液",
            "体温计（红外测温仪）",
            "免洗手消毒液");

    private ImportBenchmark() {}

    static void add(Table table) throws Exception {
        EntityManager entities = TestDatabase.begin();
        try {
            Connection connection = entities.unwrap(Session.class).doReturningWork(own -> own);
            for (String sql : ManyReports.villagesAsked()) {
                connection.createStatement().executeUpdate(sql);
            }
            entities.clear();
            ReportSheets sheets = TestDatabase.wired(ReportSheets.class, entities);
            long city =
                    TestDatabase.wired(CommandStructure.class, entities).root().getId();
            byte[] csv = csv(codes(connection));
            double taken = 0;
            for (int sheet = 0; sheet <= SHEETS; sheet++) {
                long begin = System.nanoTime();
                long upload = sheets.receive(
                        new SheetUpload(csv, "a" + sheet + ".csv", "SUPPLIES", city, DAY.plusDays(sheet)));
                sheets.confirm(upload, null);
                entities.flush();
                entities.clear();
                taken += sheet == 0 ? 0 : (System.nanoTime() - begin) / 1e6;
            }
            long written = number(connection, "select count(*) from figure");
            long measured = written * SHEETS / (SHEETS + 1);
            double copied = copy(connection);
            table.add(
                    "import of " + measured + " values, values a second",
                    measured * 1000 / taken,
                    "COPY of such rows, values a second",
                    written * 1000 / copied,
                    "≥ 0.25");
        } finally {
            entities.getTransaction().rollback();
            entities.close();
        }
    }

    /** Takes the rows out, deletes them, and copies them in again. */
    private static double copy(Connection connection) throws Exception {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        Map<String, String> rows = new LinkedHashMap<>();
        for (String name : TABLES) {
            java.io.StringWriter out = new java.io.StringWriter();
            postgres.getCopyAPI().copyOut("copy " + name + " to stdout", out);
            rows.put(name, out.toString());
        }
        List<String> backwards = new ArrayList<>(TABLES);
        java.util.Collections.reverse(backwards);
        connection.createStatement().execute("set constraints all immediate");
        connection.createStatement().execute("set session_replication_role = replica"); // the trail's too
        for (String name : backwards) {
            connection.createStatement().executeUpdate("delete from " + name);
        }
        connection.createStatement().execute("set session_replication_role = origin");
        long begin = System.nanoTime();
        for (Map.Entry<String, String> table : rows.entrySet()) {
            postgres.getCopyAPI().copyIn("copy " + table.getKey() + " from stdin", new StringReader(table.getValue()));
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static List<String> codes(Connection connection) throws Exception {
        List<String> codes = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select code from unit where kind = 'VILLAGE' order by id")) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    private static long number(Connection connection, String sql) throws Exception {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] csv(List<String> codes) {
        StringBuilder csv = new StringBuilder("单位代码");
        for (String name : NAMES) {
            csv.append(',').append(name);
        }
        csv.append('\n');
        codes.forEach(code -> csv.append(code).append(",5".repeat(NAMES.size())).append('\n'));
        return csv.toString().getBytes(Charset.forName("GB18030"));
    }
}
