package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;

/**
 * Compares what is kept beside the postings with the postings themselves, and makes it agree. What a location holds of a
 * lot is what came less what went; what it began a day with is what it held the day before.
 */
@ApplicationScoped
class Proof {
    private static final String MOVED = """
            (select p.to_id location_id, p.lot_id, p.item_id, p.occurred_on, p.occurred_at, p.event_id, p.amount change from posting p
               join location l on l.id = p.to_id where l.kind in ('STORE', 'UNIT_STORE', 'POST', 'TRANSIT')
             union all
             select p.from_id, p.lot_id, p.item_id, p.occurred_on, p.occurred_at, p.event_id, -p.amount from posting p
               join location l on l.id = p.from_id where l.kind in ('STORE', 'UNIT_STORE', 'POST', 'TRANSIT'))
            """;

    /** The days as the postings tell them. */
    private static final String DAYS = """
            select d.location_id, d.lot_id, d.card_day,
                   sum(d.net) over (partition by d.location_id, d.lot_id order by d.card_day) - d.net opening,
                   d.net, case when d.lowest < 0 then d.lowest else 0 end lowest, d.last_at
            from (
              select r.location_id, r.lot_id, r.card_day, sum(r.change) net, min(r.running) lowest, max(r.occurred_at) last_at
              from (
                select e.*, sum(e.change) over (partition by e.location_id, e.lot_id, e.card_day
                                                order by e.occurred_at, e.event_id) running
                from (
                  select m.location_id, m.lot_id, m.occurred_on card_day,
                         m.occurred_at, m.event_id, sum(m.change) change
                  from\s""" + MOVED + """
                   m group by m.location_id, m.lot_id, m.occurred_on, m.occurred_at, m.event_id
                ) e
              ) r group by r.location_id, r.lot_id, r.card_day
            ) d
            """;

    private static final String RESERVED =
            "coalesce((select sum(r.amount) from reservation r where r.location_id = stock_balance.location_id"
                    + " and r.lot_id = stock_balance.lot_id), 0)";

    private static final String DIFFERENT = """
            select c.location_id, c.lot_id, c.item_id, sum(c.kept) kept, sum(c.counted) counted from (
              select location_id, lot_id, item_id, amount kept, 0 counted from stock_balance
              union all
              select m.location_id, m.lot_id, m.item_id, 0, m.change from\s""" + MOVED + """
               m
            ) c group by c.location_id, c.lot_id, c.item_id having sum(c.kept) <> sum(c.counted)
            """;

    /** A balance that is not what the postings say. */
    record Difference(long locationId, long lotId, BigDecimal kept, BigDecimal counted) {}

    @PersistenceContext
    private EntityManager entities;

    /** @return the balances that differ from their postings, at most so many */
    List<Difference> balances(int limit) {
        Query query = entities.createNativeQuery(DIFFERENT + " order by 1, 2", Tuple.class);
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Difference(
                        ((Number) row.get(0)).longValue(),
                        ((Number) row.get(1)).longValue(),
                        row.get(3, BigDecimal.class),
                        row.get(4, BigDecimal.class)))
                .toList();
    }

    /** @return how many cards keep something else for requisitions than these are kept */
    long reserved() {
        return count("select count(*) from stock_balance where reserved <> " + RESERVED);
    }

    /** @return how many days of cards differ from their postings */
    long days() {
        return count("select count(*) from (" + DAYS + ") p left join stock_day k on k.location_id = p.location_id"
                        + " and k.lot_id = p.lot_id and k.card_day = p.card_day where k.lot_id is null"
                        + " or k.opening <> p.opening or k.net <> p.net or k.lowest <> p.lowest")
                + Math.abs(count("select count(*) from stock_day") - count("select count(*) from (" + DAYS + ") p"));
    }

    /** Makes balances and days anew of the postings. */
    void rebuild() {
        entities.flush();
        entities.createNativeQuery("delete from stock_day").executeUpdate();
        entities.createNativeQuery("""
                        insert into stock_balance (location_id, lot_id, item_id, amount)
                        select distinct m.location_id, m.lot_id, m.item_id, 0 from\s""" + MOVED + """
                         m where not exists (select 1 from stock_balance b where b.location_id = m.location_id and b.lot_id = m.lot_id)
                        """).executeUpdate();
        entities.createNativeQuery("update stock_balance set amount = coalesce((select sum(m.change) from " + MOVED
                        + " m where m.location_id = stock_balance.location_id and m.lot_id = stock_balance.lot_id), 0),"
                        + " reserved = " + RESERVED)
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into stock_day (location_id, lot_id, card_day, opening, net, lowest, last_at) " + DAYS)
                .executeUpdate();
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
