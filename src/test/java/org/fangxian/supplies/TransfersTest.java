package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fangxian.TestDatabase;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.TransferArrival.Line;
import org.fangxian.supplies.TransferArrival.Surplus;
import org.fangxian.supplies.reading.TransferDetail;
import org.fangxian.supplies.reading.TransferFilter;
import org.fangxian.supplies.reading.TransferReading;
import org.fangxian.supplies.reading.TransferRow;
import org.fangxian.supplies.reading.TransferState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is shipped is under way until it is received, and then all of it is accepted, rejected or lost. */
@Tag("database")
class TransfersTest {
    private static final long MASKS = 2;

    private StoreFixture stock;
    private Transfers transfers;
    private TransferReading reading;
    private Stockroom stockroom;
    private Location away;
    private Instant now;

    @BeforeEach
    void open() {
        TestDatabase.caller("timer");
        stock = StoreFixture.open();
        transfers = TestDatabase.wired(Transfers.class, stock.entities);
        reading = TestDatabase.wired(TransferReading.class, stock.entities);
        stockroom = TestDatabase.wired(Stockroom.class, stock.entities);
        away = stock.location(LocationKind.STORE, "资中县仓库");
        stock.receive(1000, StoreFixture.NOON);
        stock.entities.flush();
        now = TestDatabase.wired(RecordedTime.class, stock.entities).now();
    }

    @AfterEach
    void undo() {
        stock.undo();
    }

    @Test
    void whatIsShippedIsUnderWayUntilItIsReceived() {
        String number = ship(300);
        assertThat(number).startsWith("DB-");
        assertThat(stock.held(stock.store)).isEqualTo(700);
        assertThat(stock.held(away)).isZero();
        assertThat(transfer(number).head().state(now)).isEqualTo(TransferState.UNDER_WAY);
        assertThat(transfer(number).head().state(now.plus(Duration.ofDays(2)))).isEqualTo(TransferState.OVERDUE);
        receive(number, whole(300));
        assertThat(stock.held(away)).isEqualTo(300);
        assertThat(transfer(number).head().state(now.plus(Duration.ofDays(2)))).isEqualTo(TransferState.RECEIVED);
        proved();
    }

    @Test
    void whatIsRejectedGoesBackAndWhatIsLostIsBookedByReason() {
        String number = ship(300);
        receive(number, new Line(stock.lot.getId(), amount(240), amount(40), amount(20), stock.loss.getId(), "外箱受潮"));
        assertThat(stock.held(away)).isEqualTo(240);
        assertThat(stock.held(stock.store)).isEqualTo(700);
        TransferDetail.Line line = transfer(number).lines().get(0);
        assertThat(List.of(line.shipped(), line.accepted(), line.rejected(), line.lost()))
                .extracting(BigDecimal::intValue)
                .containsExactly(300, 240, 40, 20);
        assertThat(line.loss()).isEqualTo("损失");
        assertThat(numbers(TransferFilter.DIFFERENT)).contains(number);
        TransferRow back =
                reading.page(TransferFilter.TO_RECEIVE, Long.MAX_VALUE, 1).get(0);
        assertThat(back.returns()).isEqualTo(number);
        assertThat(back.destination().name()).isEqualTo("市中心仓库");
        receive(back.number(), whole(40));
        assertThat(stock.held(stock.store)).isEqualTo(740);
        proved();
    }

    @Test
    void everythingMayBeRejected() {
        String number = ship(300);
        receive(number, new Line(stock.lot.getId(), BigDecimal.ZERO, amount(300), BigDecimal.ZERO, null, "发错"));
        assertThat(transfer(number).head().arrival()).isNull();
        assertThat(transfer(number).head().state(now)).isEqualTo(TransferState.RECEIVED);
        assertThat(stock.held(away)).isZero();
        proved();
    }

    @Test
    void amountsThatDoNotMakeUpWhatWasShippedAreRefusedAndSoAreDifferencesWithoutReasonOrAccount() {
        String number = ship(300);
        long lot = stock.lot.getId();
        refused(
                "supplies.transfer.sum",
                number,
                new Line(lot, amount(299), BigDecimal.ZERO, BigDecimal.ZERO, null, "少"));
        refused(
                "supplies.transfer.sum",
                number,
                new Line(lot, amount(301), BigDecimal.ZERO, BigDecimal.ZERO, null, "多"));
        refused("supplies.transfer.reason", number, new Line(lot, amount(299), amount(1), BigDecimal.ZERO, null, " "));
        refused("supplies.transfer.account", number, new Line(lot, amount(299), BigDecimal.ZERO, amount(1), null, "破"));
        refused("supplies.transfer.lines", number, whole(stock.lot().getId(), 300));
        refused("supplies.transfer.lines", number, whole(300), whole(300));
        assertThat(stock.held(away)).isZero();
    }

