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

    /** Under the unit asked for, as the tree stood on the report's day. */
    private static final String BELOW =
            " and exists (select 1 from UnitStanding n, UnitStanding a where n.key.unitId = r.unitId"
                    + " and n.key.fromOn <= r.reportDate and n.toOn > r.reportDate and a.key.unitId = :unit"
                    + " and a.key.fromOn <= r.reportDate and a.toOn > r.reportDate and n.path like concat(a.path, '%'))";

    /** Newest first, after the given row: which they are is read along an index, and then what there is to say of them. */
    List<ReportRow> page(ReportFilter filter, Jurisdiction jurisdiction, KnownAt knownAt, Page<ReportRow> page) {
        List<Long> ids = ids(filter, jurisdiction, knownAt, page);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                ROWS + "where r.id in :ids order by r.reportDate desc, r.id desc", ReportRow.class)
                        .setParameter("known", knownAt.orLatest())
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private List<Long> ids(ReportFilter filter, Jurisdiction jurisdiction, KnownAt knownAt, Page<ReportRow> page) {
        ReportRow after = page.after();
        TypedQuery<Long> query = entities.createQuery(
                        """
                        select r.id from Report r join Unit u on u.id = r.unitId
                        where r.reportDate between :from and :to
                          and r.reportDate <= :day and (r.reportDate < :day or r.id < :id)
                          and exists (select 1 from Unit root where root.id in :roots and u.path like concat(root.path, '%'))
                          and exists (select 1 from StateInterval s
                            where s.report = r and s.knownFrom <= :known and s.knownTo > :known""" + state(filter) + ")" + conditions(filter) + " order by r.reportDate desc, r.id desc",
                        Long.class)
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
        return (filter.form() == null ? "" : " and r.formCode = :form") + (filter.unitId() == null ? "" : BELOW);
    }

    private static String state(ReportFilter filter) {
        return filter.state() == null ? "" : " and s.state = :state";
    }

    private static void fill(TypedQuery<Long> query, ReportFilter filter) {
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
