package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fangxian.TestDatabase;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.reading.UsageFilter;
import org.fangxian.supplies.reading.UsageReading;
import org.fangxian.supplies.reading.UsageRow;
import org.fangxian.supplies.reading.UsageTotal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is used up by post and shift, lost by reason, and given back. */
@Tag("database")
class ConsumptionTest {
    private static final long MASKS = 2;

    private StoreFixture stock;
    private Stockroom stockroom;
    private UsageReading reading;
    private Location post;
    private Lot fresh;
    private LocalDate today;

    @BeforeEach
    void open() {
        TestDatabase.caller("timer");
        stock = StoreFixture.open();
        stockroom = TestDatabase.wired(Stockroom.class, stock.entities);
        reading = TestDatabase.wired(UsageReading.class, stock.entities);
        today = CityTime.local(
                        TestDatabase.wired(RecordedTime.class, stock.entities).now())
                .toLocalDate();
        post = post();
        fresh = stock.lot(today.plusYears(1), Fitness.MEDICAL);
        hold(fresh, 100);
    }

    @AfterEach
    void undo() {
        stock.undo();
    }

    @Test
    void whatAShiftUsedUpIsNoLongerAtThePostAndIsFoundByPostAndShift() {
        String number = consume(today, DutyShift.WHOLE, 30, null);
        assertThat(stock.held(post)).isEqualTo(70);
        UsageRow row = usage(LocationKind.CONSUMED).get(0);
        assertThat(row.number()).isEqualTo(number);
        assertThat(row.dutyOn()).isEqualTo(today);
        assertThat(row.shift()).isEqualTo(DutyShift.WHOLE);
        assertThat(row.location().name()).isEqualTo("北站");
        assertThat(row.account()).isEqualTo("北站消耗");
        assertThat(row.amount()).isEqualByComparingTo("30");
        proved();
    }

    @Test
    void aShiftOfAnEarlierDayIsUsedUpAtItsEnd() {
        LocalDate before = today.minusDays(3);
        consume(before, DutyShift.NIGHT, 10, null);
        Instant end = before.plusDays(1).atTime(8, 0).atZone(CityTime.ZONE).toInstant();
        assertThat(usage(LocationKind.CONSUMED).get(0).occurredAt()).isEqualTo(end);
        assertThat(reading.page(asked(LocationKind.CONSUMED, before, before), Long.MAX_VALUE, 10))
                .as("by the day on which it occurred")
                .isEmpty();
        assertThat(reading.page(
                        asked(LocationKind.CONSUMED, before.plusDays(1), before.plusDays(1)), Long.MAX_VALUE, 10))
                .hasSize(1);
    }

    @Test
    void aShiftIsEnteredOnceUnlessAReasonIsGivenOrItWasReversed() {
        String first = consume(today, DutyShift.DAY, 30, null);
        assertThatThrownBy(() -> consume(today, DutyShift.DAY, 5, " "))
                .isInstanceOfSatisfying(
                        EventRefused.class,
                        refused -> assertThat(refused.args()).contains("北站", today.toString(), first));
        consume(today, DutyShift.NIGHT, 5, null);
        consume(today, DutyShift.DAY, 5, "补登换岗人员");
        assertThat(stock.held(post)).isEqualTo(60);
        assertThat(total(LocationKind.CONSUMED)).containsExactly("北站消耗 40");
    }

    @Test
    void whatWasReversedIsTakenOffAndMayBeEnteredAnew() {
        String number = consume(today, DutyShift.DAY, 30, null);
        stockroom.reverse(number, "填错", key());
        stock.entities.flush();
        assertThat(total(LocationKind.CONSUMED)).isEmpty();
        assertThat(usage(LocationKind.CONSUMED))
                .extracting(row -> row.amount().intValue())
                .containsExactly(-30, 30);
        consume(today, DutyShift.DAY, 3, null);
        assertThat(total(LocationKind.CONSUMED)).containsExactly("北站消耗 3");
    }

    @Test
    void whatExpiresFirstIsUsedUpFirstAndWhatIsExpiredOnlyByName() {
        Lot soon = stock.lot(today, Fitness.MEDICAL);
        Lot expired = stock.lot(today.minusDays(1), Fitness.MEDICAL);
        hold(soon, 5);
        hold(expired, 50);
        consume(today, DutyShift.WHOLE, 8, null);
        assertThat(held(soon)).isZero();
        assertThat(held(fresh)).isEqualTo(97);
        assertThatThrownBy(() -> consume(today, DutyShift.NIGHT, 98, null)).isInstanceOf(UsableStockMissing.class);
        StockIssuing.Line byName = new StockIssuing.Line(MASKS, BigDecimal.TEN, expired.getId());
        assertThatThrownBy(() -> stockroom.consume(
                        new ConsumptionEntry(post.getId(), today, DutyShift.NIGHT, List.of(byName), null, key())))
                .isInstanceOf(EventRefused.class);
    }

