package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.RequisitionFixture.ASKER;
import static org.fangxian.supplies.RequisitionFixture.KEEPER;
import static org.fangxian.supplies.RequisitionFixture.MASKS;
import static org.fangxian.supplies.RequisitionFixture.key;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.supplies.donations.DonationOrder;
import org.fangxian.supplies.donations.Restriction;
import org.fangxian.supplies.donations.Whereabouts;
import org.fangxian.supplies.reading.DonationDetail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to a gift of 200 masks: received = issued + left + lost, down to the last post. */
@Tag("database")
class GiftTraceTest {
    private DonationFixture gifts;
    private RequisitionFixture world;
    private String number;
    private Lot lot;

    @BeforeEach
    void give() {
        gifts = new DonationFixture();
        world = gifts.world;
        number = gifts.given(200, Restriction.NONE);
        lot = gifts.lot(number);
    }

    @AfterEach
    void undo() {
        gifts.undo();
    }

    @Test
    void itIsEvenThroughTransferLossIssueUseReturnReversalAndCount() {
        gifts.is(number, 200, 0, 0, 200, 0, 0);
        String shipment =
                world.transfers.ship(gifts.transfer(world.county, 100, lot)).number();
        gifts.is(number, 200, 0, 0, 100, 100, 0);
        TestDatabase.caller(ASKER);
        TransferArrival.Line some = new TransferArrival.Line(
                lot.getId(),
                BigDecimal.valueOf(80),
                BigDecimal.valueOf(12),
                BigDecimal.valueOf(8),
                world.stock.loss.getId(),
                "破损");
        world.transfers.receive(new TransferArrival(shipment, null, List.of(some), List.of(), key()));
        gifts.is(number, 200, 0, 0, 180, 12, 8);
        world.stockroom.issue(gifts.goods(world.county, gifts.post, 50, lot));
        gifts.is(number, 200, 0, 50, 130, 12, 8);
        StockIssuing.Line used = new StockIssuing.Line(MASKS, BigDecimal.valueOf(20), null);
        String consumed = world.stockroom
                .consume(new ConsumptionEntry(
                        gifts.post.getId(), world.today, DutyShift.WHOLE, List.of(used), null, key()))
                .number();
        gifts.is(number, 200, 20, 30, 130, 12, 8);
        world.stockroom.giveBack(gifts.goods(gifts.post, world.county, 10, lot));
        gifts.is(number, 200, 20, 20, 140, 12, 8);
        world.stockroom.reverse(consumed, "填错", key());
        gifts.is(number, 200, 0, 40, 140, 12, 8);
        count(gifts.post, world.stock.loss, 3);
        gifts.is(number, 200, 0, 37, 140, 12, 11);
        assertThat(where("东兴区仓库").left()).isEqualByComparingTo("40");
        assertThat(where("东兴发热门诊").lost()).isEqualByComparingTo("3");
    }

    private Whereabouts.Place where(String place) {
        return gifts.where(number).places().stream()
                .filter(one -> one.name().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private void count(Location from, Location to, int amount) {
        StockLine line = new StockLine(lot.getId(), from.getId(), to.getId(), BigDecimal.valueOf(amount));
        TestDatabase.wired(Entering.class, world.entities)
                .approved(new StockCommand(EventKind.COUNT, null, List.of(line), "盘点", key()));
    }

    @Test
    void whereItWasAtAnEarlierInstantIsToldByThePostings() {
        Instant given = world.now().minus(Duration.ofHours(2));
        DonationOrder order = gifts.order(90, Restriction.NONE, false);
        String earlier = gifts.donations.enter(new DonationOrder(
                order.donor(), order.purpose(), order.restriction(), order.storeId(), given, order.lines(), key()));
        world.stockroom.issue(gifts.fromStore(gifts.post, 70, gifts.lot(earlier)));
        assertThat(gifts.where(earlier, given.minusSeconds(1)).received()).isEqualByComparingTo("0");
        Whereabouts then = gifts.where(earlier, given.plusSeconds(60));
        assertThat(then.inStores()).isEqualByComparingTo("90");
        assertThat(then.isEven(BigDecimal.valueOf(90))).isTrue();
        Whereabouts now = gifts.where(earlier, world.now());
        assertThat(now.atPosts()).isEqualByComparingTo("70");
        assertThat(now.inStores()).isEqualByComparingTo("20");
        assertThat(now.isEven(BigDecimal.valueOf(90))).isTrue();
    }

    @Test
    void thePageNamesTheDocumentsThatMovedItAndMasksTheTelephone() {
        String issue =
                world.stockroom.issue(gifts.fromStore(gifts.post, 70, lot)).number();
        world.entities.flush();
        TestDatabase.caller(KEEPER);
        DonationDetail detail = gifts.reading.donation(number, null);
        assertThat(detail.moved())
                .extracting(DonationDetail.Moved::kind)
                .containsExactly(EventKind.RECEIPT, EventKind.ISSUE);
        assertThat(detail.moved().get(1).number()).isEqualTo(issue);
        assertThat(detail.moved().get(1).to()).isEqualTo("东兴发热门诊");
        assertThat(detail.phoneMask()).isEqualTo("138****1234");
        assertThat(detail.lines()).singleElement().satisfies(line -> {
            assertThat(line.typed()).isEqualTo("200个");
            assertThat(line.even()).isTrue();
        });
    }
}
