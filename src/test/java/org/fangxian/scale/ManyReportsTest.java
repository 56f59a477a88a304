package org.fangxian.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.fangxian.TestDatabase;
import org.fangxian.briefings.BriefingFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The generator of the benchmark fills every village with every form, and villages sum up to what is filed above them. */
@Tag("database")
class ManyReportsTest {
    private static final int VILLAGES = 2347;
    private static final Instant SINCE = Instant.parse("2020-02-12T08:00:00Z");

    @Test
    void everyVillageFilesEveryFormInWholeAndSharesAddUp() {
        assumeTrue(Boolean.getBoolean("test.postgres"), "H2 ends the transaction when a sequence is set");
        TestDatabase.rolledBack(entities -> {
            DataSource database = TestDatabase.within(entities);
            BriefingFixture fixture = new BriefingFixture(database);
            try (Connection connection = uncommitted(database.getConnection())) {
                fixture.person("weijian", "REPORTER", "511000", null);
                fixture.person("shenhe", "REVIEWER", "511000", null);
                fixture.reported("BENEFITS", "511025", ManyReports.LAST, SINCE, Map.of("BENEFIT_PERSONS_NEW", 1000));
                String town = town(connection);
                fixture.reported("HOUSEHOLDS", town, ManyReports.LAST, SINCE, Map.of("HOUSEHOLDS_VISITED", 777));
                ManyReports reports = new ManyReports(connection);
                reports.askVillages();
                reports.askVillages(); // is the same
                assertThat(reports.file(2)).isEqualTo(2L * VILLAGES * lines(fixture));
                assertThat(reports.file(2)).as("filed once more").isZero();
                assertThat(fixture.number(BY_VILLAGES + " where n <> 8 * 2")).isZero();
                assertThat(fixture.number(BY_VILLAGES)).isEqualTo(VILLAGES);
                assertThat(sum(fixture, "511025", "BENEFIT_PERSONS_NEW")).isEqualTo(1000);
                assertThat(sum(fixture, town, "HOUSEHOLDS_VISITED")).isEqualTo(777);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }

    private static final String BY_VILLAGES =
            "select count(*) from (select r.unit_id, count(distinct r.id) n from report r join unit u on u.id = r.unit_id"
                    + " join revision v on v.report_id = r.id where u.kind = 'VILLAGE' group by r.unit_id) one";

    private static String town(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row =
                        query.executeQuery("select min(code) from unit where kind = 'TOWN' and code like '511025%'")) {
            row.next();
            return row.getString(1);
        }
    }

    /** How many figures one village files in a day. */
    private static long lines(BriefingFixture fixture) throws SQLException {
        long lines = fixture.number("select count(*) from form_line l join form_version v on v.id = l.form_version_id"
                + " where v.unit_kind = 'VILLAGE'");
        assertThat(lines).isEqualTo(fixture.number("select count(distinct indicator_code) from form_line"));
        return lines;
    }

    private static long sum(BriefingFixture fixture, String above, String indicator) throws SQLException {
        return fixture.number(
                "select sum(f.amount) from figure f join unit u on u.id = f.unit_id join unit a on u.path like"
                        + " concat(a.path, '%') where a.code = ? and u.kind = 'VILLAGE' and f.indicator_code = ?"
                        + " and f.report_date = ?",
                above, indicator, ManyReports.LAST);
    }

    /** What the generator commits day by day is taken back with the test's transaction. */
    private static Connection uncommitted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ManyReportsTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    if (method.getName().equals("commit") || method.getName().equals("setAutoCommit")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
