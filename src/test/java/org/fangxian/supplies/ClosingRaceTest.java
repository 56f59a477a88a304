package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.fangxian.TestDatabase;
import org.fangxian.shared.DomainException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A store that is closed while somebody brings it something, for the first time or again, is either not closed or empty. */
@Tag("database")
class ClosingRaceTest {
    private static final int ROUNDS = 30;

    private long supplier;
    private long lot;

    @Test
    void whatIsClosedIsEmpty() throws Exception {
        TestDatabase.caller("timer");
        TestDatabase.committed(entities -> {
            StoreFixture stock = StoreFixture.within(entities);
            supplier = stock.supplier.getId();
            lot = stock.lot.getId();
            return 0L;
        });
        ExecutorService officers = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                long store = TestDatabase.committed(entities -> StoreFixture.within(entities)
                        .location(LocationKind.STORE, "新仓库")
                        .getId());
                if (round % 2 == 0) {
                    TestDatabase.committed(entities -> move(entities, store, true));
                    TestDatabase.committed(entities -> move(entities, store, false));
                }
                List<Callable<Boolean>> acting = new ArrayList<>(List.of(
                        () -> told(entities -> move(entities, store, true)),
                        () -> told(entities -> close(entities, store)),
                        () -> told(entities -> move(entities, store, true))));
                List<Boolean> did = new ArrayList<>();
                for (Future<Boolean> answer : officers.invokeAll(acting)) {
                    did.add(answer.get());
                }
                long held = TestDatabase.committed(entities -> held(entities, store));
                assertThat(did.get(1))
                        .as("round " + round + " closed, holding " + held)
                        .isEqualTo(held == 0);
            }
        } finally {
            officers.shutdownNow();
        }
    }

    private long move(EntityManager entities, long store, boolean in) {
        Location account = entities.find(Location.class, supplier);
        Location there = entities.find(Location.class, store);
        Lot some = entities.find(Lot.class, lot);
        Movement movement = in
                ? new Movement(some, account, there, BigDecimal.ONE)
                : new Movement(some, there, account, BigDecimal.ONE);
        TestDatabase.wired(Stockbook.class, entities)
                .enter(StoreFixture.entry(EventKind.COUNT, null), List.of(movement));
        return 0;
    }

    private long close(EntityManager entities, long store) {
        TestDatabase.wired(Stores.class, entities).close(store);
        return 0;
    }

    private static long held(EntityManager entities, long store) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(amount), 0) from stock_balance where location_id = :store")
                        .setParameter("store", store)
                        .getSingleResult())
                .longValue();
    }

    private static boolean told(Function<EntityManager, Long> work) {
        try {
            TestDatabase.committed(work);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }
}
