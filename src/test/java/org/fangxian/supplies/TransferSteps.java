package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fangxian.TestDatabase;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.TransferArrival.Line;
import org.fangxian.supplies.TransferArrival.Surplus;
import org.fangxian.supplies.reading.TransferDetail;
import org.fangxian.supplies.reading.TransferFilter;
import org.fangxian.supplies.reading.TransferReading;
import org.fangxian.supplies.reading.TransferRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Stores between which something is sent, and the steps of a transfer. */
abstract class TransferSteps {
    private static final long MASKS = 2;

    StoreFixture stock;
    Transfers transfers;
    TransferReading reading;
    Stockroom stockroom;
    Location away;
    Instant now;

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

    void refused(String key, String number, Line... lines) {
        assertThatThrownBy(() -> transfers.receive(new TransferArrival(number, null, List.of(lines), List.of(), key())))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
        stock.entities.clear();
    }

    void receive(String number, Line... lines) {
        receive(number, List.of(lines));
    }

    void receive(String number, List<Line> lines, Surplus... more) {
        transfers.receive(new TransferArrival(number, null, lines, List.of(more), key()));
        stock.entities.flush();
    }

    String ship(int amount) {
        String number = transfers.ship(order(amount, key())).number();
        stock.entities.flush();
        return number;
    }

    TransferOrder order(int amount, RequestKey key) {
        List<StockIssuing.Line> lines = List.of(new StockIssuing.Line(MASKS, amount(amount), stock.lot.getId()));
        StockIssuing goods = new StockIssuing(stock.store.getId(), away.getId(), null, lines, "下拨", key);
        return new TransferOrder(goods, now.plus(Duration.ofDays(1)));
    }

    Line whole(int amount) {
        return whole(stock.lot.getId(), amount);
    }

    static Line whole(long lot, int amount) {
        return Line.whole(lot, amount(amount));
    }

    TransferDetail transfer(String number) {
        return reading.transfer(number);
    }

    List<String> numbers(TransferFilter filter) {
        return reading.page(filter, Long.MAX_VALUE, 100).stream()
                .map(TransferRow::number)
                .toList();
    }

    void proved() {
        assertThat(stock.proof.balances(10)).isEmpty();
        assertThat(stock.proof.days()).isZero();
    }

    static BigDecimal amount(int amount) {
        return BigDecimal.valueOf(amount);
    }

    static RequestKey key() {
        String name = UUID.randomUUID().toString();
        return new RequestKey(name, name);
    }
}
