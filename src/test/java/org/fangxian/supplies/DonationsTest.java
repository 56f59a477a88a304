package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fangxian.supplies.RequisitionFixture.ASKER;
import static org.fangxian.supplies.RequisitionFixture.KEEPER;
import static org.fangxian.supplies.RequisitionFixture.LEADER;
import static org.fangxian.supplies.RequisitionFixture.key;

import java.math.BigDecimal;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.OutsideJurisdiction;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.donations.Correction;
import org.fangxian.supplies.donations.DonationOrder;
import org.fangxian.supplies.donations.DonationState;
import org.fangxian.supplies.donations.EnteredByHer;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.donations.Restriction;
import org.fangxian.supplies.reading.DonationAsked;
import org.fangxian.supplies.reading.DonationDetail;
import org.fangxian.supplies.reading.DonationRow;
import org.fangxian.supplies.reading.PublicDonation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A gift is entered by one and published by another; what does not come out even is not, and what is corrected stays in sight. */
@Tag("database")
class DonationsTest {
    private DonationFixture gifts;
    private RequisitionFixture world;

    @BeforeEach
    void open() {
        gifts = new DonationFixture();
        world = gifts.world;
    }

    @AfterEach
    void undo() {
        gifts.undo();
    }

    @Test
    void whatIsEnteredTwiceByOneFormIsOneGiftWithOneReceipt() {
        DonationOrder order = gifts.order(5, Restriction.NONE, false);
        String number = gifts.donations.enter(order);
        assertThat(gifts.donations.enter(order)).isEqualTo(number).startsWith("JZ-");
        gifts.is(number, 5, 0, 0, 5, 0, 0);
    }

    @Test
    void whoEnteredItDoesNotPublishIt() {
        String number = gifts.given(5, Restriction.NONE);
        assertThatThrownBy(() -> gifts.donations.publish(number, key())).isInstanceOf(EnteredByHer.class);
        world.entities.clear();
        world.impossible(
                "donation_publisher",
                "update donation set state = 'PUBLISHED', published_at = entered_at, published_by = entered_by, published_for = entered_by where number = '"
                        + number + "'");
        gifts.publish(number);
        assertThat(page("")).extracting(PublicDonation::number).containsExactly(number);
        TestDatabase.caller(LEADER);
        world.refused("supplies.donations.stands", () -> gifts.donations.publish(number, key()));
    }

    @Test
    void whatDoesNotComeOutEvenIsNotPublished() {
        String number = gifts.given(50, Restriction.NONE);
        count(gifts.lot(number), 4);
        TestDatabase.caller(LEADER);
        world.refused("supplies.donations.uneven.found", () -> gifts.donations.publish(number, key()));
        execute("update donation_line set amount = 49 where lot_id = "
                + gifts.lot(number).getId());
        world.refused("supplies.donations.uneven.received", () -> gifts.donations.publish(number, key()));
        String other = gifts.given(60, Restriction.NONE);
        execute("update stock_balance set amount = amount - 1 where lot_id = "
                + gifts.lot(other).getId());
        TestDatabase.caller(LEADER);
        world.refused("supplies.donations.uneven.sum", () -> gifts.donations.publish(other, key()));
        assertThat(page("")).isEmpty();
    }

    private void count(Lot lot, int found) {
        StockLine line = new StockLine(
                lot.getId(), world.stock.loss.getId(), world.stock.store.getId(), BigDecimal.valueOf(found));
        TestDatabase.wired(Entering.class, world.entities)
                .approved(new StockCommand(EventKind.COUNT, null, List.of(line), "盘点", key()));
        world.entities.flush();
    }

    private void execute(String sql) {
        world.entities.flush();
        world.entities.createNativeQuery(sql).executeUpdate();
        world.entities.clear();
    }