    @Test
    void aDayAheadIsRefusedAndSoIsAStore() {
        assertThatThrownBy(() -> consume(today.plusDays(1), DutyShift.DAY, 1, null))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.ahead"));
        post = stock.store;
        assertThatThrownBy(() -> consume(today, DutyShift.DAY, 1, null))
                .isInstanceOfSatisfying(
                        EventRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("supplies.consumption.post"));
    }

    @Test
    void aLossIsBookedByItsReasonWhichMustBeGiven() {
        Lot expired = stock.lot(today.minusDays(1), Fitness.MEDICAL);
        hold(expired, 50);
        StockIssuing.Line all = new StockIssuing.Line(MASKS, BigDecimal.valueOf(50), expired.getId());
        StockIssuing silent = new StockIssuing(post.getId(), stock.loss.getId(), null, List.of(all), " ", key());
        assertThatThrownBy(() -> stockroom.writeOff(silent)).isInstanceOf(EventRefused.class);
        StockIssuing lost = new StockIssuing(post.getId(), stock.loss.getId(), null, List.of(all), "过期销毁", key());
        assertThat(stockroom.writeOff(lost).number()).startsWith("BS-");
        stock.entities.flush();
        assertThat(held(expired)).isZero();
        assertThat(total(LocationKind.LOSS)).containsExactly("损失 50");
        assertThat(usage(LocationKind.LOSS).get(0).reason()).isEqualTo("过期销毁");
        proved();
    }

    @Test
    void whatIsGivenBackIsInTheStoreOnceHoweverOftenTheFormIsSent() {
        StockIssuing.Line some = new StockIssuing.Line(MASKS, BigDecimal.TEN, null);
        StockIssuing back = new StockIssuing(post.getId(), stock.store.getId(), null, List.of(some), null, key());
        String number = stockroom.giveBack(back).number();
        assertThat(number).startsWith("TH-").isEqualTo(stockroom.giveBack(back).number());
        stock.entities.flush();
        assertThat(stock.held(post)).isEqualTo(90);
        assertThat(stock.held(stock.store)).isEqualTo(10);
        StockIssuing wrong =
                new StockIssuing(stock.store.getId(), stock.other.getId(), null, List.of(some), null, key());
        assertThatThrownBy(() -> stockroom.giveBack(wrong))
                .as("a store does not give back")
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.flow.RETURN"));
    }

    private Location post() {
        stock.entities
                .createNativeQuery("insert into post (id, code, name, class_code, unit_id, version)"
                        + " values (900000, '900000', '北站', 'RAIL', 1, 0)")
                .executeUpdate();
        Location opened = Location.ofPost(LocationKind.POST, UUID.randomUUID().toString(), "北站", 1, 900_000);
        stock.entities.persist(opened);
        return opened;
    }

    private void hold(Lot lot, int amount) {
        Instant early = StoreFixture.NOON;
        stock.book.enter(
                StoreFixture.entry(EventKind.RECEIPT, early),
                List.of(new Movement(lot, stock.supplier, stock.store, BigDecimal.valueOf(amount))));
        stock.book.enter(
                StoreFixture.entry(EventKind.ISSUE, early),
                List.of(new Movement(lot, stock.store, post, BigDecimal.valueOf(amount))));
        stock.entities.flush();
    }

    private String consume(LocalDate day, DutyShift shift, int amount, String reason) {
        StockIssuing.Line line = new StockIssuing.Line(MASKS, BigDecimal.valueOf(amount), null);
        String number = stockroom
                .consume(new ConsumptionEntry(post.getId(), day, shift, List.of(line), reason, key()))
                .number();
        stock.entities.flush();
        return number;
    }

    private long held(Lot lot) {
        return ((Number) stock.entities
                        .createNativeQuery(
                                "select amount from stock_balance where location_id = :post and lot_id = :lot")
                        .setParameter("post", post.getId())
                        .setParameter("lot", lot.getId())
                        .getSingleResult())
                .longValue();
    }

    private List<UsageRow> usage(LocationKind kind) {
        return reading.page(asked(kind, null, null), Long.MAX_VALUE, 100);
    }

    private List<String> total(LocationKind kind) {
        return reading.totals(asked(kind, null, null)).stream()
                .map(ConsumptionTest::text)
                .toList();
    }

    private static String text(UsageTotal total) {
        return total.account() + " " + total.amount().toPlainString();
    }

    private UsageFilter asked(LocationKind kind, LocalDate from, LocalDate to) {
        return new UsageFilter(kind, post.getId(), from, to);
    }

    private void proved() {
        assertThat(stock.proof.balances(10)).isEmpty();
        assertThat(stock.proof.days()).isZero();
    }

    private static RequestKey key() {
        String name = UUID.randomUUID().toString();
        return new RequestKey(name, name);
    }
}
