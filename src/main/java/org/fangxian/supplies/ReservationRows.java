package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept of which card for a requisition. Whoever writes has locked the requisition, and the cards. */
@ApplicationScoped
class ReservationRows {
    private static final String OF =
            " where requisition_id = :requisition and location_id = :location and lot_id = :lot";

    @PersistenceContext
    private EntityManager entities;

    /** In the order in which cards are locked. */
    SortedMap<Card, BigDecimal> of(long requisition) {
        entities.flush();
        List<?> rows = entities.createNativeQuery("""
                        select r.location_id, r.lot_id, l.item_id, r.amount from reservation r join lot l on l.id = r.lot_id
                        where r.requisition_id = :requisition
                        """, Tuple.class)
                .setParameter("requisition", requisition)
                .getResultList();
        SortedMap<Card, BigDecimal> kept = new TreeMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> kept.put(
                        new Card(number(row, 0), number(row, 1), number(row, 2)), row.get(3, BigDecimal.class)));
        return kept;
    }

    private static long number(Tuple row, int place) {
        return row.get(place, Number.class).longValue();
    }

    void add(long requisition, Card card, BigDecimal amount) {
        int changed = write("update reservation set amount = amount + :amount" + OF, requisition, card, amount);
        if (changed == 0) {
            write(
                    "insert into reservation (requisition_id, location_id, lot_id, amount)"
                            + " values (:requisition, :location, :lot, :amount)",
                    requisition,
                    card,
                    amount);
        }
    }

    private int write(String sql, long requisition, Card card, BigDecimal amount) {
        return entities.createNativeQuery(sql)
                .setParameter("requisition", requisition)
                .setParameter("location", card.locationId())
                .setParameter("lot", card.lotId())
                .setParameter("amount", amount)
                .executeUpdate();
    }

    void clear(long requisition) {
        entities.createNativeQuery("delete from reservation where requisition_id = :requisition")
                .setParameter("requisition", requisition)
                .executeUpdate();
    }
}
