package org.fangxian.supplies.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.supplies.Moments;

/** The queries of {@link StockFigures}; each begins with the kept balances and takes off what does not count yet. */
@ApplicationScoped
class StockFigureRows {
    private static final String OWN =
            " join location l on l.unit_id = u.id and l.kind in ('STORE', 'UNIT_STORE', 'POST')";

    /** Of the units asked, how many report there, and how many of those had a card by the day. */
    private static final String KEEPING = """
            select id, sum(case when reports then 1 else 0 end) reporting,
              sum(case when reports and keeps then 1 else 0 end) keeping
            from (
              select r.id, u.kind in ('COUNTY', 'ZONE', 'TOWN') reports,
                exists (select 1 from location l join stock_day d on d.location_id = l.id
                  where l.unit_id = u.id and l.kind in ('STORE', 'UNIT_STORE', 'POST') and d.card_day <= :day) keeps
              from unit r join unit u on u.path like concat(r.path, '%')
              where r.id in (:units) and r.kind <> 'VILLAGE' and u.kind <> 'VILLAGE' and u.ends_on > :day and u.code not like '~%'
            ) one group by id having sum(case when keeps then 1 else 0 end) > 0
            """;

    @PersistenceContext
    private EntityManager entities;

    /** The indicators that count an item. */
    Set<String> indicators() {
        return rows(entities.createNativeQuery("select indicator_code from item_figure", Tuple.class))
                .map(row -> row.get(0, String.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What these units and all below had at the cut-off, by what was recorded until the instant, and how many of those that
     * report keep the ledger.
     */
    List<UsableStock> usable(
            Collection<Long> units, Collection<String> indicators, LocalDate day, Instant cutOff, Instant known) {
        String later = " from posting where occurred_at > :cutOff or recorded_at > :known";
        Query query = entities.createNativeQuery("""
                        select r.id, f.indicator_code, sum(b.amount) / min(n.factor), max(b.moved), min(k.reporting), min(k.keeping)
                        from (%s) k join unit r on r.id = k.id join unit u on u.path like concat(r.path, '%%') %s
                        join (
                          select location_id, lot_id, amount, cast(null as timestamp with time zone) moved from stock_balance
                          union all select location_id, lot_id, 0, last_at from stock_day where card_day = :day
                          union all select to_id, lot_id, -amount, null %s
                          union all select from_id, lot_id, amount, null %s
                        ) b on b.location_id = l.id
                        join lot t on t.id = b.lot_id and t.fitness = 'MEDICAL' and (t.expires_on is null or t.expires_on >= :day)
                        join item_figure f on f.item_id = t.item_id and f.indicator_code in (:indicators)
                        join item_unit n on n.item_id = f.item_id and n.name = f.unit_name
                        group by r.id, f.indicator_code
                        """.formatted(KEEPING, OWN, later, later), Tuple.class);
        query.setParameter("units", units)
                .setParameter("indicators", indicators)
                .setParameter("day", day);
        return rows(query.setParameter("cutOff", cutOff).setParameter("known", known))
                .map(row -> new UsableStock(
                        number(row, 0),
                        row.get(1, String.class),
                        row.get(2, BigDecimal.class).setScale(0, RoundingMode.FLOOR),
                        row.get(3) == null ? null : Moments.of(row.get(3)),
                        (int) number(row, 4),
                        (int) number(row, 5)))
                .toList();
    }

    private static long number(Tuple row, int cell) {
        return row.get(cell, Number.class).longValue();
    }

    private static Stream<Tuple> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Tuple.class::cast);
    }
}
