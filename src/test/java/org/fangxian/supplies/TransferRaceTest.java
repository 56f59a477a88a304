package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.fangxian.TestDatabase;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.reading.TransferFilter;
import org.fangxian.supplies.reading.TransferReading;
import org.fangxian.supplies.reading.TransferRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Officers who receive the same transfer at the same moment, or take it back meanwhile: one of them acts, the others are told. */
@Tag("database")
class TransferRaceTest {
    private static final int OFFICERS = 6;
    private static final int ROUNDS = 20;
    private static final long MASKS = 2;

    private long store;
    private long away;
    private long lot;

    @Test
    void oneOfManyActsOnATransfer() throws Exception {
        TestDatabase.caller("timer");
        open();
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
        int received = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String number = TestDatabase.committed(this::ship);
                List<Callable<String>> acting = new ArrayList<>();
                for (int officer = 0; officer < OFFICERS; officer++) {
                    boolean takesBack = officer == round % OFFICERS;
                    acting.add(() ->
                            takesBack ? told(entities -> takeBack(entities, number)) : told(e -> receive(e, number)));
                }
                List<String> effects = new ArrayList<>();
                for (Future<String> answer : officers.invokeAll(acting)) {
                    effects.add(answer.get());
                }
                assertThat(effects)
                        .as("round " + round)
                        .filteredOn(effect -> !effect.equals("refused"))
                        .hasSize(1);
                received += effects.contains("received") ? 1 : 0;
            }
        } finally {
            officers.shutdownNow();
        }
        int all = received;
        assertThat(TestDatabase.committed(this::heldAway)).isEqualTo(all);
        assertThat(TestDatabase.committed(this::heldHere)).isEqualTo(ROUNDS - all);
        assertThat(differences()).isEmpty();
    }

    /** Two stores that reject what the other sent, at the same moment, many times: none waits for the other for ever. */
    @Test
    void whoRejectsCrosswiseWaitsForNobodyForEver() throws Exception {
        TestDatabase.caller("timer");
        open();
        TestDatabase.committed(entities -> {
            enter(entities, away);
            return null;
        });
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String there = TestDatabase.committed(entities -> ship(entities, store, away));
                String back = TestDatabase.committed(entities -> ship(entities, away, store));
                List<Callable<String>> acting =
                        List.of(() -> told(e -> reject(e, there)), () -> told(e -> reject(e, back)));
                for (Future<String> answer : officers.invokeAll(acting)) {
                    assertThat(answer.get()).isEqualTo("rejected");
                }
                for (TransferRow row :
                        TestDatabase.committed(entities -> TestDatabase.wired(TransferReading.class, entities)
                                .page(TransferFilter.TO_RECEIVE, Long.MAX_VALUE, 2))) {
                    TestDatabase.committed(entities -> receive(entities, row.number()));
                }
            }
        } finally {
            officers.shutdownNow();
        }
        assertThat(differences()).isEmpty();
    }

    private void open() {
        TestDatabase.committed(entities -> {
            StoreFixture stock = StoreFixture.within(entities);
            store = stock.store.getId();
            away = stock.location(LocationKind.STORE, "资中县仓库").getId();
            lot = stock.lot.getId();
            stock.receive(ROUNDS, StoreFixture.NOON);
            return null;
        });
    }

    private void enter(EntityManager entities, long to) {
        StoreFixture stock = StoreFixture.within(entities);
        Movement some = new Movement(
                entities.find(Lot.class, lot),
                stock.supplier,
                entities.find(Location.class, to),
                BigDecimal.valueOf(ROUNDS));
        stock.book.enter(StoreFixture.entry(EventKind.RECEIPT, StoreFixture.NOON), List.of(some));
    }

    private String ship(EntityManager entities) {
        return ship(entities, store, away);
    }

    private String ship(EntityManager entities, long from, long to) {
        List<StockIssuing.Line> one = List.of(new StockIssuing.Line(MASKS, BigDecimal.ONE, lot));
        StockIssuing goods = new StockIssuing(from, to, null, one, "下拨", key());
        Instant due = Instant.now().plus(Duration.ofDays(1));
        return TestDatabase.wired(Transfers.class, entities)
                .ship(new TransferOrder(goods, due))
                .number();
    }

    private String receive(EntityManager entities, String number) {
        return count(entities, number, TransferArrival.Line.whole(lot, BigDecimal.ONE), "received");
    }

    private String reject(EntityManager entities, String number) {
        BigDecimal none = BigDecimal.ZERO;
        return count(
                entities, number, new TransferArrival.Line(lot, none, BigDecimal.ONE, none, null, "受潮"), "rejected");
    }

    private static String count(EntityManager entities, String number, TransferArrival.Line line, String effect) {
        TestDatabase.wired(Transfers.class, entities)
                .receive(new TransferArrival(number, null, List.of(line), List.of(), key()));
        return effect;
    }

    private static String takeBack(EntityManager entities, String number) {
        TestDatabase.wired(Stockroom.class, entities).reverse(number, "车辆调整", key());
        return "taken back";
    }

    private static List<Proof.Difference> differences() {
        return TestDatabase.committed(
                entities -> TestDatabase.wired(Proof.class, entities).balances(10));
    }

    private long heldAway(EntityManager entities) {
        return held(entities, away);
    }

    private long heldHere(EntityManager entities) {
        return held(entities, store);
    }

    private static long held(EntityManager entities, long location) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(amount), 0) from stock_balance where location_id = :location")
                        .setParameter("location", location)
                        .getSingleResult())
                .longValue();
    }

    /** A transaction of its own, rolled back where the work is refused. */
    private static String told(Function<EntityManager, String> work) {
        try {
            return TestDatabase.committed(work);
        } catch (DomainException refused) {
            return "refused";
        }
    }

    private static RequestKey key() {
        String name = UUID.randomUUID().toString();
        return new RequestKey(name, name);
    }
}
