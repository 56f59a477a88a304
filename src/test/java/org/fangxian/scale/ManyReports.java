package org.fangxian.scale;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a demonstration's database with the reports of every village, all forms, whichever days are asked: what its town
 * files of a day, or its county where towns are not asked, is divided among the villages, so that sums agree; days before the demonstration's first are filed by all other units
 * as that first day was. The rows are made in the database itself, by a few statements a day, on PostgreSQL and on H2; the
 * portal need not stop.
 */
public final class ManyReports {
    /** The last day of the demonstration, on which everything is asked. */
    public static final LocalDate LAST = LocalDate.of(2020, 2, 12);

    private static final LocalDate FIRST_FILED = LocalDate.of(2020, 1, 25);

    /** What each state of a report leaves: accepted but for every tenth unit of the last day, which waits for review. */
    private static final String STATE = "case when r.report_date = date '2020-02-12' and mod(r.unit_id, 10) = 0"
            + " then 'SUBMITTED' else 'ACCEPTED' end";

    /** By unit above them: how many villages share its figures, and the first of them. */
    private static final String SHARERS =
            "select parent_id as above_id, count(*) as villages, min(id) as first_id from unit where kind = 'VILLAGE'"
                    + " group by parent_id union all select o.parent_id, count(*), min(v.id) from unit v"
                    + " join unit o on o.id = v.parent_id where v.kind = 'VILLAGE' group by o.parent_id";

    /** Whose figures a village has its share of: its town's, or where towns are not asked its county's. */
    private static final String SHARED = "case when exists (select 1 from form_filer f where f.form_code = r.form_code"
            + " and f.unit_kind = 'TOWN') then u.parent_id else p.parent_id end";

    private final Connection connection;

    /** @param connection in which each day is one transaction */
    public ManyReports(Connection connection) {
        this.connection = connection;
    }

    /** Fills the database of the portal that the environment names, with 60 days or as many as the argument says. */
    public static void main(String[] arguments) throws SQLException {
        int days = arguments.length == 0 ? 60 : Integer.parseInt(arguments[0]);
        try (Connection connection = DriverManager.getConnection(
                System.getenv("DB_URL"), System.getenv("DB_USER"), System.getenv("DB_PASSWORD"))) {
            ManyReports reports = new ManyReports(connection);
            reports.askVillages();
            long figures = reports.file(days);
            System.out.println(days + " days, " + figures + " figures more");
        }
    }

    /** From the beginning villages are asked for every form, as towns are, or counties where towns are not. */
    public void askVillages() throws SQLException {
        connection.setAutoCommit(false);
        for (String sql : villagesAsked()) {
            run(sql);
        }
        connection.commit();
    }

    static List<String> villagesAsked() {
        List<String> asked = new ArrayList<>();
        asked.add("update form_version set valid_from = date '2019-12-01' where version_number = 1");
        asked.addAll(asked("TOWN", 1));
        asked.addAll(asked("COUNTY", 2));
        asked.add("update reference_edition set edition = nextval('reference_edition_seq')");
        return asked;
    }

    /** Villages are asked for whatever units of a kind are asked for, and they are not yet. */
    private static List<String> asked(String kind, int block) {
        int filer = block * 1000;
        int version = block * 100_000;
        String notYet = " t where t.unit_kind = '" + kind + "' and not exists"
                + " (select 1 from %1$s o where o.form_code = t.form_code and o.unit_kind = 'VILLAGE')";
        return List.of(
                "insert into form_filer (id, form_code, unit_kind, unit_id, speaks_for_id)"
                        + " select " + filer + " + id, form_code, 'VILLAGE', null, null from form_filer"
                        + notYet.formatted("form_filer"),
                "insert into form_version (id, form_code, unit_kind, version_number, valid_from, valid_to,"
                        + " deadline_minutes) select " + version
                        + " + id, form_code, 'VILLAGE', 1, valid_from, valid_to,"
                        + " deadline_minutes - 60 from form_version"
                        + notYet.formatted("form_version"),
                "insert into form_line (form_version_id, position, indicator_code)"
                        + " select v.id, t.position, t.indicator_code from form_line t"
                        + " join form_version v on v.id = " + version
                        + " + t.form_version_id and v.unit_kind = 'VILLAGE'"
                        + " where not exists (select 1 from form_line o where o.form_version_id = v.id)");
    }

