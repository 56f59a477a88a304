package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.items.Item;
import org.fangxian.shared.NotFound;

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
        return isReversed(event);
    }

    boolean isReversed(StockEvent event) {
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

    /** The account of a kind that a unit uses: its own, or the nearest above it. */
    Optional<Location> account(LocationKind kind, long unitId) {
        return entities.createQuery("""
                        select l from Location l, Unit own, Unit above where own.id = :unit and above.id = l.unitId
                          and own.path like concat(above.path, '%') and l.kind = :kind and l.closedAt is null
                        order by length(above.path) desc, l.id
                        """, Location.class)
                .setParameter("unit", unitId)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Item item(long id) {
        Item item = entities.find(Item.class, id);
        if (item == null) {
            throw new NotFound("item", id);
        }
        return item;
    }

    /** What a location may give of an item, what expires first in front; what does not expire comes last. */
    List<HeldLot> held(long locationId, long itemId) {
        List<?> rows = entities.createNativeQuery("""
                        select b.lot_id, b.amount - b.reserved from stock_balance b join lot l on l.id = b.lot_id
                        where b.location_id = :location and b.item_id = :item and b.amount > 0
                        order by coalesce(l.expires_on, date '9999-12-31'), l.id
                        """, Tuple.class)
                .setParameter("location", locationId)
                .setParameter("item", itemId)
                .getResultList();
        List<Tuple> held = rows.stream().map(Tuple.class::cast).toList();
        Map<Long, Lot> lots = lots(held.stream().map(StockRows::lotId).collect(Collectors.toSet()));
        return held.stream()
                .map(row -> new HeldLot(
                        Objects.requireNonNull(lots.get(lotId(row))),
                        row.get(1, BigDecimal.class).stripTrailingZeros()))
                .toList();
    }

    /** A lot of the item that a location has or once had. */
    Optional<Lot> known(long locationId, long itemId, long lotId) {
        boolean known = !entities.createNativeQuery("select lot_id from stock_balance"
                        + " where location_id = :location and item_id = :item and lot_id = :lot")
                .setParameter("location", locationId)
                .setParameter("item", itemId)
                .setParameter("lot", lotId)
                .getResultList()
                .isEmpty();
        return known ? Optional.ofNullable(entities.find(Lot.class, lotId)) : Optional.empty();
    }

    /** The lots of which a location holds something, of some items or all, by item, what expires first in front. */
    List<Lot> lotsAt(long locationId, Set<Long> items, int limit) {
        Query query = entities.createNativeQuery(
                "select b.lot_id from stock_balance b join lot l on l.id = b.lot_id join item i on i.id = b.item_id"
                        + " where b.location_id = :location and b.amount > 0"
                        + (items.isEmpty() ? "" : " and b.item_id in (:items)")
                        + " order by i.sort_order, i.id, coalesce(l.expires_on, date '9999-12-31'), l.id");
        if (!items.isEmpty()) {
            query.setParameter("items", items);
        }
        List<?> ids =
                query.setParameter("location", locationId).setMaxResults(limit).getResultList();
        List<Long> held = ids.stream().map(id -> ((Number) id).longValue()).toList();
        Map<Long, Lot> lots = lots(held);
        return held.stream().map(id -> Objects.requireNonNull(lots.get(id))).toList();
    }

    private static long lotId(Tuple row) {
        return row.get(0, Number.class).longValue();
    }
}
