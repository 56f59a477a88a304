package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class StockbookTest {
    private static final String POSTING = "insert into posting (id, event_id, lot_id, occurred_on, occurred_at,"
            + " recorded_at, item_id, from_id, to_id, amount) select -id, event_id, lot_id, occurred_on, occurred_at,"
            + " recorded_at, ";
    private static final String POSTED = " from posting";
    private static final String EVENT = "insert into stock_event (id, number, unit_id, account, recorded_at, kind,"
            + " reason, reverses_id, occurred_at) select -id, concat('x', id), unit_id, account, recorded_at, ";
    private static final String ENTERED = " from stock_event";

    private static final Instant NOON = StoreFixture.NOON;
    private static final Duration DAY = Duration.ofDays(1);

    private StoreFixture stock;

    @BeforeEach
    void open() {
        stock = StoreFixture.open();
    }

    @AfterEach
    void undo() {
        stock.undo();
    }

    @Test
    void whatIsTakenFromOnePlaceIsAtAnother() {
        stock.receive(100, NOON);
        stock.issue(30, NOON.plusSeconds(60));
        assertThat(stock.held(stock.store)).isEqualTo(70);
        assertThat(stock.held(stock.other)).isEqualTo(30);
        assertThat(stock.held(stock.supplier)).as("an account keeps no balance").isZero();
        proved();
    }

    @Test
    void moreThanThereIsIsRefusedInWordsAndChangesNothing() {
        stock.receive(5, NOON);
        assertThatThrownBy(() -> stock.issue(6, NOON.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refused -> assertThat(refused.args()).contains("市中心仓库", "医用外科口罩", "6", "5", "个"));
        assertThat(stock.held(stock.store)).isEqualTo(5);
    }

    @Test
    void theSecondOfTwoRequisitionsOfAllThereIsIsRefused() {
        stock.receive(5, NOON);
        stock.issue(5, NOON.plusSeconds(1));
        assertThatThrownBy(() -> stock.issue(5, NOON.plusSeconds(2))).isInstanceOf(InsufficientStock.class);
        assertThat(stock.held(stock.store)).isZero();
    }

    @Test
    void aLateEntryThatTakesWhatWasNeededAfterwardsIsRefusedWithTheDay() {
        stock.receive(100, NOON.minus(DAY.multipliedBy(9)));
        stock.issue(90, NOON.minus(DAY.multipliedBy(5)));
        stock.receive(50, NOON.minus(DAY));
        assertThat(stock.held(stock.store)).isEqualTo(60);
        assertThatThrownBy(() -> stock.issue(20, NOON.minus(DAY.multipliedBy(7))))
                .isInstanceOfSatisfying(
                        LaterStockMissing.class,
                        refused -> assertThat(refused.args()).contains("2020-02-05"));
    }

    @Test
    void aLateEntryThatLeavesEnoughIsAllowed() {
        stock.receive(100, NOON.minus(DAY.multipliedBy(9)));
        stock.issue(90, NOON.minus(DAY.multipliedBy(5)));
        stock.receive(50, NOON.minus(DAY));
        stock.issue(10, NOON.minus(DAY.multipliedBy(7)));
        stock.receive(5, NOON.minus(DAY.multipliedBy(8)));
        assertThat(stock.held(stock.store)).isEqualTo(55);
        proved();
    }

    @Test
    void withinADayTooNothingFallsBelowNothing() {
        stock.receive(10, NOON);
        stock.issue(10, NOON.plusSeconds(60));
        stock.receive(10, NOON.plusSeconds(120));
        assertThat(stock.held(stock.store)).isEqualTo(10);
        assertThatThrownBy(() -> stock.issue(5, NOON.plusSeconds(30)))
                .isInstanceOfSatisfying(
                        LaterStockMissing.class,
                        refused -> assertThat(refused.args()).contains("2020-02-10"));
    }

    @Test
    void aReversalBringsEverythingBackUnlessItHasBeenUsed() {
        StockEvent receipt = stock.receive(10_000, NOON);
        stock.issue(600, NOON.plusSeconds(60));
        List<Movement> back =
                stock.rows.postings(receipt).stream().map(Posting::undone).toList();
        assertThatThrownBy(() -> stock.book.enter(reversal(receipt), back)).isInstanceOf(InsufficientStock.class);
        stock.enter(EventKind.RETURN, NOON.plusSeconds(90), stock.other, stock.store, 600);
        StockEvent undone = stock.book.enter(reversal(receipt), back);
        assertThat(undone.getReverses()).isEqualTo(receipt);
        assertThat(undone.getNumber()).startsWith("CX-20200210-");
        assertThat(stock.held(stock.store)).isZero();
        proved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update stock_balance set amount = -1",
                "update stock_day set opening = opening - 1",
                "update stock_day set lowest = lowest - 11",
                POSTING + "item_id, from_id, to_id, 0" + POSTED,
                POSTING + "item_id, from_id, to_id, -amount" + POSTED,
                POSTING + "item_id, from_id, from_id, amount" + POSTED,
                POSTING + "item_id + 1, from_id, to_id, amount" + POSTED,
                EVENT + "kind, reason, null, recorded_at + interval '1' second" + ENTERED,
                EVENT + "'REVERSAL', 'x', null, occurred_at" + ENTERED,
                EVENT + "'LOSS', null, null, occurred_at" + ENTERED,
                EVENT + "kind, reason, id, occurred_at" + ENTERED,
            })
    void whatBreaksARuleIsRefusedByTheDatabase(String change) {
        stock.receive(10, NOON);
        refusedByTheDatabase(change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount = amount + 1",
                "delete from posting",
                "update stock_event set reason = 'x'",
                "delete from stock_event"
            })
    void whatIsInTheLedgerIsNeitherChangedNorDeleted(String change) {
        stock.receive(10, NOON);
        assertThatThrownBy(() -> run(change)).hasStackTraceContaining("what was submitted stands");
    }

    /** Against a model that keeps every line of the card and tries each entry on all of them. */
    @RepeatedTest(12)
    void whateverIsEnteredInWhicheverOrderAgreesWithTheLinesOfTheCard(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition() * 31L);
        List<Line> card = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int amount = (1 + random.nextInt(40)) * (random.nextInt(5) < 2 ? 1 : -1);
            Instant at = NOON.minusSeconds(random.nextInt(6 * 86_400));
            List<Line> wanted = new ArrayList<>(card);
            wanted.add(new Line(at, amount));
            boolean possible = neverBelowNothing(wanted);
            boolean entered = enter(amount, at);
            assertThat(entered).as("%s at %s", amount, at).isEqualTo(possible);
            if (possible) {
                card = wanted;
            }
            long sum = card.stream().mapToLong(Line::amount).sum();
            assertThat(stock.held(stock.store)).isEqualTo(sum);
        }
        proved();
    }

    private record Line(Instant at, int amount) {}

    private boolean enter(int amount, Instant at) {
        stock.entities.flush();
        Savepoint savepoint = stock.savepoint();
        try {
            if (amount > 0) {
                stock.receive(amount, at);
            } else {
                stock.issue(-amount, at);
            }
            return true;
        } catch (InsufficientStock | LaterStockMissing refused) {
            stock.backTo(savepoint);
            return false;
        }
    }

    private static boolean neverBelowNothing(List<Line> lines) {
        List<Line> ordered =
                lines.stream().sorted(java.util.Comparator.comparing(Line::at)).toList();
        long running = 0;
        for (Line line : ordered) {
            running += line.amount();
            if (running < 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aDamagedBalanceIsFoundAndMadeAnew() {
        stock.receive(100, NOON.minus(DAY));
        stock.issue(30, NOON);
        run("update stock_balance set amount = amount + 1 where location_id = " + stock.other.getId());
        run("update stock_day set net = net + 1 where location_id = " + stock.store.getId());
        assertThat(stock.proof.balances(10)).singleElement().satisfies(difference -> {
            assertThat(difference.locationId()).isEqualTo(stock.other.getId());
            assertThat(difference.kept()).isEqualByComparingTo("31");
            assertThat(difference.counted()).isEqualByComparingTo("30");
        });
        assertThat(stock.proof.days()).isEqualTo(2);
        stock.proof.rebuild();
        proved();
        assertThat(stock.held(stock.other)).isEqualTo(30);
    }

    private Entry reversal(StockEvent event) {
        return new Entry(EventKind.REVERSAL, 1, "cangku", "多记一个零", event, null, NOON.plusSeconds(3600));
    }

    private void proved() {
        assertThat(stock.proof.balances(10)).isEmpty();
        assertThat(stock.proof.days()).isZero();
    }

    private void run(String sql) {
        stock.entities.flush();
        stock.entities.createNativeQuery(sql).executeUpdate();
    }

    private void refusedByTheDatabase(String sql) {
        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(PersistenceException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as(refused.getMessage())
                                .startsWith("23"));
    }
}
