package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fangxian.shared.Turns;

/** The rows of stores: that a code is given once, and that what is closed is empty and stays so. */
@ApplicationScoped
class StoreRows {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Turns turns;

    void add(Location location) {
        entities.persist(location);
    }

    /** Refuses a code that a location or post has; whoever would give the same one waits. */
    void requireFree(String code) {
        turns.take(List.of("location code " + code));
        List<?> taken = entities.createNativeQuery(
                        "select code from location where code = :code union select code from post where code = :code")
                .setParameter("code", code)
                .getResultList();
        if (!taken.isEmpty()) {
            throw new EventRefused("supplies.store.taken", code);
        }
    }

    /** The turn that is taken by whoever opens a card at the location, and by whoever closes it. */
    static String turn(long locationId) {
        return "location " + locationId;
    }

    /** Refuses a location that holds something, or to which something is under way; nobody brings it anything meanwhile. */
    void requireEmpty(Location location) {
        turns.take(List.of(turn(location.getId())));
        List<?> held = entities.createNativeQuery(
                        "select amount from stock_balance where location_id = :location order by lot_id for update")
                .setParameter("location", location.getId())
                .getResultList();
        if (held.stream().anyMatch(amount -> ((BigDecimal) amount).signum() > 0)) {
            throw new EventRefused("supplies.store.notEmpty", location.getName());
        }
        if (isAwaited(location)) {
            throw new EventRefused("supplies.store.awaited", location.getName());
        }
    }

    private boolean isAwaited(Location location) {
        return !entities.createQuery("""
                        select t.id from Transfer t where t.receivedAt is null
                          and (t.destination = :location or t.source = :location)
                          and not exists (select r from StockEvent r where r.reverses.id = t.id)
                        """, Long.class)
                .setParameter("location", location)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Refuses locations of which one is closed; asked once their cards are locked, which whoever closes one locks too. */
    void requireOpen(Collection<Long> ids) {
        Stream<?> closed = entities.createNativeQuery(
                        "select name from location where id in (:ids) and closed_at is not null")
                .setParameter("ids", ids)
                .getResultStream();
        closed.findFirst().ifPresent(name -> {
            throw new EventRefused("supplies.store.closed", name);
        });
    }
}
