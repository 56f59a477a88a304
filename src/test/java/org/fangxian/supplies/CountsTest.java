package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.CountFixture.KEEPER;
import static org.fangxian.supplies.CountFixture.LEADER;
import static org.fangxian.supplies.CountFixture.SECOND;
import static org.fangxian.supplies.CountFixture.THIRD;
import static org.fangxian.supplies.CountFixture.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.supplies.counts.CountEntry;
import org.fangxian.supplies.counts.CountOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is counted, compared, counted again, approved and posted. */
@Tag("database")
class CountsTest {
    private CountFixture world;

    @BeforeEach
    void openStore() {
        world = CountFixture.open();
    }

    @AfterEach
    void undo() {
        world.undo();
    }

    @Test
    void theDifferencesArePostedAndNothingElse() {
        String number = world.opened();
        world.at(10).first(number, 19, 33, 10);
        assertThat(world.state(number)).isEqualTo("SECOND");
        world.at(20).second(number, line(world.twenty, 19), line(world.thirty, 33));
        assertThat(world.state(number)).isEqualTo("COUNTED");
        assertThat(world.posted(number)).as("nothing before it is approved").isEmpty();
        world.explain(number, world.twenty, world.thirty);
        world.at(30).approve(LEADER, number);
        assertThat(world.state(number)).isEqualTo("APPROVED");
        assertThat(world.posted(number))
                .containsExactly(
                        world.twenty.getId() + " store→differences 1", world.thirty.getId() + " differences→store 3");
        assertThat(List.of(world.held(world.twenty), world.held(world.thirty), world.held(world.ten)))
                .containsExactly(19, 33, 10);
        world.world.proved();
    }

    @Test
    void whereNothingDiffersNobodyCountsAgainAndNothingIsPosted() {
        String number = world.opened();
        world.at(10).first(number, 20, 30, 10);
        assertThat(world.state(number)).isEqualTo("COUNTED");
        world.at(20).approve(LEADER, number);
        assertThat(world.state(number)).isEqualTo("APPROVED");
        assertThat(world.posted(number)).isEmpty();
    }

    @Test
    void whatTheTwoFoundDifferentlyIsCountedByAThird() {
        String number = world.opened();
        world.at(10).first(number, 19, 30, 10);
        world.at(20).second(number, line(world.twenty, 18));
        assertThat(world.state(number)).isEqualTo("RECOUNT");
        world.at(30).enter(THIRD, number, line(world.twenty, 18));
        world.finish(THIRD, number);
        world.explain(number, world.twenty);
        world.at(40).approve(LEADER, number);
        assertThat(world.posted(number)).containsExactly(world.twenty.getId() + " store→differences 2");
    }

    @Test
    void theTwoMayCountTogetherWhatTheyFoundDifferently() {
        String number = world.opened();
        world.at(10).first(number, 19, 30, 10);
        world.at(20).second(number, line(world.twenty, 18));
        world.at(30).jointly(KEEPER, number, line(world.twenty, 20));
        world.finish(KEEPER, number);
        assertThat(world.line(LEADER, number, world.twenty).told().jointly()).isTrue();
        world.at(40).approve(LEADER, number);
        assertThat(world.posted(number)).isEmpty();
    }

    @Test
    void aFigureIsCorrectedByWhoEnteredItAndBothStayOnRecord() {
        String number = world.opened();
        world.at(10).enter(KEEPER, number, line(world.twenty, 2));
        world.world.refused("supplies.counts.taken", () -> world.enter(THIRD, number, line(world.twenty, 20)));
        world.enter(KEEPER, number, line(world.twenty, 20));
        world.entities.flush();
        assertThat(world.world.one("select count(*) from stock_count_take t join stock_count_line n on n.id = t.line_id"
                        + " join stock_count c on c.id = n.count_id where c.number = '" + number + "'"))
                .isEqualTo("2");
        world.world.impossible("stands", "delete from stock_count_take");
        world.world.impossible("stands", "update stock_count_step set account = 'nobody'");
    }

    @Test
    void aTurnIsFinishedOnceEverythingThatIsDueWasCounted() {
        String number = world.opened();
        world.at(10).enter(KEEPER, number, line(world.twenty, 20), line(world.thirty, 0));
        world.world.refused("supplies.counts.open", () -> world.finish(KEEPER, number));
        world.enter(KEEPER, number, line(world.ten, 10));
        world.finish(KEEPER, number);
        assertThat(world.detail(SECOND, number).head().due())
                .as("what is gone is counted again")
                .isEqualTo(1);
    }

