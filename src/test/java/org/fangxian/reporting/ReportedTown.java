package org.fangxian.reporting;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.fangxian.TestDatabase;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.Figure;
import org.fangxian.organisation.Unit;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** A town whose report of a day is submitted, corrected and reviewed, in a transaction that is rolled back. */
public final class ReportedTown {
    public static final LocalDate DAY = LocalDate.of(2020, 2, 10);
    public static final Instant FIVE = Instant.parse("2020-02-10T09:00:00Z");

    private final EntityManager entities;
    private final Ledger ledger;
    private final Histories histories;
    private final ReportKey key;

    private ReportedTown(EntityManager entities) {
        this.entities = entities;
        ledger = TestDatabase.wired(Ledger.class, entities);
        histories = TestDatabase.wired(Histories.class, entities);
        key = new ReportKey("RETURNEES", unit("511002001"), DAY);
    }

    public static void with(Consumer<ReportedTown> work) {
        TestDatabase.rolledBack(entities -> {
            work.accept(new ReportedTown(entities));
            return null;
        });
    }

    /** A report as it was filed and counts since: one figure of one unit. */
    public static long file(
            EntityManager entities, ReportKey key, String unitCode, Map<String, Figure> figures, Instant at) {
        Report report = new Report(key);
        report.submitted();
        entities.persist(report);
        Authorship author = new Authorship(1, "test", null, RevisionSource.PAGE, at, at);
        Revision revision = new Revision(report, 1, unitCode, author, new Checked(1, figures, Map.of()));
        entities.persist(revision);
        entities.persist(new Standing(revision, at));
        entities.persist(new StateInterval(report, at));
        entities.flush();
        return revision.getId();
    }

    public EntityManager entities() {
        return entities;
    }

    public ReportKey key() {
        return key;
    }

    Histories histories() {
        return histories;
    }

    public long unit(String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult()
                .getId();
    }

    public Revision submit(int amount, Instant at) {
        Authorship author = new Authorship(1, "李", "更正", RevisionSource.PAGE, at, at);
        Figure figure = new Figure(key.unitId(), DAY, new BigDecimal(amount).setScale(2), null);
        Explanation why = new Explanation("核对过", BigDecimal.ONE, BigDecimal.TEN);
        Checked content = new Checked(1, Map.of("RETURNEES_NEW", figure), Map.of("CHANGE.RETURNEES_NEW", why));
        return ledger.submit(ledger.open(key, at), "511002001", author, content);
    }

    public void review(Revision revision, ReportState outcome, Instant at) {
        ledger.review(revision, outcome, new Authorship(2, "王", "数字不对", RevisionSource.PAGE, at, at));
    }

    void sql(String statement) {
        entities.flush();
        entities.createNativeQuery(statement).executeUpdate();
    }

    String counted(KnownAt known) {
        return histories.revisions(key, known).stream()
                .filter(RevisionView::standing)
                .map(revision -> revision.figures().get("RETURNEES_NEW").typed())
                .findFirst()
                .orElse("—");
    }
}
