package org.fangxian.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingFixture;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.DailyReports;
import org.fangxian.reporting.Draft;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.reporting.Submission;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.reporting.reviewing.Reviewing;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What reporting and reviewing send to the database: the same whether one town has reported or two thousand units have. */
@Tag("database")
class ActionStatementsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);
    private static final String FORM = "HOUSEHOLDS";

    /** How many each may send, of the tables it writes and of what it checks against. */
    private static final Map<String, Integer> LIMITS = Map.of(
            "open", 5,
            "save a draft", 11,
            "save it again", 10,
            "submit", 28,
            "submit with the same key", 3,
            "return", 19,
            "correct", 27,
            "accept", 15,
            "correct what was accepted", 28,
            "the queue", 2);

    /** The sequences whose next block of ids one action may have to draw. */
    private static final long BLOCKS = 4;

    private EntityManager entities;
    private DailyReports reports;
    private Reviewing reviewing;
    private List<Asking> towns;

    @BeforeEach
    void begin() throws Exception {
        entities = TestDatabase.begin();
        reports = TestDatabase.wired(DailyReports.class, entities);
        reviewing = TestDatabase.wired(Reviewing.class, entities);
        long city = TestDatabase.wired(CommandStructure.class, entities).root().getId();
        towns = TestDatabase.wired(FormCatalogue.class, entities)
                .askings(EnumSet.of(UnitKind.TOWN), new Jurisdiction(Set.of(city)), DAY)
                .stream()
                .filter(asking -> asking.version().form().code().equals(FORM))
                .limit(3)
                .toList();
        new BriefingFixture(TestDatabase.within(entities)).person("shenhe", Roles.REVIEWER, "511000", null);
    }

    @AfterEach
    void rollBack() {
        TestDatabase.caller("timer");
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void anActionSendsAsManyStatementsWhetherOneTownHasReportedOrTwoThousandUnitsHave() {
        actions(towns.get(0)); // units, forms and statements are known from then on
        Map<String, Long> few = actions(towns.get(1));
        assertThat(everyVillageHasReported()).isGreaterThan(6_000);
        Map<String, Long> many = actions(towns.get(2));
        assertThat(few.keySet()).isEqualTo(LIMITS.keySet());
        few.forEach((action, sent) -> {
            assertThat(sent).as(action).isBetween(1L, (long) LIMITS.get(action));
            assertThat(many.get(action)).as(action).isCloseTo(sent, within(BLOCKS));
        });
    }

    private Map<String, Long> actions(Asking town) {
        ReportKey key = new ReportKey(FORM, town.unitId(), DAY);
        Map<String, Long> sent = new LinkedHashMap<>();
        sent.put("open", sent(() -> reports.entry(key, KnownAt.LATEST)));
        int[] version = new int[1];
        sent.put("save a draft", sent(() -> version[0] = reports.saveDraft(new Draft(key, figures(1), Map.of(), 0))));
        sent.put("save it again", sent(() -> reports.saveDraft(new Draft(key, figures(2), Map.of(), version[0]))));
        sent.put("submit", sent(() -> reports.submit(submission(key, 3, "first"))));
        sent.put("submit with the same key", sent(() -> reports.submit(submission(key, 3, "first"))));
        sent.put("return", reviewed(key, revision -> reviewing.giveBack(revision, "请核实")));
        sent.put("correct", sent(() -> reports.submit(submission(key, 4, "second"))));
        sent.put("accept", reviewed(key, reviewing::accept));
        sent.put("correct what was accepted", sent(() -> reports.submit(submission(key, 5, "third"))));
        TestDatabase.caller("shenhe");
        sent.put(
                "the queue",
                sent(() -> assertThat(reviewing.queue(KnownAt.LATEST, new Page<>(null, 50)))
                        .isNotEmpty()));
        TestDatabase.caller("timer");
        return sent;
    }

    private long sent(Runnable action) {
        return TestDatabase.statements(entities, action);
    }

    private interface Outcome {
        void of(long revision);
    }

    private long reviewed(ReportKey key, Outcome outcome) {
        entities.flush();
        long revision = entities.createQuery(
                        "select max(v.id) from Revision v where v.report.reportDate = :day and v.report.unitId = :town",
                        Long.class)
                .setParameter("day", key.date())
                .setParameter("town", key.unitId())
                .getSingleResult();
        TestDatabase.caller("shenhe");
        try {
            return sent(() -> outcome.of(revision));
        } finally {
            TestDatabase.caller("timer");
        }
    }

    private static Map<String, String> figures(int households) {
        String number = String.valueOf(households);
        return Map.of("HOUSEHOLDS_VISITED", number, "HOUSEHOLDS_VISITED_TOTAL", number, "PERSONS_VISITED", number);
    }

    private static Submission submission(ReportKey key, int households, String name) {
        return new Submission(
                key,
                figures(households),
                Map.of(),
                Set.of(),
                "电话核实",
                RevisionSource.API,
                new RequestKey(name + key.unitId(), "of " + name));
    }

    /** @return how many reports there are more: of the day and of two before */
    private int everyVillageHasReported() {
        int reports = 0;
        for (int before = 0; before < 3; before++) {
            String of = " from report r where r.id between " + first(before) + " and " + (first(before + 1) - 1);
            String since = "timestamp with time zone '2020-02-10 08:00:00+00'";
            String open = "timestamp with time zone '9999-12-31 00:00:00+00'";
            reports += run("insert into report (id, form_code, unit_id, report_date, state, version) select "
                    + first(before) + " + id, '" + FORM + "', id, date '" + DAY.minusDays(before)
                    + "', 'SUBMITTED', 1 from unit where kind = 'VILLAGE'");
            run("insert into revision (id, report_id, revision_number, form_version_id, author_id, author_name, source,"
                    + " receipt, submitted_at, recorded_at) select r.id, r.id, 1, (select min(id) from form_version), 1,"
                    + " 'rehearsal', 'DEMO', concat('ACTION-', cast(r.id as varchar)), " + since + ", " + since + of);
            run("insert into figure (revision_id, indicator_code, unit_id, report_date, amount) select r.id,"
                    + " 'HOUSEHOLDS_VISITED', r.unit_id, r.report_date, 1" + of);
            run("insert into standing (id, report_id, revision_id, known_from, known_to) select r.id, r.id, r.id, "
                    + since + ", " + open + of);
            run(
                    "insert into state_interval (id, report_id, state, known_from, known_to) select r.id, r.id, 'SUBMITTED', "
                            + since + ", " + open + of);
        }
        return reports;
    }

    private static long first(int day) {
        return 800_000_000L + day * 1_000_000L;
    }

    private int run(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }
}