    @Test
    void theDatabaseRefusesAReceiptThatDoesNotAddUp() {
        String number = ship(300);
        receive(number, whole(300));
        stock.entities.flush();
        for (String wrong : List.of("accepted = 299", "lost = null", "accepted = 290, rejected = 10", "shipped = 0")) {
            Savepoint before = stock.savepoint();
            assertThatThrownBy(() -> stock.entities
                            .createNativeQuery(
                                    "update transfer_line set " + wrong + " where lot_id = " + stock.lot.getId())
                            .executeUpdate())
                    .as(wrong)
                    .hasStackTraceContaining("transfer_line");
            stock.backTo(before);
        }
    }

    @Test
    void oneThatWasReceivedIsNotReceivedAgainAndItsShipmentNotTakenBack() {
        String number = ship(300);
        String other = ship(300);
        receive(number, whole(300));
        refused("supplies.transfer.received", number, whole(300));
        assertThatThrownBy(() -> stockroom.reverse(number, "发错", key()))
                .as("what is under way belongs to the other transfer")
                .isInstanceOfSatisfying(
                        EventRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("supplies.transfer.received"));
        receive(other, whole(300));
        proved();
    }

    @Test
    void oneThatWasTakenBackIsNotReceived() {
        String number = ship(300);
        stockroom.reverse(number, "车辆调整", key());
        stock.entities.flush();
        assertThat(stock.held(stock.store)).isEqualTo(1000);
        assertThat(transfer(number).head().state(now)).isEqualTo(TransferState.WITHDRAWN);
        assertThat(numbers(TransferFilter.TO_RECEIVE)).doesNotContain(number);
        refused("supplies.transfer.withdrawn", number, whole(300));
    }

    @Test
    void aReceiptThatWasReversedIsCountedAnew() {
        String number = ship(300);
        receive(
                number,
                new Line(stock.lot.getId(), amount(200), BigDecimal.ZERO, amount(100), stock.loss.getId(), "少"));
        stockroom.reverse(String.valueOf(transfer(number).head().arrival()), "点错", key());
        stock.entities.flush();
        stock.entities.clear();
        assertThat(stock.held(away)).isZero();
        assertThat(transfer(number).head().isUnderWay()).isTrue();
        assertThat(transfer(number).lines().get(0).accepted()).isNull();
        receive(number, whole(300));
        assertThat(stock.held(away)).isEqualTo(300);
        proved();
    }

    @Test
    void aReceiptAfterWhichSomethingWentBackIsNotReversed() {
        String number = ship(300);
        receive(number, new Line(stock.lot.getId(), amount(200), amount(100), BigDecimal.ZERO, null, "受潮"));
        String arrival = String.valueOf(transfer(number).head().arrival());
        assertThatThrownBy(() -> stockroom.reverse(arrival, "点错", key())).isInstanceOf(EventRefused.class);
        String back = reading.page(TransferFilter.TO_RECEIVE, Long.MAX_VALUE, 1)
                .get(0)
                .number();
        assertThatThrownBy(() -> stockroom.reverse(back, "点错", key())).isInstanceOf(EventRefused.class);
    }

    @Test
    void whatCameBeyondTheShipmentIsTakenInAndBookedOutByTheSender() {
        String number = ship(300);
        LotDescription gowns = new LotDescription(7, "W-1", "厂", "", LocalDate.of(2022, 1, 1), Fitness.MEDICAL);
        receive(
                number,
                List.of(whole(300)),
                new Surplus(stock.lot.getId(), null, amount(50), stock.loss.getId(), "多装一盒"),
                new Surplus(null, gowns, amount(2), stock.loss.getId(), "混装"));
        assertThat(stock.held(away)).isEqualTo(352);
        assertThat(transfer(number).head().open()).isTrue();
        assertThat(transfer(number).surplus())
                .extracting(TransferDetail.Surplus::kind)
                .containsExactlyInAnyOrder(SurplusKind.OVER, SurplusKind.WRONG);
        assertThatThrownBy(() -> transfers.settle(number, "核实", key()))
                .as("the sender's books hold no gowns")
                .isInstanceOf(InsufficientStock.class);
        assertThat(transfer(number).head().open()).isTrue();
        proved();
    }

