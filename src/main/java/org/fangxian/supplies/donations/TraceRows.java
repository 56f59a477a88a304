package org.fangxian.supplies.donations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fangxian.supplies.LocationKind;
import org.jspecify.annotations.Nullable;

/** What moved of lots, found by the cards that they have: what that costs depends on these lots alone. */
@ApplicationScoped
class TraceRows {
    private static final String CARDS = " from stock_balance b join posting p on p.lot_id = b.lot_id and p.";

    @PersistenceContext
    private EntityManager entities;

    /**
     * What a card says of a lot at a place now, and what the place got from all locations of one kind, less what it gave them.
     *
     * @param other what is at the other end; null where nothing had moved yet
     */
    record Flow(
            long lotId,
            long locationId,
            String name,
            LocationKind kind,
            long unitId,
            String unitName,
            BigDecimal kept,
            @Nullable LocationKind other,
            BigDecimal net) {}

    /**
     * Every card that the lots ever had.
     *
     * @param at only what had occurred by the instant
     */
    List<Flow> flows(Collection<Long> lots, Instant at) {
        List<?> rows = entities.createNativeQuery("""
                        select b.lot_id, l.id, l.name, l.kind, u.id unit_id, u.name unit_name, b.amount kept, x.other, coalesce(x.net, 0) net
                        from stock_balance b join location l on l.id = b.location_id join unit u on u.id = l.unit_id
                        left join (
                          select m.lot_id, m.location_id, m.other, sum(m.change) net from (
                            select b.lot_id, b.location_id, o.kind other, p.amount change""" + CARDS + """
                        to_id = b.location_id join location o on o.id = p.from_id
                            where b.lot_id in (:lots) and p.occurred_at <= :at
                            union all
                            select b.lot_id, b.location_id, o.kind other, -p.amount change""" + CARDS + """
                        from_id = b.location_id join location o on o.id = p.to_id
                            where b.lot_id in (:lots) and p.occurred_at <= :at
                          ) m group by m.lot_id, m.location_id, m.other
                        ) x on x.lot_id = b.lot_id and x.location_id = b.location_id
                        where b.lot_id in (:lots) order by b.lot_id, u.path, l.id
                        """, Tuple.class)
                .setParameter("lots", lots)
                .setParameter("at", at)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(TraceRows::flow).toList();
    }

    private static Flow flow(Tuple row) {
        String other = row.get(7, String.class);
        return new Flow(
                number(row, 0),
                number(row, 1),
                row.get(2, String.class),
                LocationKind.valueOf(row.get(3, String.class)),
                number(row, 4),
                row.get(5, String.class),
                row.get(6, BigDecimal.class),
                other == null ? null : LocationKind.valueOf(other),
                row.get(8, BigDecimal.class));
    }

    private static long number(Tuple row, int place) {
        return row.get(place, Number.class).longValue();
    }
}
