package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.RequisitionFixture.KEEPER;
import static org.fangxian.supplies.RequisitionFixture.LEADER;
import static org.fangxian.supplies.RequisitionFixture.MASKS;
import static org.fangxian.supplies.RequisitionFixture.key;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.fangxian.TestDatabase;
import org.fangxian.shared.DomainException;
import org.fangxian.supplies.donations.Correction;
import org.fangxian.supplies.donations.DonationStands;
import org.fangxian.supplies.donations.Donations;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.donations.Restriction;
import org.fangxian.supplies.donations.Tracing;
import org.fangxian.supplies.donations.Whereabouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several people act on one gift at the same moment. */
@Tag("database")
class DonationRaceTest {
    private static final int OFFICERS = 16;
    private static final int ROUNDS = 3;
    /** A gift of 20 for a county, of which each of its officers wants 5. */
    private static final int GIVEN = 20;

    private static final int WANTED = 5;

    /** A gift that is committed, and where it may be brought. */
    private record World(String number, long line, long lot, long store, long post) {}

    @AfterEach
    void asBefore() {
        TestDatabase.caller("timer");
    }

    @Test
    void itIsPublishedOnceOrWithdrawnHoweverManyTryAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            World gift = committed(100, DonationFixture::forCounty, false);
            List<DomainException> refused = atOnce(officer -> entities -> {
                Donations donations = TestDatabase.wired(Donations.class, entities);
                TestDatabase.caller(officer % 2 == 0 ? LEADER : KEEPER);
                return officer % 2 == 0
                        ? donations.publish(gift.number(), key())
                        : donations.withdraw(gift.number(), "重复登记", key());
            });
            assertThat(refused).hasSize(OFFICERS - 1).allMatch(DonationStands.class::isInstance);
            String state = one("select state from donation where id = (select donation_id from lot where id = "
                    + gift.lot() + ")");
            assertThat(state).isIn("PUBLISHED", "WITHDRAWN");
            assertThat(where(gift).received()).isEqualByComparingTo(state.equals("PUBLISHED") ? "100" : "0");
        }
    }

    @Test
    void correctionsTakeTurnsAndEachStandsBesideWhatTheOneBeforeHadSaid() throws Exception {
        World gift = committed(100, fixture -> Restriction.NONE, true);
        List<DomainException> refused = atOnce(officer -> entities -> {
            TestDatabase.caller(KEEPER);
            BigDecimal amount = BigDecimal.valueOf(101 + officer);
            return TestDatabase.wired(Donations.class, entities)
                    .correct(new Correction(
                            gift.number(), ErratumField.AMOUNT, gift.line(), amount + "个", amount, "清点有误", key()));
        });
        assertThat(refused).isEmpty();
        List<?> said = TestDatabase.committed(
                entities -> entities.createNativeQuery("select was, became from donation_erratum where line_id = "
                                + gift.line() + " order by recorded_at, id")
                        .getResultList());
        List<String> was =
                said.stream().map(row -> String.valueOf(((Object[]) row)[0])).toList();
        List<String> became =
                said.stream().map(row -> String.valueOf(((Object[]) row)[1])).toList();
        assertThat(became).hasSize(OFFICERS).doesNotHaveDuplicates();
        assertThat(was)
                .as("nobody corrected what somebody else had corrected unseen")
                .doesNotHaveDuplicates();
        assertThat(was).contains("100个").hasSize(OFFICERS);
        String last =
                became.stream().filter(one -> !was.contains(one)).findFirst().orElseThrow();
        assertThat(where(gift).received() + "个").isEqualTo(last);
        assertThat(where(gift).isEven(where(gift).received())).isTrue();
        assertThat(one("select typed from donation_line where id = " + gift.line()))
                .isEqualTo(last);
    }

    @Test
    void aGiftForACountyIsGivenOnceAndOnlyThere() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            World gift = committed(GIVEN, DonationFixture::forCounty, true);
            List<DomainException> refused = atOnce(officer -> entities -> {
                TestDatabase.caller(KEEPER);
                StockIssuing.Line line = new StockIssuing.Line(MASKS, BigDecimal.valueOf(WANTED), gift.lot());
                return TestDatabase.wired(Stockroom.class, entities)
                        .issue(new StockIssuing(gift.store(), gift.post(), null, List.of(line), "原因", key()))
                        .number();
            });
            assertThat(refused).hasSize(OFFICERS - GIVEN / WANTED).allMatch(InsufficientStock.class::isInstance);
            Whereabouts where = where(gift);
            assertThat(where.atPosts()).isEqualByComparingTo(BigDecimal.valueOf(GIVEN));
            assertThat(where.isEven(BigDecimal.valueOf(GIVEN))).isTrue();
        }
    }

    private static World committed(int amount, Function<DonationFixture, Restriction> whom, boolean published) {
        return TestDatabase.committed(entities -> {
            DonationFixture gifts = new DonationFixture(RequisitionFixture.within(entities));
            String number = gifts.given(amount, whom.apply(gifts));
            if (published) {
                gifts.publish(number);
            }
            long lot = gifts.lot(number).getId();
            long line = Long.parseLong(gifts.world.one("select id from donation_line where lot_id = " + lot));
            return new World(number, line, lot, gifts.world.stock.store.getId(), gifts.post.getId());
        });
    }

    private static Whereabouts where(World gift) {
        return TestDatabase.committed(entities -> {
            Whereabouts found = TestDatabase.wired(Tracing.class, entities)
                    .of(List.of(gift.lot()), null)
                    .get(gift.lot());
            assertThat(found).isNotNull();
            return found;
        });
    }

    private static String one(String sql) {
        return TestDatabase.committed(
                entities -> String.valueOf(entities.createNativeQuery(sql).getSingleResult()));
    }

    /** @return what those were told who were refused */
    private static List<DomainException> atOnce(IntFunction<Function<EntityManager, String>> work) throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
        try {
            List<Callable<List<DomainException>>> acting = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                Function<EntityManager, String> mine = work.apply(i);
                acting.add(() -> told(mine));
            }
            List<DomainException> refused = new ArrayList<>();
            for (Future<List<DomainException>> answer : officers.invokeAll(acting)) {
                refused.addAll(answer.get());
            }
            return refused;
        } finally {
            officers.shutdownNow();
        }
    }

    private static List<DomainException> told(Function<EntityManager, String> work) {
        try {
            TestDatabase.committed(entities -> {
                if (!Boolean.getBoolean("test.postgres")) { // however slow the machine: all of them wait for one row
                    entities.createNativeQuery("set lock_timeout 120000").executeUpdate();
                }
                return work.apply(entities);
            });
            return List.of();
        } catch (DomainException refused) {
            return List.of(refused);
        }
    }
}
