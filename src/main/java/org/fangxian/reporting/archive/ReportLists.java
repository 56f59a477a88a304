package org.fangxian.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.reporting.Page;
import org.fangxian.shared.KnownAt;

/** The lists of reports, each under its unit's name of the day: by key, never by offset, never counted. */
@ApplicationScoped
class ReportLists {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @PersistenceContext
    private EntityManager entities;

    private static final String ROWS = """
            select new org.fangxian.reporting.archive.ReportRow(r.id, r.formCode, f.name, u.id, n.code, n.name,
                   r.reportDate, s.state, v.number, v.receipt, v.submittedAt, v.authorName, w.submittedAt)
            from Report r join FormEntry f on f.code = r.formCode join Unit u on u.id = r.unitId
              join UnitStanding n on n.key.unitId = r.unitId and n.key.fromOn <= r.reportDate and n.toOn > r.reportDate
              join StateInterval s on s.report = r and s.knownFrom <= :known and s.knownTo > :known
              left join Standing t on t.report = r and t.knownFrom <= :known and t.knownTo > :known
              left join t.revision v
              left join Standing b on b.report = r and b.knownFrom = (
                select max(c.knownFrom) from Standing c where c.report = r and c.knownFrom <= :known
                  and not exists (select 1 from Standing e where e.report = r and e.knownTo = c.knownFrom))
              left join b.revision w
            """;

    /** Newest first, after the given row. */
    List<ReportRow> page(ReportFilter filter, Jurisdiction jurisdiction, KnownAt knownAt, Page<ReportRow> page) {
        ReportRow after = page.after();
        TypedQuery<ReportRow> query = entities.createQuery(
                        ROWS + """
                        where r.reportDate between :from and :to
                          and r.reportDate <= :day and (r.reportDate < :day or (r.reportDate = :day and r.id < :id))
                          and exists (select 1 from Unit root where root.id in :roots and u.path like concat(root.path, '%'))
                        """ + conditions(filter) + " order by r.reportDate desc, r.id desc", ReportRow.class)
                .setParameter("known", knownAt.orLatest())
                .setParameter("from", filter.from())
                .setParameter("to", filter.to())
                .setParameter("day", after == null ? LAST : after.date())
                .setParameter("id", after == null ? Long.MAX_VALUE : after.reportId())
                .setParameter("roots", jurisdiction.roots());
        fill(query, filter);
        return query.setMaxResults(page.size()).getResultList();
    }

    /** The unit's own reports of a day, in the register's order. */
    List<ReportRow> ofUnit(long unitId, LocalDate date, KnownAt knownAt) {
        return entities.createQuery(
                        ROWS + "where r.unitId = :unit and r.reportDate = :date order by f.sortOrder", ReportRow.class)
                .setParameter("known", knownAt.orLatest())
                .setParameter("unit", unitId)
                .setParameter("date", date)
                .getResultList();
    }

    private static String conditions(ReportFilter filter) {
        return (filter.form() == null ? "" : " and r.formCode = :form")
                + (filter.state() == null ? "" : " and s.state = :state")
                + (filter.unitId() == null
                        ? ""
                        : " and exists (select 1 from UnitStanding a where a.key.unitId = :unit and a.key.fromOn <= r.reportDate"
                                + " and a.toOn > r.reportDate and n.path like concat(a.path, '%'))");
    }

    private static void fill(TypedQuery<ReportRow> query, ReportFilter filter) {
        if (filter.form() != null) {
            query.setParameter("form", filter.form());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        if (filter.unitId() != null) {
            query.setParameter("unit", filter.unitId());
        }
    }

    /** Reports of the day of which a revision bears a receipt number that begins so, the latest revision first. */
    List<ReportRow> receipts(Jurisdiction jurisdiction, LocalDate date, String beginning, int size) {
        return entities.createQuery("""
                        select new org.fangxian.reporting.archive.ReportRow(r.id, r.formCode, f.name, u.id, n.code, n.name,
                               r.reportDate, r.state, v.number, v.receipt, v.submittedAt, v.authorName, v.submittedAt)
                        from Revision v join v.report r join FormEntry f on f.code = r.formCode join Unit u on u.id = r.unitId
                          join UnitStanding n on n.key.unitId = u.id and n.key.fromOn <= :date and n.toOn > :date
                        where r.reportDate = :date and v.receipt like :beginning
                          and exists (select 1 from Unit root where root.id in :roots and u.path like concat(root.path, '%'))
                        order by r.id desc, v.number desc
                        """, ReportRow.class)
                .setParameter("date", date)
                .setParameter("beginning", beginning + "%")
                .setParameter("roots", jurisdiction.roots())
                .setMaxResults(size)
                .getResultList();
    }
}
