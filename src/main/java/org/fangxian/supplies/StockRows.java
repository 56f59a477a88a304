package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events with their postings, lots and locations. */
@ApplicationScoped
class StockRows {
    @PersistenceContext
    private EntityManager entities;

    long nextEvent() {
        return ((Number) entities.createNativeQuery("select nextval('stock_event_seq')")
                        .getSingleResult())
                .longValue();
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    Optional<StockEvent> event(String number) {
        return entities.createQuery("select e from StockEvent e where e.number = :number", StockEvent.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Locks the event until the transaction ends; true when another event has undone it. */
    boolean lockIsReversed(StockEvent event) {
        entities.lock(event, LockModeType.PESSIMISTIC_WRITE);
        return !entities.createQuery("select e.id from StockEvent e where e.reverses = :event", Long.class)
                .setParameter("event", event)
                .getResultList()
                .isEmpty();
    }

    List<Posting> postings(StockEvent event) {
        return entities.createQuery(
                        "select p from Posting p join fetch p.lot join fetch p.from join fetch p.to"
                                + " where p.event = :event order by p.id",
                        Posting.class)
                .setParameter("event", event)
                .getResultList();
    }

    Map<Long, Lot> lots(Collection<Long> ids) {
        return entities.createQuery("select l from Lot l join fetch l.item where l.id in :ids", Lot.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Lot::getId, Function.identity()));
    }

    Map<Long, Location> locations(Collection<Long> ids) {
        return entities.createQuery("select l from Location l where l.id in :ids", Location.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Location::getId, Function.identity()));
    }

    Optional<Lot> lot(LotDescription lot) {
        return entities.createQuery("""
                        select l from Lot l where l.item.id = :item and l.number = :number and l.maker = :maker
                          and l.origin = :origin
                        """, Lot.class)
                .setParameter("item", lot.itemId())
                .setParameter("number", lot.number())
                .setParameter("maker", lot.maker())
                .setParameter("origin", lot.origin())
                .getResultStream()
                .findFirst();
    }
}