    @Test
    void whatTheSenderBooksOutIsBookedOutOnceUnlessThatIsUndone() {
        String number = ship(300);
        receive(
                number,
                List.of(whole(300)),
                new Surplus(stock.lot.getId(), null, amount(50), stock.loss.getId(), "多装一盒"));
        transfers.settle(number, "核实多发", key());
        stock.entities.flush();
        assertThat(stock.held(stock.store)).isEqualTo(650);
        assertThat(stock.held(away)).isEqualTo(350);
        assertThat(transfer(number).head().open()).isFalse();
        assertThatThrownBy(() -> transfers.settle(number, "核实多发", key()))
                .isInstanceOfSatisfying(
                        EventRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("supplies.transfer.settled"));
        stockroom.reverse(String.valueOf(transfer(number).surplus().get(0).settled()), "核错", key());
        stock.entities.flush();
        assertThat(transfer(number).head().open()).isTrue();
        proved();
    }

    @Test
    void aFormThatIsSentAgainHasOneEffectAndOneNumber() {
        TransferOrder order = order(300, key());
        String number = transfers.ship(order).number();
        assertThat(transfers.ship(order).number()).isEqualTo(number);
        assertThat(stock.held(stock.store)).isEqualTo(700);
        TransferArrival arrival = new TransferArrival(number, null, List.of(whole(300)), List.of(), key());
        assertThat(transfers.receive(arrival).number())
                .isEqualTo(transfers.receive(arrival).number());
        assertThat(stock.held(away)).isEqualTo(300);
    }

    @Test
    void sidesOfATransferAreNotEnteredAloneAndStoresOnlySendToOthers() {
        StockLine line = new StockLine(stock.lot.getId(), stock.store.getId(), away.getId(), BigDecimal.ONE);
        assertThatThrownBy(
                        () -> stockroom.enter(new StockCommand(EventKind.SHIPMENT, null, List.of(line), null, key())))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.transfer.only"));
        away = stock.store;
        assertThatThrownBy(() -> ship(1)).isInstanceOf(EventRefused.class);
        away = stock.loss;
        assertThatThrownBy(() -> ship(1)).isInstanceOf(EventRefused.class);
        assertThatThrownBy(() -> reading.transfer("DB-none")).isInstanceOf(NotFound.class);
    }

    @Test
    void listsAreReadBySideStateAndPage() {
        String first = ship(10);
        String second = ship(20);
        receive(second, whole(20));
        assertThat(numbers(TransferFilter.ALL)).containsSubsequence(second, first);
        assertThat(numbers(TransferFilter.SENT)).contains(first).doesNotContain(second);
        assertThat(numbers(TransferFilter.RECEIVED)).contains(second).doesNotContain(first);
        assertThat(numbers(TransferFilter.OVERDUE)).doesNotContain(first, second);
        assertThat(reading.page(TransferFilter.ALL, transfer(second).head().id(), 1))
                .extracting(TransferRow::number)
                .containsExactly(first);
        assertThat(reading.stores()).extracting("name").contains("资中县仓库");
    }

    private void refused(String key, String number, Line... lines) {
        assertThatThrownBy(() -> transfers.receive(new TransferArrival(number, null, List.of(lines), List.of(), key())))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
        stock.entities.clear();
    }

    private void receive(String number, Line... lines) {
        receive(number, List.of(lines));
    }

    private void receive(String number, List<Line> lines, Surplus... more) {
        transfers.receive(new TransferArrival(number, null, lines, List.of(more), key()));
        stock.entities.flush();
    }

    private String ship(int amount) {
        String number = transfers.ship(order(amount, key())).number();
        stock.entities.flush();
        return number;
    }

    private TransferOrder order(int amount, RequestKey key) {
        List<StockIssuing.Line> lines = List.of(new StockIssuing.Line(MASKS, amount(amount), stock.lot.getId()));
        StockIssuing goods = new StockIssuing(stock.store.getId(), away.getId(), null, lines, "下拨", key);
        return new TransferOrder(goods, now.plus(Duration.ofDays(1)));
    }

    private Line whole(int amount) {
        return whole(stock.lot.getId(), amount);
    }

    private static Line whole(long lot, int amount) {
        return Line.whole(lot, amount(amount));
    }

    private TransferDetail transfer(String number) {
        return reading.transfer(number);
    }

    private List<String> numbers(TransferFilter filter) {
        return reading.page(filter, Long.MAX_VALUE, 100).stream()
                .map(TransferRow::number)
                .toList();
    }

    private void proved() {
        assertThat(stock.proof.balances(10)).isEmpty();
        assertThat(stock.proof.days()).isZero();
    }

    private static BigDecimal amount(int amount) {
        return BigDecimal.valueOf(amount);
    }

    private static RequestKey key() {
        String name = UUID.randomUUID().toString();
        return new RequestKey(name, name);
    }
}
