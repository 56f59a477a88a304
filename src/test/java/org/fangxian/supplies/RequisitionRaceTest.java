package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.fangxian.TestDatabase;
import org.fangxian.shared.DomainException;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.fangxian.supplies.requisitions.Fulfilment;
import org.fangxian.supplies.requisitions.RequisitionRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requisitions that want the same scarce stock at the same moment, and an issue that wants it too. */
@Tag("database")
class RequisitionRaceTest {
    private static final int OFFICERS = 64;
    private static final int ROUNDS = 4;
    /** Each wants 5; there are 20 masks, so that four are served. */
    private static final int WANTED = 5;

    private static final int THERE = 20;

    @AfterEach
    void asBefore() {
        TestDatabase.caller("timer");
    }

    @Test
    void asManyAreServedAsThereIsStockForAndTheOthersAreTold() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<String> numbers = new ArrayList<>();
                long store = TestDatabase.committed(entities -> scarce(entities, numbers));
                List<Callable<Boolean>> acting = new ArrayList<>();
                numbers.forEach(number ->
                        acting.add(() -> told(entities -> allocate(entities, number), UsableStockMissing.class)));
                int served = 0;
                for (Future<Boolean> answer : officers.invokeAll(acting)) {
                    served += answer.get() ? 1 : 0;
                }
                assertThat(served).as("round " + round).isEqualTo(THERE / WANTED);
                assertThat(sum(store, "reserved")).isEqualTo(THERE);
                assertThat(sum(store, "amount")).isEqualTo(THERE);
                long unproved = TestDatabase.committed(
                        entities -> TestDatabase.wired(Proof.class, entities).reserved());
                assertThat(unproved).isZero();
            }
        } finally {
            officers.shutdownNow();
        }
    }

    @Test
    void oneRequisitionIsAllocatedOnceHoweverManyAllocateItAndTheOthersAreTold() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS / 4);
        try {
            List<String> number = new ArrayList<>();
            long store = TestDatabase.committed(entities -> {
                RequisitionFixture world = RequisitionFixture.within(entities);
                number.add(world.approved(1, WANTED));
                return world.stock.store.getId();
            });
            List<Callable<Boolean>> acting = Collections.nCopies(
                    OFFICERS / 4, () -> told(entities -> allocate(entities, number.get(0)), RequisitionRefused.class));
            int served = 0;
            for (Future<Boolean> answer : officers.invokeAll(acting)) {
                served += answer.get() ? 1 : 0;
            }
            assertThat(served).isEqualTo(1);
            assertThat(sum(store, "reserved")).isEqualTo(WANTED);
        } finally {
            officers.shutdownNow();
        }
    }

    private static long scarce(EntityManager entities, List<String> numbers) {
        RequisitionFixture world = RequisitionFixture.within(entities);
        world.stockroom.issue(new StockIssuing(
                world.stock.store.getId(),
                world.stock.other.getId(),
                null,
                List.of(new StockIssuing.Line(RequisitionFixture.MASKS, BigDecimal.valueOf(500 - THERE), null)),
                null,
                RequisitionFixture.key()));
        for (int i = 0; i < OFFICERS; i++) {
            numbers.add(world.approved(1, WANTED));
        }
        return world.stock.store.getId();
    }

    private static long allocate(EntityManager entities, String number) {
        if (!Boolean.getBoolean("test.postgres")) { // however slow the machine: all of them wait for one card
            entities.createNativeQuery("set lock_timeout 120000").executeUpdate();
        }
        TestDatabase.caller(RequisitionFixture.KEEPER);
        TestDatabase.wired(Fulfilment.class, entities)
                .allocate(new AllocationOrder(number, List.of(), false, "", RequisitionFixture.key()));
        return 0;
    }

    private static long sum(long store, String column) {
        return TestDatabase.committed(entities -> ((Number) entities.createNativeQuery(
                                "select sum(" + column + ") from stock_balance where location_id = " + store)
                        .getSingleResult())
                .longValue());
    }

    private static boolean told(Function<EntityManager, Long> work, Class<? extends DomainException> why) {
        try {
            TestDatabase.committed(work);
            return true;
        } catch (DomainException refused) {
            assertThat(refused).isInstanceOf(why);
            return false;
        }
    }
}
