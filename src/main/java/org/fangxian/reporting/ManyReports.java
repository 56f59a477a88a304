package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Turns;

/** The queries for many units' reports of one form and date: one statement each, however many reports there are. */
@ApplicationScoped
class ManyReports {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Turns turns;

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }

    /** The reports, locked in the order of their ids until the transaction ends; opened where there are none. */
    Map<ReportKey, Report> open(Set<ReportKey> keys) {
        ReportKey one = keys.iterator().next();
        turns.take(Set.of(one.form() + " " + one.date()));
        Set<Long> units = keys.stream().map(ReportKey::unitId).collect(Collectors.toSet());
        Map<ReportKey, Report> opened = locked(one.form(), units, one.date()).stream()
                .collect(Collectors.toMap(Report::key, Function.identity(), (first, same) -> first, HashMap::new));
        keys.stream().filter(key -> !opened.containsKey(key)).forEach(key -> {
            Report report = new Report(key);
            entities.persist(report);
            opened.put(key, report);
        });
        entities.flush();
        return opened;
    }

    private List<Report> locked(String form, Set<Long> units, LocalDate date) {
        return entities.createQuery("""
                        select r from Report r
                        where r.formCode = :form and r.unitId in :units and r.reportDate = :date order by r.id
                        """, Report.class)
                .setParameter("form", form)
                .setParameter("units", units)
                .setParameter("date", date)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The number of each report's last revision, by report. */
    Map<Long, Integer> numbers(Collection<Report> reports) {
        return entities.createQuery("""
                        select v.report.id as report, max(v.number) as number from Revision v
                        where v.report in :reports group by v.report.id
                        """, Tuple.class)
                .setParameter("reports", reports)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("report", Long.class), row -> row.get("number", Integer.class)));
    }

    /** Each report's last revision, by report. */
    Map<Long, Revision> latest(Collection<Report> reports) {
        return byReport(entities.createQuery("""
                        select v from Revision v where v.report in :reports
                          and v.number = (select max(w.number) from Revision w where w.report = v.report)
                        """, Revision.class)
                .setParameter("reports", reports)
                .getResultList());
    }

    /** The revision of each report that counts, by report. */
    Map<Long, Revision> standing(Collection<Report> reports) {
        return byReport(entities.createQuery(
                        "select v from Standing s join s.revision v where s.report in :reports and s.knownTo = :still",
                        Revision.class)
                .setParameter("reports", reports)
                .setParameter("still", KnownAt.STILL)
                .getResultList());
    }

    private static Map<Long, Revision> byReport(List<Revision> revisions) {
        return revisions.stream()
                .collect(Collectors.toMap(revision -> revision.report().getId(), Function.identity()));
    }

    /** When the last of the reports' present states began. */
    Optional<Instant> stateBegan(Collection<Report> reports) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(s.knownFrom) from StateInterval s where s.report in :reports", Instant.class)
                .setParameter("reports", reports)
                .getSingleResult());
    }

    /** Ends what stands, immediately, so that the next may begin in the same transaction. */
    void end(Collection<Report> reports, Instant at) {
        for (String interval : List.of("Standing", "StateInterval")) {
            entities.createQuery("update " + interval
                            + " s set s.knownTo = :at where s.report in :reports and s.knownTo = :still")
                    .setParameter("at", at)
                    .setParameter("reports", reports)
                    .setParameter("still", KnownAt.STILL)
                    .executeUpdate();
        }
    }
}
