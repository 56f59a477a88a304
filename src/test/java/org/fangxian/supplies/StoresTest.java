package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fangxian.TestDatabase;
import org.fangxian.duty.PostClassView;
import org.fangxian.duty.Posts;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.reading.StoreReading;
import org.fangxian.supplies.reading.StoreRow;
import org.fangxian.supplies.reading.TransferReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stores and posts are opened under a code of their own, and closed when they are empty. */
@Tag("database")
class StoresTest {
    private StoreFixture stock;
    private Stores stores;
    private StoreReading reading;
    private long unit;

    @BeforeEach
    void open() {
        TestDatabase.caller("timer");
        stock = StoreFixture.open();
        stores = TestDatabase.wired(Stores.class, stock.entities);
        reading = TestDatabase.wired(StoreReading.class, stock.entities);
        unit = stock.store.getUnitId();
        stock.receive(100, StoreFixture.NOON);
        stock.entities.flush();
    }

    @AfterEach
    void undo() {
        stock.undo();
    }

    @Test
    void aStoreIsOpenedOnceUnderItsCode() {
        StoreOrder order = order(LocationKind.STORE, "T-CK-1", "新仓库", null);
        assertThat(stores.open(order)).isEqualTo("T-CK-1");
        assertThat(stores.open(order)).as("sent again").isEqualTo("T-CK-1");
        stock.entities.flush();
        assertThat(reading.page(LocationKind.STORE, "T-CK-0", 1))
                .singleElement()
                .satisfies(row -> assertThat(row.location().name()).isEqualTo("新仓库"))
                .satisfies(row -> assertThat(row.closedAt()).isNull());
        refused("supplies.store.taken", order(LocationKind.UNIT_STORE, "T-CK-1", "另一个", null));
    }

    @Test
    void aPostIsOpenedWithItsClassWhichSaysWhatIsWornThere() {
        stores.open(order(LocationKind.POST, "T-GW-1", "新岗位", "TOLL"));
        stock.entities.flush();
        StoreRow row = reading.page(LocationKind.POST, "T-GW-0", 1).get(0);
        assertThat(row.postClass()).isEqualTo("高速收费站");
        List<PostClassView> kinds =
                TestDatabase.wired(Posts.class, stock.entities).kinds();
        assertThat(kinds)
                .filteredOn(kind -> kind.code().equals("TOLL"))
                .singleElement()
                .satisfies(kind -> assertThat(kind.worn())
                        .extracting(worn -> worn.name() + worn.perShift().intValue())
                        .containsExactly("医用外科口罩2", "医用手套2"));
        assertThatThrownBy(() -> stores.open(order(LocationKind.POST, "T-GW-2", "新岗位", "NONE")))
                .isInstanceOf(NotFound.class);
        StoreOrder nowhere = new StoreOrder(LocationKind.POST, "T-GW-3", "岗", unit, "TOLL", "999999999999", key());
        refused("supplies.store.division", nowhere);
    }

    @Test
    void whatNoneCanBeIsRefusedInWords() {
        assertThatThrownBy(() -> order(LocationKind.TRANSIT, "T-1", "在途", null)).isInstanceOf(EventRefused.class);
        assertThatThrownBy(() -> order(LocationKind.STORE, "仓库", "仓库", null)).isInstanceOf(EventRefused.class);
        assertThatThrownBy(() -> order(LocationKind.STORE, "A", "仓库", null)).isInstanceOf(EventRefused.class);
        assertThatThrownBy(() -> order(LocationKind.STORE, "A-1", " ", null)).isInstanceOf(EventRefused.class);
        assertThatThrownBy(() -> order(LocationKind.POST, "A-1", "岗位", " ")).isInstanceOf(EventRefused.class);
    }

    @Test
    void whatHoldsStockIsNotClosedAndWhatIsClosedTakesNone() {
        assertThatThrownBy(() -> stores.close(stock.store.getId()))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.store.notEmpty"));
        stores.close(stock.other.getId());
        stock.entities.flush();
        assertThatThrownBy(() -> stock.issue(1, StoreFixture.NOON))
                .as("by the ledger itself")
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.store.closed"));
        assertThat(TestDatabase.wired(TransferReading.class, stock.entities).stores())
                .as("it is offered no more")
                .noneMatch(store -> store.id() == stock.other.getId());
        stores.reopen(stock.other.getId());
        stock.entities.flush();
        stock.issue(1, StoreFixture.NOON);
        assertThat(stock.held(stock.other)).isEqualTo(1);
    }

    @Test
    void aStoreThatAwaitsATransferIsNotClosed() {
        Location away = stock.location(LocationKind.STORE, "资中县仓库");
        StockIssuing.Line line = new StockIssuing.Line(2, BigDecimal.TEN, stock.lot.getId());
        StockIssuing goods = new StockIssuing(stock.store.getId(), away.getId(), null, List.of(line), "下拨", key());
        RecordedTime time = TestDatabase.wired(RecordedTime.class, stock.entities);
        String number = TestDatabase.wired(Transfers.class, stock.entities)
                .ship(new TransferOrder(goods, time.now().plus(Duration.ofDays(1))))
                .number();
        stock.entities.flush();
        assertThatThrownBy(() -> stores.close(away.getId()))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.store.awaited"));
        TestDatabase.wired(Stockroom.class, stock.entities).reverse(number, "不发了", key());
        stock.entities.flush();
        stores.close(away.getId());
    }

    private void refused(String key, StoreOrder order) {
        assertThatThrownBy(() -> stores.open(order))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private StoreOrder order(LocationKind kind, String code, String name, String postClass) {
        return new StoreOrder(kind, code, name, unit, postClass, null, key());
    }

    private static RequestKey key() {
        String name = UUID.randomUUID().toString();
        return new RequestKey(name, name);
    }
}
