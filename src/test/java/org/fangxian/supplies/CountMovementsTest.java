package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.CountFixture.KEEPER;
import static org.fangxian.supplies.CountFixture.LEADER;
import static org.fangxian.supplies.CountFixture.line;

import java.math.BigDecimal;
import java.util.Map;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stock comes and goes while it is counted: what differs is measured at the instant of counting. */
@Tag("database")
class CountMovementsTest {
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
    void whatIsIssuedAfterTheCountingStaysIssued() {
        String number = world.opened();
        world.at(10).first(number, 19, 30, 10);
        world.at(20).issue(world.twenty, 5, null);
        world.at(30).second(number, line(world.twenty, 14));
        assertThat(world.state(number)).as("both found one to be missing").isEqualTo("COUNTED");
        world.explain(number, world.twenty);
        world.at(40).issue(world.twenty, 2, null);
        world.at(50).approve(LEADER, number);
        assertThat(world.posted(number)).containsExactly(world.twenty.getId() + " store→differences 1");
        assertThat(world.held(world.twenty)).isEqualTo(12);
        world.world.proved();
    }

    @Test
    void whatCameBeforeTheCountingBelongsToTheBookOfIt() {
        String number = world.opened();
        world.at(5).receive(world.twenty, 40);
        world.at(10).first(number, 60, 30, 10);
        assertThat(world.state(number)).isEqualTo("COUNTED");
        world.at(20).approve(LEADER, number);
        assertThat(world.posted(number)).isEmpty();
        assertThat(world.held(world.twenty)).isEqualTo(60);
    }

    @Test
    void whatWasCountedOnPaperIsComparedWithTheBookOfThen() {
        String number = world.opened();
        world.at(20).issue(world.twenty, 5, null);
        world.at(30).enterLate(number, 10, line(world.twenty, 20));
        world.enterLate(number, 25, line(world.thirty, 30), line(world.ten, 10));
        world.finish(KEEPER, number);
        assertThat(world.state(number)).isEqualTo("COUNTED");
        world.world.refused("supplies.counts.notCounting", () -> world.enterLate(number, 10, line(world.ten, 9)));
    }

    @Test
    void theTimeOfCountingIsNeitherBeforeTheOpeningNorAhead() {
        String number = world.opened();
        world.at(10);
        world.world.refused("supplies.counts.when", () -> world.enterLate(number, -5, line(world.ten, 10)));
        world.world.refused("supplies.counts.when", () -> world.enterLate(number, 15, line(world.ten, 10)));
    }

    @Test
    void anIssueThatIsEnteredLateExplainsWhatWasMissing() {
        String number = world.opened();
        world.at(10).enter(KEEPER, number, line(world.twenty, 17), line(world.thirty, 30), line(world.ten, 10));
        world.at(20).issue(world.twenty, 3, 5);
        world.finish(KEEPER, number);
        assertThat(world.state(number)).as("nothing differs any more").isEqualTo("COUNTED");
        world.at(30).approve(LEADER, number);
        assertThat(world.posted(number)).isEmpty();
        assertThat(world.held(world.twenty)).isEqualTo(17);
    }

    @Test
    void theApproverDoesNotPostADifferenceThatSheHasNotSeen() {
        String number = world.opened();
        world.at(10).first(number, 18, 30, 10);
        world.at(20).second(number, line(world.twenty, 18));
        world.explain(number, world.twenty);
        Map<Long, BigDecimal> seen = world.detail(LEADER, number).differences();
        world.at(30).issue(world.twenty, 1, 5);
        TestDatabase.caller(LEADER);
        world.world.refused("supplies.counts.moved.unseen", () -> world.approve(number, seen));
        world.at(40).approve(LEADER, number);
        assertThat(world.posted(number)).containsExactly(world.twenty.getId() + " store→differences 1");
        assertThat(world.held(world.twenty)).isEqualTo(18);
    }

    @Test
    void aLateDocumentOfALotThatWasCountedOnceHasItCountedAgain() {
        String number = world.opened();
        world.at(10).first(number, 20, 30, 10);
        world.at(20).issue(world.ten, 2, 5);
        world.world.refused("supplies.counts.moved.uncounted", () -> world.approve(LEADER, number));
        TestDatabase.caller(LEADER);
        world.settlement.sendBack(number, "补记了出库单", RequisitionFixture.key());
        assertThat(world.state(number)).isEqualTo("SECOND");
        world.at(30).second(number, line(world.ten, 8));
        assertThat(world.state(number))
                .as("the second agrees with the book, not with the first")
                .isEqualTo("RECOUNT");
    }

    @Test
    void whatIsEnteredLateAfterTheApprovalDoesNotChangeWhatWasApproved() {
        String number = world.opened();
        world.at(10).first(number, 19, 30, 10);
        world.at(20).second(number, line(world.twenty, 19));
        world.explain(number, world.twenty);
        world.at(30).approve(LEADER, number);
        world.at(40).issue(world.twenty, 4, 5);
        assertThat(world.difference(number, world.twenty)).isEqualTo(-1);
        assertThat(world.held(world.twenty)).isEqualTo(15);
    }
}
