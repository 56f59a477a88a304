package org.fangxian.reporting.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.reporting.Page;
import org.fangxian.shared.KnownAt;

/** The queries of the reviewers' queue: by key, never by offset, never counted. */
@ApplicationScoped
class ReviewRows {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    @PersistenceContext
    private EntityManager entities;

    /** Submitted and not yet reviewed at the instant, of the units directly below one of the jurisdiction, oldest first. */
    List<QueueRow> queue(Jurisdiction jurisdiction, KnownAt knownAt, Page<QueueRow> page) {
        QueueRow after = page.after();
        return entities.createQuery("""
                        select new org.fangxian.reporting.reviewing.QueueRow(r.id, v.id, r.formCode, f.name, u.id, n.name,
                               r.reportDate, v.number, v.authorName, v.submittedAt, size(v.explanations))
                        from Report r join FormEntry f on f.code = r.formCode join Unit u on u.id = r.unitId
                          join u.parent p
                          join UnitStanding n on n.key.unitId = u.id and n.key.fromOn <= r.reportDate and n.toOn > r.reportDate
                          join StateInterval s on s.report = r and s.knownFrom <= :known and s.knownTo > :known
                          join Standing t on t.report = r and t.knownFrom <= :known and t.knownTo > :known
                          join t.revision v
                        where s.state = org.fangxian.reporting.ReportState.SUBMITTED
                        """ + waiting(knownAt) + """
                          and r.reportDate >= :day and (r.reportDate > :day or (r.reportDate = :day and r.id > :id))
                          and exists (select 1 from Unit root where root.id in :roots and p.path like concat(root.path, '%'))
                        order by r.reportDate, r.id
                        """, QueueRow.class)
                .setParameter("known", knownAt.orLatest())
                .setParameter("day", after == null ? FIRST : after.date())
                .setParameter("id", after == null ? 0L : after.reportId())
                .setParameter("roots", jurisdiction.roots())
                .setMaxResults(page.size())
                .getResultList();
    }

    /** What waits now is few among all reports, and found by an index; what waited then is not. */
    private static String waiting(KnownAt knownAt) {
        return knownAt.isLatest() ? " and r.state = org.fangxian.reporting.ReportState.SUBMITTED " : " ";
    }

    /** What was explained in these revisions, as far as they are of units below the jurisdiction. */
    List<GivenExplanation> explanations(Jurisdiction jurisdiction, Collection<Long> revisions) {
        return entities.createQuery("""
                        select new org.fangxian.reporting.reviewing.GivenExplanation(v.id, key(e), value(e))
                        from Revision v join v.explanations e join v.report r join Unit u on u.id = r.unitId
                        where v.id in :revisions
                          and exists (select 1 from Unit root where root.id in :roots and u.path like concat(root.path, '%'))
                        order by v.id, key(e)
                        """, GivenExplanation.class)
                .setParameter("revisions", revisions)
                .setParameter("roots", jurisdiction.roots())
                .getResultList();
    }
}
