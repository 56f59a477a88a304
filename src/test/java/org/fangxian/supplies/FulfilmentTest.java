package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.RequisitionFixture.ASKER;
import static org.fangxian.supplies.RequisitionFixture.KEEPER;
import static org.fangxian.supplies.RequisitionFixture.MASKS;
import static org.fangxian.supplies.RequisitionFixture.key;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.fangxian.supplies.requisitions.AllocationOrder.Named;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was granted is kept, and nobody else is given it; what is shipped is what was kept. 100 masks expire soon, 400 later. */
@Tag("database")
class FulfilmentTest {
    private RequisitionFixture world;

    @BeforeEach
    void open() {
        world = RequisitionFixture.open();
    }

    @AfterEach
    void undo() {
        world.undo();
    }

    @Test
    void whatIsKeptIsGivenToNobodyElse() {
        String number = world.allocated(1, 150);
        assertThat(kept(number)).containsExactly("100", "50");
        world.refused("supplies.usableMissing", () -> issue(351, null));
        world.refused("supplies.reserved.refused", () -> issue(1, world.soon));
        world.refused(
                "supplies.reserved.refused", () -> world.stockroom.writeOff(goods(world.stock.loss, 351, world.later)));
        world.refused(
                "supplies.reserved.refused",
                () -> world.transfers.ship(new TransferOrder(
                        goods(world.county, 351, world.later), world.now().plus(Duration.ofDays(1)))));
        issue(350, null);
        world.impossible(
                "stock_balance_reserved", "update stock_balance set amount = 99 where lot_id = " + world.soon.getId());
        world.proved();
    }

    @Test
    void twoThatWantWhatIsThereOnceAreNotBothServed() {
        String first = world.approved(1, 300);
        String second = world.approved(1, 300);
        world.allocate(first, false);
        world.refused("supplies.usableMissing", () -> world.allocate(second, false));
        assertThat(world.reserved()).isEqualTo("300");
        world.allocate(second, true);
        assertThat(world.reserved()).isEqualTo("500");
        world.refused("supplies.usableMissing", () -> world.allocate(second, true));
    }

    @Test
    void whatExpiresBeforeItIsNeededIsLeftButForALotThatIsNamed() {
        String number = world.approved(3, 450);
        world.refused("supplies.usableMissing", () -> world.allocate(number, false));
        world.refused(
                "supplies.requisitions.named.reason",
                () -> world.fulfilment.allocate(new AllocationOrder(
                        number, List.of(new Named(MASKS, world.soon.getId(), BigDecimal.TEN)), true, "", key())));
        world.refused(
                "supplies.usableMissing",
                () -> world.allocate(number, true, new Named(MASKS, world.soon.getId(), BigDecimal.valueOf(101))));
        world.allocate(number, false, new Named(MASKS, world.soon.getId(), BigDecimal.valueOf(60)));
        assertThat(kept(number)).containsExactly("60", "390");
    }

    @Test
    void whatIsGivenUpIsFreeAgain() {
        String released = world.allocated(1, 100);
        world.refused("supplies.reason.missing", () -> world.fulfilment.release(released, "", key()));
        world.fulfilment.release(released, "改从区库供应", key());
        assertThat(world.state(released)).isEqualTo("APPROVED");
        assertThat(world.reserved()).isEqualTo("0");
        world.allocate(released, false);
        world.fulfilment.cancel(released, "上级另行调拨", key());
        String withdrawn = world.allocated(1, 500);
        TestDatabase.caller(ASKER);
        world.requisitions.withdraw(withdrawn, "已从捐赠解决", key());
        assertThat(world.state(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(world.reserved()).isEqualTo("0");
        world.proved();
    }

    @Test
    void whatIsShippedIsWhatWasKeptAndItsReceiptClosesTheRequisition() {
        String number = world.allocated(1, 150);
        world.refused("supplies.requisitions.wrongState", () -> world.fulfilment.ship(number, world.now(), key()));
        world.ship(number);
        assertThat(world.state(number)).isEqualTo("SHIPPED");
        assertThat(world.reserved()).isEqualTo("0");
        String shipment = world.shipment(number);
        assertThat(shipment).startsWith("DB-");
        world.refused("supplies.requisitions.byTransfer", () -> world.fulfilment.confirm(number, key()));
        world.refused("supplies.requisitions.wrongState", () -> world.fulfilment.cancel(number, "原因", key()));
        world.refused("supplies.requisitions.wrongState", () -> world.fulfilment.release(number, "原因", key()));
        String arrival = received(shipment, new int[] {100, 50});
        assertThat(world.state(number)).isEqualTo("RECEIVED");
        world.stockroom.reverse(arrival, "数量点错", key());
        assertThat(world.state(number)).isEqualTo("SHIPPED");
        TestDatabase.caller(KEEPER);
        world.stockroom.reverse(shipment, "车辆故障", key());
        assertThat(world.state(number)).isEqualTo("APPROVED");
        world.allocate(number, false);
        assertThat(kept(number)).containsExactly("100", "50");
        world.proved();
    }

    @Test
    void aPartIsSentAndTheRestStaysOpen() {
        String number = world.approved(1, 600);
        world.allocate(number, true);
        world.ship(number);
        String first = received(world.shipment(number), new int[] {100, 400});
        assertThat(world.state(number)).as("the rest is open").isEqualTo("APPROVED");
        world.received(MASKS, world.today.plusYears(2), 100);
        world.allocate(number, false);
        world.refused("supplies.requisitions.wrongState", () -> world.stockroom.reverse(first, "点错", key()));
        world.ship(number);
        received(world.shipment(number), new int[] {100});
        assertThat(world.state(number)).isEqualTo("RECEIVED");
        TestDatabase.caller(KEEPER);
        world.refused("supplies.requisitions.movedOn", () -> world.stockroom.reverse(first, "点错", key()));
        world.refused("supplies.requisitions.wrongState", () -> world.allocate(number, true));
        world.proved();
    }

    private String received(String shipment, int[] amounts) {
        TestDatabase.caller(ASKER);
        List<?> lots = world.entities
                .createNativeQuery("select n.lot_id from transfer_line n join stock_event e on e.id = n.transfer_id"
                        + " where e.number = :number order by n.id")
                .setParameter("number", shipment)
                .getResultList();
        List<TransferArrival.Line> lines = new java.util.ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            lines.add(TransferArrival.Line.whole(((Number) lots.get(i)).longValue(), BigDecimal.valueOf(amounts[i])));
        }
        world.transfers.receive(new TransferArrival(shipment, null, lines, List.of(), key()));
        world.entities.flush();
        return world.one("select a.number from transfer t join stock_event e on e.id = t.id"
                + " join stock_event a on a.id = t.arrival_id where e.number = '" + shipment + "'");
    }

    private List<String> kept(String number) {
        world.entities.flush();
        return world
                .entities
                .createNativeQuery(
                        "select cast(v.amount as int) from reservation v join requisition r on r.id = v.requisition_id"
                                + " join lot l on l.id = v.lot_id where r.number = :number order by l.expires_on")
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private void issue(int amount, Lot lot) {
        world.stockroom.issue(goods(world.stock.other, amount, lot));
    }

    private StockIssuing goods(Location to, int amount, Lot lot) {
        List<StockIssuing.Line> lines =
                List.of(new StockIssuing.Line(MASKS, BigDecimal.valueOf(amount), lot == null ? null : lot.getId()));
        return new StockIssuing(world.stock.store.getId(), to.getId(), null, lines, "原因", key());
    }
}
