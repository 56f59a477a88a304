package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fangxian.TestDatabase;
import org.fangxian.shared.DomainException;
import org.fangxian.supplies.counts.CountApproval;
import org.fangxian.supplies.counts.CountSettlement;
import org.fangxian.supplies.counts.WrongCountState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several approvals of one count at the same moment, and issues of the lots that it counted. */
@Tag("database")
class CountRaceTest {
    private static final int APPROVALS = 8;
    private static final int ISSUES = 8;
    private static final int ROUNDS = 4;

    @AfterEach
    void asBefore() {
        TestDatabase.clock(null);
        TestDatabase.caller("timer");
    }

    /** What was counted, for the transactions that follow. */
    private record Counted(String number, long store, long other, long lot) {}

    @Test
    void oneOfSeveralApprovalsPostsAndTheOthersAreTold() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(APPROVALS + ISSUES);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Counted counted = TestDatabase.committed(CountRaceTest::counted);
                List<Callable<Boolean>> acting = new ArrayList<>();
                for (int i = 0; i < APPROVALS; i++) {
                    acting.add(() -> approved(counted));
                }
                for (int i = 0; i < ISSUES; i++) {
                    acting.add(() -> issued(counted));
                }
                List<Future<Boolean>> answers = people.invokeAll(acting);
                int approvals = 0;
                for (Future<Boolean> answer : answers.subList(0, APPROVALS)) {
                    approvals += answer.get() ? 1 : 0;
                }
                for (Future<Boolean> answer : answers.subList(APPROVALS, APPROVALS + ISSUES)) {
                    assertThat(answer.get()).as("an issue waits, and is served").isTrue();
                }
                assertThat(approvals).as("round " + round).isEqualTo(1);
                int left = TestDatabase.committed(entities -> held(entities, counted));
                assertThat(left).isEqualTo(20 - 1 - ISSUES);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static Counted counted(EntityManager entities) {
        CountFixture world = CountFixture.within(entities);
        String number = world.opened();
        world.first(number, 19, 30, 10);
        world.second(number, CountFixture.line(world.twenty, 19));
        world.explain(number, world.twenty);
        TestDatabase.clock(null);
        return new Counted(number, world.store.getId(), world.world.stock.other.getId(), world.twenty.getId());
    }

    private static boolean approved(Counted counted) {
        try {
            return TestDatabase.committed(entities -> {
                patient(entities);
                TestDatabase.caller(CountFixture.LEADER);
                TestDatabase.wired(CountSettlement.class, entities)
                        .approve(new CountApproval(
                                counted.number(),
                                Map.of(counted.lot(), BigDecimal.ONE.negate()),
                                "",
                                RequisitionFixture.key()));
                return true;
            });
        } catch (DomainException refused) {
            assertThat(refused).isInstanceOf(WrongCountState.class);
            return false;
        }
    }

    private static boolean issued(Counted counted) {
        return TestDatabase.committed(entities -> {
            patient(entities);
            TestDatabase.caller(CountFixture.KEEPER);
            StockLine line = new StockLine(counted.lot(), counted.store(), counted.other(), BigDecimal.ONE);
            TestDatabase.wired(Stockroom.class, entities)
                    .enter(new StockCommand(EventKind.ISSUE, null, List.of(line), null, RequisitionFixture.key()));
            return true;
        });
    }

    private static int held(EntityManager entities, Counted counted) {
        return ((Number) entities.createNativeQuery("select amount from stock_balance where location_id = "
                                + counted.store() + " and lot_id = " + counted.lot())
                        .getSingleResult())
                .intValue();
    }

    /** However slow the machine: all of them wait for one card. */
    private static void patient(EntityManager entities) {
        if (!Boolean.getBoolean("test.postgres")) {
            entities.createNativeQuery("set lock_timeout 120000").executeUpdate();
        }
    }
}
