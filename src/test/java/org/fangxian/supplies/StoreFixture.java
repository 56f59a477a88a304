package org.fangxian.supplies;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fangxian.TestDatabase;
import org.fangxian.items.Item;
import org.hibernate.Session;

/** A store with a supplier, a post, and lots of masks, in a transaction of its own. */
final class StoreFixture {
    static final Instant NOON = Instant.parse("2020-02-10T04:00:00Z");
    static final LocalDate EXPIRY = LocalDate.of(2022, 12, 31);
    private static final long MASKS = 2;

    final EntityManager entities;
    final Stockbook book;
    final StockRows rows;
    final Proof proof;
    final Location supplier;
    final Location store;
    final Location other;
    final Location loss;
    final Lot lot;

    private StoreFixture(EntityManager entities) {
        this.entities = entities;
        book = TestDatabase.wired(Stockbook.class, entities);
        rows = TestDatabase.wired(StockRows.class, entities);
        proof = TestDatabase.wired(Proof.class, entities);
        supplier = location(LocationKind.SUPPLIER, "供货单位");
        store = location(LocationKind.STORE, "市中心仓库");
        other = location(LocationKind.UNIT_STORE, "资中县库");
        loss = location(LocationKind.LOSS, "损失");
        lot = lot();
    }

    static StoreFixture open() {
        return new StoreFixture(TestDatabase.begin());
    }

    static StoreFixture within(EntityManager entities) {
        return new StoreFixture(entities);
    }

    Location location(LocationKind kind, String name) {
        Location location = new Location(kind, UUID.randomUUID().toString(), name, 1);
        entities.persist(location);
        return location;
    }

    Lot lot() {
        return lot(EXPIRY, Fitness.MEDICAL);
    }

    Lot lot(LocalDate expiry, Fitness fitness) {
        Item masks = entities.find(Item.class, MASKS);
        Lot made = new Lot(masks, new LotDescription(MASKS, UUID.randomUUID().toString(), "", "", expiry, fitness));
        entities.persist(made);
        return made;
    }

    StockEvent receive(int amount, Instant at) {
        return enter(EventKind.RECEIPT, at, supplier, store, amount);
    }

    StockEvent issue(int amount, Instant at) {
        return enter(EventKind.ISSUE, at, store, other, amount);
    }

    StockEvent enter(EventKind kind, Instant at, Location from, Location to, int amount) {
        Movement movement = new Movement(lot, from, to, BigDecimal.valueOf(amount));
        return book.enter(entry(kind, at), List.of(movement));
    }

    static Entry entry(EventKind kind, Instant at) {
        Instant recorded = at == null || at.isBefore(NOON) ? NOON : at;
        return new Entry(kind, 1, "cangku", "盘点", null, at, recorded);
    }

    long held(Location location) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(amount), 0) from stock_balance where location_id = :location")
                        .setParameter("location", location.getId())
                        .getSingleResult())
                .longValue();
    }

    /** A refusal rolls its own work back, as the transaction of a boundary does. */
    Savepoint savepoint() {
        return entities.unwrap(Session.class).doReturningWork(Connection::setSavepoint);
    }

    void backTo(Savepoint savepoint) {
        entities.unwrap(Session.class).doWork(connection -> connection.rollback(savepoint));
    }

    void undo() {
        entities.getTransaction().rollback();
        entities.close();
    }
}
