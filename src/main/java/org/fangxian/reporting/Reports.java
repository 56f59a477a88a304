package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
