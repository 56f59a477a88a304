package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fangxian.supplies.RequisitionFixture.ASKER;
import static org.fangxian.supplies.RequisitionFixture.KEEPER;
import static org.fangxian.supplies.RequisitionFixture.MASKS;
import static org.fangxian.supplies.RequisitionFixture.key;
import static org.fangxian.supplies.RequisitionFixture.line;

import java.math.BigDecimal;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.Texts;
import org.fangxian.supplies.donations.Restriction;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was given to a county goes to that county, whoever asks and however; 500 masks besides were bought. */
@Tag("database")
class GiftRestrictionTest {
    private static final String OTHER = "other.logistics";

    private DonationFixture gifts;
    private RequisitionFixture world;
    private String number;
    private Lot gift;

    @BeforeEach
    void give() {
        gifts = new DonationFixture();
        world = gifts.world;
        number = gifts.given(200, gifts.forCounty());
        gift = gifts.lot(number);
    }

    @AfterEach
    void undo() {
        gifts.undo();
    }

    @Test
    void anIssueToOthersPassesOverItThoughItExpiresFirst() {
        world.stockroom.issue(gifts.fromStore(world.stock.other, 500, null));
        gifts.is(number, 200, 0, 0, 200, 0, 0);
        assertThatThrownBy(() -> world.stockroom.issue(gifts.fromStore(world.stock.other, 1, null)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(Texts.of(Texts.CHINESE).format(refused.key(), refused.args()))
                                .contains(number, "张三丰", "东兴区", "不能挪用"));
    }

    @Test
    void aLotThatIsNamedWithAReasonIsRefusedTooAndTheRefusalSaysWhoseItIs() {
        assertThatThrownBy(() -> world.stockroom.issue(gifts.fromStore(world.stock.other, 1, gift)))
                .isInstanceOfSatisfying(
                        GiftRestricted.class,
                        refused -> assertThat(Texts.of(Texts.CHINESE).format(refused.key(), refused.args()))
                                .contains("医用外科口罩", "G200", number, "张三丰", "东兴区", "资中县库"));
    }

    @Test
    void aTransferToOthersDoesNotTakeItAndOneToItsCountyTakesItFirst() {
        world.refused("supplies.gift.restricted", () -> world.transfers.ship(gifts.transfer(gifts.elsewhere, 1, gift)));
        world.refused("supplies.gift.kept", () -> world.transfers.ship(gifts.transfer(gifts.elsewhere, 501, null)));
        world.transfers.ship(gifts.transfer(world.county, 150, null));
        gifts.is(number, 200, 0, 0, 50, 150, 0);
    }

    @Test
    void aRequisitionOfOthersIsNotAllocatedItAndOneOfItsCountyIs() {
        RequisitionFixture.person(world.entities, OTHER, Roles.LOGISTICS, "511025", "");
        TestDatabase.caller(OTHER);
        String foreign = world.granted(world.requisitions.request(world.order(gifts.elsewhere, 0, line(MASKS, 501))));
        world.refused("supplies.gift.kept", () -> world.allocate(foreign, false));
        world.refused(
                "supplies.gift.restricted",
                () -> world.allocate(foreign, true, new AllocationOrder.Named(MASKS, gift.getId(), BigDecimal.ONE)));
        world.allocate(foreign, true);
        assertThat(world.reserved()).isEqualTo("500");
        world.allocated(0, 200);
        assertThat(world.reserved()).isEqualTo("700");
    }

    @Test
    void theDatabaseRefusesAPostingThatBringsItElsewhere() {
        world.impossible("posting_gift", """
                insert into posting (id, event_id, item_id, lot_id, from_id, to_id, amount, occurred_on, occurred_at, recorded_at)
                select 999999999, p.event_id, p.item_id, p.lot_id, p.to_id, %d, 1, p.occurred_on, p.occurred_at, p.recorded_at
                from posting p where p.lot_id = %d
                """.formatted(gifts.elsewhere.getId(), gift.getId()));
    }

    @Test
    void theDatabaseRefusesALotThatBearsTheNumberOfAnotherGift() {
        String other = gifts.given(7, Restriction.NONE);
        world.impossible("lot_of_donation", "update lot set origin = '" + other + "' where id = " + gift.getId());
    }

    @Test
    void aGiftForAPostGoesThereByTheStoresOfItsUnitAndToNoOtherPlace() {
        String own = gifts.given(30, gifts.forPost());
        Lot lot = gifts.lot(own);
        Location neighbour = world.location(LocationKind.UNIT_STORE, "隆昌市库", "511083");
        world.refused("supplies.gift.restricted", () -> world.stockroom.issue(gifts.fromStore(neighbour, 1, lot)));
        world.stockroom.issue(gifts.fromStore(gifts.post, 30, lot));
        gifts.is(own, 30, 0, 30, 0, 0, 0);
        world.refused(
                "supplies.donations.restriction.place",
                () -> gifts.donations.enter(gifts.order(1, new Restriction(null, world.county.getId()), false)));
    }

    @Test
    void itComesBackToTheStoreThatReceivedIt() {
        world.stockroom.issue(gifts.fromStore(gifts.post, 40, gift));
        world.stockroom.giveBack(gifts.goods(gifts.post, world.stock.store, 10, gift));
        gifts.is(number, 200, 0, 30, 170, 0, 0);
        TestDatabase.caller(ASKER);
        world.refused(
                "supplies.gift.restricted",
                () -> world.stockroom.enter(new StockCommand(
                        EventKind.ISSUE,
                        null,
                        List.of(new StockLine(
                                gift.getId(), world.county.getId(), world.stock.other.getId(), BigDecimal.ONE)),
                        "原因",
                        key())));
    }

    @Test
    void itsLotIsItsOwnAndComesInByTheDonationAlone() {
        TestDatabase.caller(KEEPER);
        List<StockLine> more =
                List.of(new StockLine(gift.getId(), gifts.donors.getId(), world.stock.store.getId(), BigDecimal.ONE));
        world.refused(
                "supplies.gift.only",
                () -> world.stockroom.enter(new StockCommand(EventKind.RECEIPT, null, more, null, key())));
        String receipt = world.one("select e.number from donation d join stock_event e on e.id = d.receipt_id"
                + " where d.number = '" + number + "'");
        world.refused("supplies.gift.undo", () -> world.stockroom.reverse(receipt, "点错", key()));
        LotDescription same = new LotDescription(MASKS, "G200", "厂", "", world.today.plusDays(1), Fitness.MEDICAL);
        world.stockroom.receive(new StockReceiving(
                world.stock.supplier.getId(),
                world.stock.store.getId(),
                null,
                List.of(new StockReceiving.Line(same, BigDecimal.TEN)),
                null,
                key()));
        gifts.is(number, 200, 0, 0, 200, 0, 0);
    }
}
