package org.fangxian.supplies.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.items.Item;
import org.fangxian.shared.NotFound;
import org.fangxian.supplies.Location;
import org.fangxian.supplies.Moments;

/** Requisitions. One is locked by its own row, which only its own rows refer to. */
@ApplicationScoped
class RequisitionRows {
    @PersistenceContext
    private EntityManager entities;

    long next() {
        return ((Number) entities.createNativeQuery("select nextval('requisition_seq')")
                        .getSingleResult())
                .longValue();
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    Optional<Requisition> find(String number) {
        return entities.createQuery("select r from Requisition r where r.number = :number", Requisition.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the transaction ends, as it is now. */
    Requisition lock(String number) {
        return lock(find(number).orElseThrow(() -> new NotFound("requisition", number)));
    }

    /** Locked first and read then: the statement that waits may read lines as they were before the wait. */
    private Requisition lock(Requisition requisition) {
        entities.createNativeQuery("select id from requisition where id = :id for update")
                .setParameter("id", requisition.getId())
                .getResultList();
        entities.refresh(requisition);
        return requisition;
    }

    /** The requisition for which an event left, locked. */
    Optional<Requisition> lockOf(long shipment) {
        List<?> ids = entities.createNativeQuery(
                        "select requisition_id from requisition_shipment where event_id = :event")
                .setParameter("event", shipment)
                .getResultList();
        return ids.stream()
                .map(id -> entities.find(Requisition.class, ((Number) id).longValue()))
                .map(this::lock)
                .findFirst();
    }

    void shipped(Requisition requisition, long shipment) {
        entities.flush();
        entities.createNativeQuery(
                        "insert into requisition_shipment (event_id, requisition_id) values (:event, :requisition)")
                .setParameter("event", shipment)
                .setParameter("requisition", requisition.getId())
                .executeUpdate();
    }

    /** What an event moved, by item. */
    Map<Long, BigDecimal> moved(long event) {
        List<?> rows = entities.createNativeQuery(
                        "select item_id, sum(amount) from posting where event_id = :event group by item_id")
                .setParameter("event", event)
                .getResultList();
        Map<Long, BigDecimal> moved = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            moved.put(((Number) cells[0]).longValue(), (BigDecimal) cells[1]);
        }
        return moved;
    }

    Location location(long id) {
        return Optional.ofNullable(entities.find(Location.class, id)).orElseThrow(() -> new NotFound("location", id));
    }

    Item item(long id) {
        return Optional.ofNullable(entities.find(Item.class, id)).orElseThrow(() -> new NotFound("item", id));
    }

    /** The term of the paper of an emergency, as it is in force at the instant. */
    PaperTerm paperTerm(Instant at, boolean changeable) {
        Object[] cells = (Object[]) entities.createNativeQuery("select hours, source, effective_at from paper_term"
                        + " where effective_at <= :at order by effective_at desc fetch first 1 rows only")
                .setParameter("at", at)
                .getSingleResult();
        return new PaperTerm(((Number) cells[0]).intValue(), (String) cells[1], Moments.of(cells[2]), changeable);
    }

    void addPaperTerm(PaperTerm term, String account) {
        entities.createNativeQuery("insert into paper_term (id, effective_at, hours, source, recorded_by)"
                        + " values (nextval('paper_term_seq'), :since, :hours, :source, :account)")
                .setParameter("since", term.since())
                .setParameter("hours", term.hours())
                .setParameter("source", term.source())
                .setParameter("account", account)
                .executeUpdate();
    }
}