    /**
     * Files the days up to the last; what is filed already is passed over.
     *
     * @return how many figures were added
     */
    public long file(int days) throws SQLException {
        long figures = 0;
        run("analyze");
        for (LocalDate date = LAST.minusDays(days - 1L); !date.isAfter(LAST); date = date.plusDays(1)) {
            figures += file(date);
        }
        run("analyze");
        connection.commit();
        return figures;
    }

    private long file(LocalDate date) throws SQLException {
        connection.setAutoCommit(false);
        long figures = date.isBefore(FIRST_FILED) ? copied(date) : 0;
        figures += divided(date);
        connection.commit();
        return figures;
    }

    /** What all units but villages filed on the first day, on an earlier one. */
    private long copied(LocalDate date) throws SQLException {
        Ids ids = write(
                date,
                "join report o on o.form_code = v.form_code and o.unit_id = u.id"
                        + " and o.report_date = date '2020-01-25'",
                "<> 'VILLAGE'");
        return ids.count() == 0
                ? 0
                : run(
                        "insert into figure (revision_id, indicator_code, unit_id, report_date, amount, words)"
                                + " select r.id + ?, f.indicator_code, f.unit_id, r.report_date, f.amount, f.words"
                                + " from report r join figure f on f.unit_id = r.unit_id and f.report_date = date '2020-01-25'"
                                + " join revision x on x.id = f.revision_id join report o on o.id = x.report_id"
                                + " and o.form_code = r.form_code where r.id between ? and ?"
                                + " and x.revision_number = 1",
                        ids.revisions(),
                        ids.first(),
                        ids.last());
    }

    /** The figures of town or county in equal shares, the rest with the first village; 1 each where nothing is filed. */
    private long divided(LocalDate date) throws SQLException {
        Ids ids = write(date, "", "= 'VILLAGE'");
        return ids.count() == 0
                ? 0
                : run(
                        "insert into figure (revision_id, indicator_code, unit_id, report_date, amount, words)"
                                + " select r.id + ?, l.indicator_code, r.unit_id, r.report_date,"
                                + " case when i.kind = 'TEXT' then null when t.amount is null then 1"
                                + " else floor(t.amount / n.villages)"
                                + " + case when n.first_id = u.id then mod(t.amount, n.villages) else 0 end end,"
                                + " case when i.kind = 'TEXT' then '-' end"
                                + " from report r join unit u on u.id = r.unit_id"
                                + " join unit p on p.id = u.parent_id join (" + SHARERS + ") n on n.above_id = "
                                + SHARED
                                + " join form_version v on v.form_code = r.form_code and v.unit_kind = 'VILLAGE'"
                                + " join form_line l on l.form_version_id = v.id join indicator i on i.code = l.indicator_code"
                                + " left join (select g.unit_id, x.report_id, p.form_code, g.indicator_code, g.amount"
                                + " from figure g join revision x on x.id = g.revision_id join report p on p.id = x.report_id"
                                + " join unit w on w.id = p.unit_id and w.kind <> 'VILLAGE' where p.report_date = ?"
                                + " and g.report_date = ? and x.revision_number = 1) t"
                                + " on t.unit_id = n.above_id and t.form_code = r.form_code"
                                + " and t.indicator_code = l.indicator_code"
                                + " where r.id between ? and ?",
                        ids.revisions(),
                        date,
                        date,
                        ids.first(),
                        ids.last());
    }

    /** The ids given to the reports of a day, and how far from a report's id that of its revision is. */
    private record Ids(long first, long last, long revisions) {
        long count() {
            return last - first + 1;
        }
    }

