package org.fangxian.supplies.counts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fangxian.shared.NotFound;
import org.fangxian.supplies.Location;
import org.jspecify.annotations.Nullable;

/** Counts. One is locked by its own row, which only its own rows refer to. */
@ApplicationScoped
class CountRows {
    @PersistenceContext
    private EntityManager entities;

    long next() {
        return ((Number) entities.createNativeQuery("select nextval('stock_count_seq')")
                        .getSingleResult())
                .longValue();
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    /** Locked until the transaction ends, as it is now. */
    StockCount lock(String number) {
        StockCount found = entities.createQuery("select c from StockCount c where c.number = :number", StockCount.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("count", number));
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        entities.createQuery( // at once, and only now that it is locked
                        "select n from StockCountLine n join fetch n.lot where n.stockCount = :found",
                        StockCountLine.class)
                .setParameter("found", found)
                .getResultList();
        return found;
    }

    /** The number of the count that is open at a location. */
    Optional<String> openAt(Location location) {
        return entities.createQuery("select c.number from StockCount c where c.openAtId = :location", String.class)
                .setParameter("location", location.getId())
                .getResultStream()
                .findFirst();
    }

    /** What was found of each line, by its id, beside what the book says of those instants as far as it is known now. */
    Map<Long, Takes> takes(StockCount count) {
        entities.flush();
        List<?> rows = entities.createNativeQuery(
                        "select n.id, " + Books.COLUMNS + Books.FROM + "where c.id = :count", Tuple.class)
                .setParameter("count", count.getId())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get(0, Number.class).longValue(),
                        row -> new Takes(take(row, 1), take(row, 3), take(row, 5))));
    }

    private static @Nullable Take take(Tuple row, int at) {
        BigDecimal counted = row.get(at, BigDecimal.class);
        return counted == null ? null : new Take(counted, row.get(at + 1, BigDecimal.class));
    }

    /** Notes of each line by whom the card was last moved before it was counted. */
    void noteHandlers(StockCount count) {
        entities.flush();
        entities.createNativeQuery("""
                        update stock_count_line set handled_by = (
                          select e.account from posting p join stock_event e on e.id = p.event_id
                          where p.lot_id = stock_count_line.lot_id and (p.from_id = :location or p.to_id = :location)
                            and e.kind <> 'COUNT' and p.occurred_at <= stock_count_line.first_at
                          order by p.occurred_at desc, p.id desc fetch first 1 rows only)
                        where count_id = :count
                        """)
                .setParameter("location", count.getLocation().getId())
                .setParameter("count", count.getId())
                .executeUpdate();
    }

    Location location(long id) {
        return Optional.ofNullable(entities.find(Location.class, id)).orElseThrow(() -> new NotFound("location", id));
    }
}
