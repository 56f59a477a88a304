package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fangxian.checks.Figure;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** The reports' and revisions' queries. */
@ApplicationScoped
class Reports {
    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }

    Optional<Report> find(ReportKey key) {
        return entities.createQuery("""
                        select r from Report r
                        where r.formCode = :form and r.unitId = :unit and r.reportDate = :date
                        """, Report.class)
                .setParameter("form", key.form())
                .setParameter("unit", key.unitId())
                .setParameter("date", key.date())
                .getResultStream()
                .findFirst();
    }

    /** The report with what is typed and not yet submitted: one statement. */
    Optional<Report> withDraft(ReportKey key) {
        return entities.createQuery("""
                        select r from Report r left join fetch r.draftFigures left join fetch r.draftExplanations
                        where r.formCode = :form and r.unitId = :unit and r.reportDate = :date
                        """, Report.class)
                .setParameter("form", key.form())
                .setParameter("unit", key.unitId())
                .setParameter("date", key.date())
                .getResultStream()
                .findFirst();
    }

    void lock(Report report) {
        entities.lock(report, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(report);
    }

    Optional<Revision> revision(long id) {
        return Optional.ofNullable(entities.find(Revision.class, id));
    }

    /** The revisions known at the instant, the latest first. */
    List<Revision> revisions(Report report, KnownAt knownAt) {
        return entities.createQuery("""
                        select r from Revision r where r.report = :report and r.recordedAt <= :known
                        order by r.number desc
                        """, Revision.class)
                .setParameter("report", report)
                .setParameter("known", knownAt.orLatest())
                .getResultList();
    }

    /** Everything that was submitted of the report with what was said to it, the latest first: one statement. */
    List<RevisionView> history(ReportKey key, KnownAt knownAt) {
        Map<Long, RevisionView> views = new LinkedHashMap<>();
        entities.createQuery("""
                        select v, w, s.id from Revision v join v.report p
                          left join fetch v.figures left join fetch v.explanations left join fetch v.confirmed
                          left join Review w on w.revision = v and w.recordedAt <= :known
                          left join Standing s on s.revision = v and s.knownFrom <= :known and s.knownTo > :known
                        where p.formCode = :form and p.unitId = :unit and p.reportDate = :date and v.recordedAt <= :known
                        order by v.number desc
                        """, Object[].class)
                .setParameter("form", key.form())
                .setParameter("unit", key.unitId())
                .setParameter("date", key.date())
                .setParameter("known", knownAt.orLatest())
                .getResultList()
                .forEach(row -> views.computeIfAbsent(
                        ((Revision) row[0]).getId(),
                        id -> RevisionView.of((Revision) row[0], (Review) row[1], row[2] != null)));
        return List.copyOf(views.values());
    }

    /** The figures that count, by indicator; none where nothing does. */
    Map<String, Figure> figures(ReportKey key, KnownAt knownAt) {
        return entities.createQuery("""
                        select key(g), value(g) from Standing s join s.report p join s.revision v join v.figures g
                        where p.formCode = :form and p.unitId = :unit and p.reportDate = :date
                          and s.knownFrom <= :known and s.knownTo > :known
                        """, Object[].class)
                .setParameter("form", key.form())
                .setParameter("unit", key.unitId())
                .setParameter("date", key.date())
                .setParameter("known", knownAt.orLatest())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Figure) row[1]));
    }

    List<Review> reviews(Report report, KnownAt knownAt) {
        return entities.createQuery("""
                        select w from Review w where w.revision.report = :report and w.recordedAt <= :known
                        """, Review.class)
                .setParameter("report", report)
                .setParameter("known", knownAt.orLatest())
                .getResultList();
    }

    Optional<Revision> standing(Report report, KnownAt knownAt) {
        return entities.createQuery("""
                        select r from Standing s join s.revision r
                        where s.report = :report and s.knownFrom <= :known and s.knownTo > :known
                        """, Revision.class)
                .setParameter("report", report)
                .setParameter("known", knownAt.orLatest())
                .getResultStream()
                .findFirst();
    }

    Optional<ReportState> state(Report report, KnownAt knownAt) {
        return entities.createQuery("""
                        select s.state from StateInterval s
                        where s.report = :report and s.knownFrom <= :known and s.knownTo > :known
                        """, ReportState.class)
                .setParameter("report", report)
                .setParameter("known", knownAt.orLatest())
                .getResultStream()
                .findFirst();
    }

    /** When the report's present state began: what follows must be recorded later. */
    Optional<Instant> stateBegan(Report report) {
        return entities.createQuery(
                        "select max(s.knownFrom) from StateInterval s where s.report = :report", Instant.class)
                .setParameter("report", report)
                .getResultStream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Ends what stands, immediately, so that the next may begin in the same transaction. */
    void endStanding(Report report, Instant at) {
        end("update Standing s set s.knownTo = :at where s.report = :report and s.knownTo = :still", report, at);
    }

    void endState(Report report, Instant at) {
        end("update StateInterval s set s.knownTo = :at where s.report = :report and s.knownTo = :still", report, at);
    }

    private void end(String update, Report report, Instant at) {
        entities.createQuery(update)
                .setParameter("at", at)
                .setParameter("report", report)
                .setParameter("still", KnownAt.STILL)
                .executeUpdate();
    }
}