    /** Everything of the day's reports but their figures: of units that are asked and have not filed. */
    private Ids write(LocalDate date, String more, String kind) throws SQLException {
        long first = next("report_seq") + 1;
        int reports = run(
                "insert into report (id, form_code, unit_id, report_date, state, version)"
                        + " select ? + row_number() over (order by u.id, v.id) - 1, v.form_code, u.id, ?,"
                        + STATE.replace("r.report_date", "cast(? as date)").replace("r.unit_id", "u.id")
                        + ", 1 from form_version v join form_filer f on f.form_code = v.form_code and f.unit_kind = v.unit_kind"
                        + " join unit u on u.kind = v.unit_kind and (f.unit_id is null or f.unit_id = u.id) " + more
                        + " where u.kind " + kind + " and ? between v.valid_from and v.valid_to and not exists"
                        + " (select 1 from report e where e.form_code = v.form_code and e.unit_id = u.id and e.report_date = ?)",
                first,
                date,
                date,
                date,
                date);
        if (reports == 0) {
            return new Ids(first, first - 1, 0);
        }
        restart("report_seq", first + reports);
        long last = first + reports - 1;
        String submitted = "cast(r.report_date as timestamp with time zone) + interval '7' hour"
                + " + mod(r.unit_id, 60) * interval '1' minute";
        String accepted = submitted + " + interval '12' minute";
        long revisions = shift("revision_seq", first, reports);
        run(
                "insert into revision (id, report_id, revision_number, form_version_id, author_id, author_name, reason,"
                        + " source, receipt, submitted_at, recorded_at) select r.id + ?, r.id, 1, v.id, a.id, a.display_name,"
                        + " null, 'DEMO', '" + date.toString().replace("-", "")
                        + "-' || u.code || '-' || r.form_code || '-1', "
                        + submitted + ", " + submitted + " from report r join unit u on u.id = r.unit_id"
                        + " join form_version v on v.form_code = r.form_code and v.unit_kind = u.kind"
                        + " and r.report_date between v.valid_from and v.valid_to"
                        + " join account a on a.name = 'weijian' where r.id between ? and ?",
                revisions,
                first,
                last);
        run(
                "insert into standing (id, report_id, revision_id, known_from, known_to) select r.id + ?, r.id, r.id + ?, "
                        + submitted
                        + ", timestamp with time zone '9999-12-31 00:00:00+00' from report r where r.id between ? and ?",
                shift("standing_seq", first, reports),
                revisions,
                first,
                last);
        run(
                "insert into state_interval (id, report_id, state, known_from, known_to) select r.id + ?, r.id, 'SUBMITTED', "
                        + submitted + ", case when r.state = 'ACCEPTED' then " + accepted
                        + " else timestamp with time zone '9999-12-31 00:00:00+00' end from report r where r.id between ? and ?",
                shift("state_interval_seq", first, reports),
                first,
                last);
        run(
                "insert into state_interval (id, report_id, state, known_from, known_to) select r.id + ?, r.id, 'ACCEPTED', "
                        + accepted + ", timestamp with time zone '9999-12-31 00:00:00+00' from report r"
                        + " where r.state = 'ACCEPTED' and r.id between ? and ?",
                shift("state_interval_seq", first, reports),
                first,
                last);
        run(
                "insert into review (id, revision_id, outcome, reviewer_id, reviewer_name, reviewed_at, recorded_at)"
                        + " select r.id + ?, r.id + ?, 'ACCEPTED', a.id, a.display_name, " + accepted + ", " + accepted
                        + " from report r join account a on a.name = 'shenhe' where r.state = 'ACCEPTED' and r.id between ? and ?",
                shift("review_seq", first, reports),
                revisions,
                first,
                last);
        return new Ids(first, last, revisions);
    }

    /** Takes so many ids of a sequence; answers how far they are from those of the reports. */
    private long shift(String sequence, long firstReport, int count) throws SQLException {
        long first = next(sequence) + 1;
        restart(sequence, first + count);
        return first - firstReport;
    }

    /** What is left of the block that the last call drew belongs to whoever drew it. */
    private long next(String sequence) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select nextval('" + sequence + "')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void restart(String sequence, long from) throws SQLException {
        run("alter sequence " + sequence + " restart with " + (from + 50));
    }

    private int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
