package org.fangxian.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.Figure;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** The queries for the reports of many units: a statement whatever their number. */
@ApplicationScoped
class FiledRows {
    @PersistenceContext
    private EntityManager entities;

    /** The reports with what counts in them and what was explained: one statement. */
    List<FiledReport> filed(Collection<Long> units, Collection<LocalDate> dates, KnownAt knownAt) {
        Map<ReportKey, FiledReport> filed = new LinkedHashMap<>();
        rows(units, dates, knownAt).forEach(row -> {
            ReportKey key = new ReportKey(
                    row.get("form", String.class), row.get("unit", Long.class), row.get("reported", LocalDate.class));
            FiledReport report = filed.computeIfAbsent(key, absent -> filed(key, row));
            BigDecimal amount = row.get("amount", BigDecimal.class);
            if (amount != null) {
                report.amounts().put(row.get("indicator", String.class), amount);
            }
            Explanation given = row.get("given", Explanation.class);
            if (given != null) {
                report.explained().put(row.get("code", String.class), given);
            }
        });
        return List.copyOf(filed.values());
    }

    /** What counts of the form, as typed, by unit and indicator. */
    Map<Long, Map<String, String>> typed(String form, Collection<Long> units, LocalDate date, KnownAt knownAt) {
        Map<Long, Map<String, String>> typed = new HashMap<>();
        entities.createQuery("""
                        select p.unitId as unit, key(g) as indicator, value(g) as figure
                        from Standing s join s.report p join s.revision v join v.figures g
                        where p.formCode = :form and p.unitId in :units and p.reportDate = :date
                          and s.knownFrom <= :known and s.knownTo > :known
                        """, Tuple.class)
                .setParameter("form", form)
                .setParameter("units", units)
                .setParameter("date", date)
                .setParameter("known", knownAt.orLatest())
                .getResultStream()
                .forEach(row -> typed.computeIfAbsent(row.get("unit", Long.class), id -> new HashMap<>())
                        .put(
                                row.get("indicator", String.class),
                                row.get("figure", Figure.class).typed()));
        return typed;
    }

    /** The units that ever submitted the form, and the state of their reports. */
    Map<Long, ReportState> submitted(String form, Collection<Long> units, LocalDate date, KnownAt knownAt) {
        return entities.createQuery("""
                        select p.unitId as unit, s.state as state from StateInterval s join s.report p
                        where p.formCode = :form and p.unitId in :units and p.reportDate = :date
                          and s.knownFrom <= :known and s.knownTo > :known
                          and exists (select 1 from Revision v where v.report = p and v.recordedAt <= :known)
                        """, Tuple.class)
                .setParameter("form", form)
                .setParameter("units", units)
                .setParameter("date", date)
                .setParameter("known", knownAt.orLatest())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("unit", Long.class), row -> row.get("state", ReportState.class)));
    }

    private static FiledReport filed(ReportKey key, Tuple row) {
        Long revision = row.get("revision", Long.class);
        return new FiledReport(
                key,
                row.get("state", ReportState.class),
                revision,
                row.get("number", Integer.class),
                revision == null ? null : row.get("submitted", Instant.class),
                new HashMap<>(),
                new HashMap<>());
    }

    /** A row for each figure, and for each of a report's few explanations as many. */
    private Stream<Tuple> rows(Collection<Long> units, Collection<LocalDate> dates, KnownAt knownAt) {
        return entities.createQuery("""
                        select r.formCode as form, r.unitId as unit, r.reportDate as reported, s.state as state, v.id as revision,
                               v.number as number, f.submittedAt as submitted, key(g) as indicator, g.amount as amount,
                               key(e) as code, value(e) as given
                        from Report r
                          join StateInterval s on s.report = r and s.knownFrom <= :known and s.knownTo > :known
                          left join Standing t on t.report = r and t.knownFrom <= :known and t.knownTo > :known
                          left join t.revision v
                          left join v.figures g
                          left join v.explanations e
                          left join Standing b on b.report = r and b.knownFrom = (
                            select max(c.knownFrom) from Standing c where c.report = r and c.knownFrom <= :known
                              and not exists (select 1 from Standing o where o.report = r and o.knownTo = c.knownFrom))
                          left join b.revision f
                        where r.unitId in :units and r.reportDate in :dates
                        """, Tuple.class)
                .setParameter("units", units)
                .setParameter("dates", dates)
                .setParameter("known", knownAt.orLatest())
                .getResultStream();
    }
}