    @Test
    void aCorrectedAmountIsCorrectedInTheBooksAndTheOldOneStaysBesideIt() {
        String number = gifts.given(100, Restriction.NONE);
        Lot lot = gifts.lot(number);
        world.stockroom.issue(gifts.fromStore(gifts.post, 90, lot));
        world.refused("supplies.donations.stands", () -> gifts.correctAmount(number, 98));
        gifts.publish(number);
        world.refused("supplies.insufficient", () -> gifts.correctAmount(number, 89));
        gifts.correctAmount(number, 98);
        gifts.is(number, 98, 0, 90, 8, 0, 0);
        gifts.correctAmount(number, 105);
        gifts.is(number, 105, 0, 90, 15, 0, 0);
        world.refused("supplies.donations.erratum.same", () -> gifts.correctAmount(number, 105));
        PublicDonation shown = page("").get(0);
        assertThat(shown.errata()).extracting(DonationDetail.Corrected::was).containsExactly("100个", "98个");
        assertThat(shown.errata()).extracting(DonationDetail.Corrected::became).containsExactly("98个", "105个");
        assertThat(shown.lines().get(0).even()).isTrue();
        world.impossible("what was submitted stands", "delete from donation_erratum");
    }

    @Test
    void thePublicReadsOfUnitsAndOfDonorsWhoWishToBeNamed() {
        String named = gifts.given(10, gifts.forCounty());
        String unnamed = gifts.given(20, Restriction.NONE, true);
        String waiting = gifts.given(30, Restriction.NONE);
        world.stockroom.issue(gifts.fromStore(gifts.post, 6, gifts.lot(named)));
        gifts.publish(named);
        gifts.publish(unnamed);
        gifts.donations.correct(new Correction(unnamed, ErratumField.DONOR, null, "张三", null, "姓名写错", key()));
        world.entities.flush();
        List<PublicDonation> all = page("");
        assertThat(all)
                .extracting(PublicDonation::number)
                .containsExactly(unnamed, named)
                .doesNotContain(waiting);
        assertThat(all.get(0).donor()).isNull();
        assertThat(all.get(0).errata())
                .as("his name is not told by its correction")
                .isEmpty();
        assertThat(all.get(1).donor()).isEqualTo("张三丰");
        assertThat(all.get(1).whom()).contains("东兴区");
        assertThat(all.get(1).lines().get(0).reached()).singleElement().satisfies(one -> {
            assertThat(one.unitName()).contains("东兴区");
            assertThat(one.amount()).isEqualByComparingTo("6");
        });
        assertThat(page("张三")).extracting(PublicDonation::number).containsExactly(named);
        assertThat(page(unnamed)).hasSize(1);
        assertThat(page("%")).isEmpty();
        assertThat(gifts.publicPage("", all.get(0).id()))
                .extracting(PublicDonation::number)
                .containsExactly(named);
    }

    private List<PublicDonation> page(String text) {
        return gifts.publicPage(text, Long.MAX_VALUE);
    }

    @Test
    void whatWasEnteredByMistakeIsWithdrawnWhileNothingOfItIsGone() {
        String number = gifts.given(15, Restriction.NONE);
        Lot lot = gifts.lot(number);
        world.refused("supplies.reason.missing", () -> gifts.donations.withdraw(number, " ", key()));
        String issue =
                world.stockroom.issue(gifts.fromStore(gifts.post, 1, lot)).number();
        world.refused("supplies.insufficient", () -> gifts.donations.withdraw(number, "重复登记", key()));
        world.stockroom.reverse(issue, "点错", key());
        RequestKey once = key();
        gifts.donations.withdraw(number, "重复登记", once);
        assertThat(gifts.donations.withdraw(number, "重复登记", once)).isEqualTo(number);
        gifts.is(number, 0, 0, 0, 0, 0, 0);
        TestDatabase.caller(LEADER);
        world.refused("supplies.donations.stands", () -> gifts.donations.publish(number, key()));
    }

    @Test
    void itIsForTheUnitOfTheStoreAndThoseAbove() {
        String number = gifts.given(25, Restriction.NONE);
        assertThat(gifts.reading.page(
                        new DonationAsked(DonationState.ENTERED, world.stock.store.getId(), "三丰"), Long.MAX_VALUE, 10))
                .extracting(DonationRow::number)
                .contains(number);
        assertThat(gifts.donations.showPhone(number, new Purpose("核对收据"))).isEqualTo("13800001234");
        TestDatabase.caller(ASKER);
        assertThat(gifts.reading.page(DonationAsked.ALL, Long.MAX_VALUE, 10)).isEmpty();
        assertThatThrownBy(() -> gifts.reading.donation(number, null)).isInstanceOf(OutsideJurisdiction.class);
        assertThatThrownBy(() -> gifts.donations.showPhone(number, new Purpose("核对收据")))
                .isInstanceOf(OutsideJurisdiction.class);
        TestDatabase.caller(KEEPER);
    }
}
