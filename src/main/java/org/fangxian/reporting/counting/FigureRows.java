package org.fangxian.reporting.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.KnownAt;

/** The queries on submitted figures. */
@ApplicationScoped
class FigureRows {
    private static final String DATED = """
            select new org.fangxian.reporting.counting.DatedFigure(g.reportDate, key(g), p.formCode, g.unitId, r.id,
                   g.amount, g.words)
            from Standing s join s.revision r join s.report p join r.figures g
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * The figures that count, of exactly the units and days of the queries, which are all as known at one instant, by day.
     * One statement, so that they agree.
     */
    Map<LocalDate, List<CountedFigure>> standing(List<FigureQuery> queries) {
        String asked = IntStream.range(0, queries.size())
                .mapToObj(i ->
                        "key(g) in :indicators" + i + " and g.unitId in :units" + i + " and g.reportDate = :day" + i)
                .collect(Collectors.joining(" or "));
        TypedQuery<DatedFigure> query = entities.createQuery(
                DATED + " where s.knownFrom <= :known and s.knownTo > :known and (" + asked + ")", DatedFigure.class);
        for (int i = 0; i < queries.size(); i++) {
            query.setParameter("indicators" + i, queries.get(i).indicators())
                    .setParameter("units" + i, queries.get(i).unitIds())
                    .setParameter("day" + i, queries.get(i).date())
                    .setParameter("known", queries.get(i).knownAt().orLatest());
        }
        return byDay(query);
    }

    /** The same of one query on several days, whichever the query's. */
    Map<LocalDate, List<CountedFigure>> standing(FigureQuery query, Set<LocalDate> days) {
        return byDay(entities.createQuery(DATED + """
                         where key(g) in :indicators and g.unitId in :units and g.reportDate in :days
                          and s.knownFrom <= :known and s.knownTo > :known
                        """, DatedFigure.class)
                .setParameter("indicators", query.indicators())
                .setParameter("units", query.unitIds())
                .setParameter("days", days)
                .setParameter("known", query.knownAt().orLatest()));
    }

    private static Map<LocalDate, List<CountedFigure>> byDay(TypedQuery<DatedFigure> query) {
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        DatedFigure::date, Collectors.mapping(DatedFigure::figure, Collectors.toList())));
    }

    /** Of the units that were directly below the query's on the day, by indicator, form, kind and unit above: one row each. */
    List<SummedFigure> sums(FigureQuery query) {
        return entities.createQuery("""
                        select new org.fangxian.reporting.counting.SummedFigure(key(g), p.formCode, u.kind, n.parentId,
                               sum(g.amount), count(p.id))
                        from UnitStanding n join Unit u on u.id = n.key.unitId join Report p on p.unitId = n.key.unitId
                          join Standing s on s.report = p and s.knownFrom <= :known and s.knownTo > :known
                          join s.revision r join r.figures g
                        where n.parentId in :parents and n.key.fromOn <= :date and n.toOn > :date
                          and p.reportDate = :date and key(g) in :indicators
                        group by key(g), p.formCode, u.kind, n.parentId
                        """, SummedFigure.class)
                .setParameter("indicators", query.indicators())
                .setParameter("parents", query.unitIds())
                .setParameter("date", query.date())
                .setParameter("known", query.knownAt().orLatest())
                .getResultList();
    }

    /** The receipt numbers of those of the revisions whose units lie within the jurisdiction. */
    Map<Long, String> receipts(Collection<Long> revisionIds, Jurisdiction jurisdiction) {
        return entities.createQuery("""
                        select r.id, r.receipt from Revision r join r.report p join Unit u on u.id = p.unitId
                        where r.id in :ids
                          and exists (select 1 from Unit root where root.id in :roots
                                        and u.path like concat(root.path, '%'))
                        """, Object[].class)
                .setParameter("ids", revisionIds)
                .setParameter("roots", jurisdiction.roots())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The units' last reports of the forms before the date, as far as they count. */
    List<ReportKey> last(Collection<String> forms, Collection<Long> units, LocalDate date, KnownAt knownAt) {
        return entities.createQuery("""
                        select new org.fangxian.reporting.counting.ReportKey(p.formCode, p.unitId, max(p.reportDate))
                        from Standing s join s.report p
                        where p.formCode in :forms and p.unitId in :units and p.reportDate < :date
                          and s.knownFrom <= :known and s.knownTo > :known
                        group by p.formCode, p.unitId
                        """, ReportKey.class)
                .setParameter("forms", forms)
                .setParameter("units", units)
                .setParameter("date", date)
                .setParameter("known", knownAt.orLatest())
                .getResultList();
    }

    /** The submissions with these revision ids, in the order of the units. */
    List<FigureEvidence> evidence(Collection<Long> revisionIds, String indicator) {
        return entities.createQuery("""
                        select new org.fangxian.reporting.counting.FigureEvidence(r.id, g.unitId, n.name, key(g), g.amount,
                               r.receipt, r.submittedAt, r.authorName,
                               coalesce(cast(w.outcome as string), 'SUBMITTED'), r.number, cast(r.source as string))
                        from Revision r join r.figures g
                          join UnitStanding n on n.key.unitId = g.unitId and n.key.fromOn <= g.reportDate and n.toOn > g.reportDate
                          left join Review w on w.revision = r
                        where r.id in :ids and key(g) = :indicator order by n.sortOrder, r.number
                        """, FigureEvidence.class)
                .setParameter("ids", revisionIds)
                .setParameter("indicator", indicator)
                .getResultList();
    }
}
