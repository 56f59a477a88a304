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
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The last box is given once, however many ask for it at the same moment. */
@Tag("database")
class LastBoxTest {
    private static final int CLERKS = 64;
    private static final int ROUNDS = 200;

    @Test
    void oneOfSixtyFourIsServedAndTheOthersAreToldSo() throws Exception {
        Counter counter = new Counter();
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                counter.receiveOne();
                List<Callable<Boolean>> asking = new ArrayList<>();
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    asking.add(counter::issueOne);
                }
                int served = 0;
                for (Future<Boolean> answer : clerks.invokeAll(asking)) {
                    served += answer.get() ? 1 : 0;
                }
                assertThat(served).as("round " + round).isEqualTo(1);
            }
        } finally {
            clerks.shutdownNow();
        }
        assertThat(counter.postings()).isEqualTo(2L * ROUNDS);
        assertThat(counter.differences()).isEmpty();
    }

    /** A store's counter: every call is a transaction of its own, committed or rolled back. */
    private static final class Counter {
        private final Location supplier;
        private final Location store;
        private final Location unit;
        private final Lot lot;

        Counter() {
            EntityManager entities = TestDatabase.begin();
            StoreFixture stock = StoreFixture.within(entities);
            supplier = stock.supplier;
            store = stock.store;
            unit = stock.other;
            lot = stock.lot;
            lot.getItem().getName();
            commit(entities);
        }

        void receiveOne() {
            EntityManager entities = TestDatabase.begin();
            enter(entities, EventKind.RECEIPT, supplier, store);
            commit(entities);
        }

        boolean issueOne() {
            EntityManager entities = TestDatabase.begin();
            try {
                enter(entities, EventKind.ISSUE, store, unit);
            } catch (InsufficientStock refused) {
                assertThat(refused.args()).contains(store.getName(), "1", "0");
                entities.getTransaction().rollback();
                entities.close();
                return false;
            }
            commit(entities);
            return true;
        }

        private void enter(EntityManager entities, EventKind kind, Location from, Location to) {
            Movement one = new Movement(lot, from, to, BigDecimal.ONE);
            TestDatabase.wired(Stockbook.class, entities).enter(StoreFixture.entry(kind, null), List.of(one));
        }

        long postings() {
            EntityManager entities = TestDatabase.begin();
            long count = entities.createQuery("select count(p) from Posting p where p.lot = :lot", Long.class)
                    .setParameter("lot", lot)
                    .getSingleResult();
            commit(entities);
            return count;
        }

        List<Proof.Difference> differences() {
            EntityManager entities = TestDatabase.begin();
            List<Proof.Difference> found =
                    TestDatabase.wired(Proof.class, entities).balances(10);
            commit(entities);
            return found;
        }

        private static void commit(EntityManager entities) {
            entities.getTransaction().commit();
            entities.close();
        }
    }
}