    @Test
    void aLotThatTheBookDoesNotKnowIsPostedAsFound() {
        String number = world.opened();
        LotDescription unknown = new LotDescription(
                world.masks().getId(), "没有登记过 " + number, "", "", StoreFixture.EXPIRY, Fitness.MEDICAL);
        TestDatabase.caller(KEEPER);
        world.at(10)
                .counts
                .enter(new CountEntry(
                        number,
                        null,
                        List.of(line(world.twenty, 20), line(world.thirty, 30), line(world.ten, 10)),
                        List.of(new CountEntry.Found(unknown, BigDecimal.valueOf(7))),
                        false,
                        RequisitionFixture.key()));
        world.finish(KEEPER, number);
        Lot found =
                TestDatabase.wired(StockRows.class, world.entities).lot(unknown).orElseThrow();
        world.at(20).second(number, line(found, 7));
        world.explain(number, found);
        world.at(30).approve(LEADER, number);
        assertThat(world.posted(number)).containsExactly(found.getId() + " differences→store 7");
        assertThat(world.held(found)).isEqualTo(7);
    }

    @Test
    void theApproverMayHaveItCountedAgain() {
        String number = world.opened();
        world.at(10).first(number, 19, 30, 10);
        world.at(20).second(number, line(world.twenty, 19));
        TestDatabase.caller(LEADER);
        world.settlement.sendBack(number, "差额过大", RequisitionFixture.key());
        assertThat(world.state(number)).isEqualTo("RECOUNT");
        world.at(30).enter(THIRD, number, line(world.twenty, 20));
        world.finish(THIRD, number);
        world.at(40).approve(LEADER, number);
        assertThat(world.posted(number)).isEmpty();
    }

    @Test
    void oneCountIsOpenAtAPlaceAndAnotherOnceItIsOver() {
        String number = world.opened();
        world.world.refused("supplies.counts.another", world::opened);
        TestDatabase.caller(KEEPER);
        world.world.refused(
                "supplies.reason.missing", () -> world.counts.cancel(number, " ", RequisitionFixture.key()));
        world.counts.cancel(number, "仓库搬迁", RequisitionFixture.key());
        assertThat(world.opened()).isNotEqualTo(number);
        world.world.refused("supplies.counts.notCounting", () -> world.enter(KEEPER, number, line(world.ten, 10)));
    }

    @Test
    void onlyTheChosenItemsAreCounted() {
        TestDatabase.caller(KEEPER);
        world.world.refused(
                "supplies.counts.lots",
                () -> world.counts.open(new CountOrder(
                        world.store.getId(), Set.of(RequisitionFixture.N95), "抽查", RequisitionFixture.key())));
        String number = world.counts.open(
                new CountOrder(world.store.getId(), Set.of(RequisitionFixture.MASKS), "抽查", RequisitionFixture.key()));
        assertThat(world.detail(KEEPER, number).lines()).hasSize(3);
    }

    @Test
    void moreThanThereIsAndWhatIsKeptIsRefusedInWords() {
        String number = world.opened();
        world.at(10).first(number, 0, 30, 10);
        world.at(20).second(number, line(world.twenty, 0));
        world.explain(number, world.twenty);
        world.at(30).issue(world.twenty, 5, null);
        world.world.refused("supplies.insufficient", () -> world.approve(LEADER, number));
        world.at(40).receive(world.twenty, 5);
        world.entities
                .createNativeQuery("update stock_balance set reserved = 1 where lot_id = " + world.twenty.getId())
                .executeUpdate();
        world.world.refused("supplies.reserved.refused", () -> world.approve(LEADER, number));
    }

    @Test
    void aDifferenceThatNobodyExplainedIsNotApproved() {
        String number = world.opened();
        world.at(10).first(number, 19, 30, 10);
        world.at(20).second(number, line(world.twenty, 19));
        world.world.refused("supplies.counts.cause.missing", () -> world.approve(LEADER, number));
        world.world.refused("supplies.counts.moved.unseen", () -> {
            TestDatabase.caller(LEADER);
            world.approve(number, Map.of());
        });
    }

    @Test
    void whatACountFoundIsPostedByItsApprovalAlone() {
        TestDatabase.caller(KEEPER);
        StockLine line = new StockLine(
                world.twenty.getId(), world.store.getId(), world.world.stock.loss.getId(), BigDecimal.ONE);
        world.world.refused(
                "supplies.counts.only",
                () -> world.stockroom.enter(
                        new StockCommand(EventKind.COUNT, null, List.of(line), "少一个", RequisitionFixture.key())));
    }
}
