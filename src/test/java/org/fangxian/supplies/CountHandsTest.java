package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.CountFixture.KEEPER;
import static org.fangxian.supplies.CountFixture.LEADER;
import static org.fangxian.supplies.CountFixture.SECOND;
import static org.fangxian.supplies.CountFixture.THIRD;
import static org.fangxian.supplies.CountFixture.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.fangxian.accounts.Roles;
import org.fangxian.supplies.counts.CountStep;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who counts, counts again and approves are different people, and none of them is told what is not his to know. */
@Tag("database")
class CountHandsTest {
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
    void whoCountedDoesNotCountAgainAndWhoOpenedOrCountedDoesNotApprove() {
        RequisitionFixture.person(world.entities, "keepers.deputy", Roles.LOGISTICS, "511000", KEEPER);
        String number = world.opened();
        world.at(10).first(number, 19, 30, 10);
        world.world.refused("supplies.counts.sameCounter", () -> world.enter(KEEPER, number, line(world.twenty, 19)));
        world.world.refused(
                "supplies.counts.sameCounter", () -> world.enter("keepers.deputy", number, line(world.twenty, 19)));
        world.at(20).second(number, line(world.twenty, 18));
        world.world.refused("supplies.counts.sameCounter", () -> world.enter(SECOND, number, line(world.twenty, 19)));
        world.world.refused("supplies.counts.jointly.both", () -> world.jointly(THIRD, number, line(world.twenty, 19)));
        world.at(30).enter(THIRD, number, line(world.twenty, 19));
        world.finish(THIRD, number);
        world.explain(number, world.twenty);
        for (String hand : List.of(KEEPER, "keepers.deputy", SECOND, THIRD)) {
            world.world.refused("supplies.counts.sameApprover", () -> world.approve(hand, number));
        }
        world.at(40).approve(LEADER, number);
        assertThat(world.state(number)).isEqualTo("APPROVED");
    }

    @Test
    void theDatabaseItselfRefusesTheSameHand() {
        String number = world.opened();
        world.at(10).first(number, 19, 30, 10);
        world.at(20).second(number, line(world.twenty, 19));
        world.entities.flush();
        String line = " where lot_id = " + world.twenty.getId();
        String count = " where number = '" + number + "'";
        world.world.impossible("stock_count_line_second", "update stock_count_line set second_by = first_by" + line);
        world.world.impossible(
                "stock_count_line_approver",
                "update stock_count_line set cause = 'LOST', book = 20, difference = -1, approved_by = second_by,"
                        + " approved_for = second_for" + line);
        world.world.impossible(
                "stock_count_approver",
                "update stock_count set state = 'APPROVED', open_at_id = null, approved_at = current_timestamp,"
                        + " approved_by = opened_by, approved_for = opened_by" + count);
        world.world.impossible(
                "stock_count_line_twice",
                "update stock_count_line set cause = 'LOST', book = 11, difference = -1, approved_by = 1, approved_for = 1"
                        + " where lot_id = " + world.ten.getId());
        world.world.impossible(
                "stock_count_line_difference",
                "update stock_count_line set cause = 'LOST', book = 20, difference = -2, approved_by = 1, approved_for = 1"
                        + line);
        world.world.impossible("stock_count_one", "update stock_count set open_at_id = null" + count);
    }

    @Test
    void asLongAsItIsCountedNobodyIsToldMoreThanHerOwnFigures() {
        String number = world.opened();
        world.at(10).enter(KEEPER, number, line(world.twenty, 19));
        tellsNothing(number);
        assertThat(world.line(KEEPER, number, world.twenty).mine()).isEqualByComparingTo("19");
        assertThat(world.line(SECOND, number, world.twenty).mine()).isNull();
        world.enter(KEEPER, number, line(world.thirty, 30), line(world.ten, 10));
        world.finish(KEEPER, number);
        tellsNothing(number);
        assertThat(world.line(KEEPER, number, world.twenty).mine())
                .as("the turn of another")
                .isNull();
        assertThat(world.line(KEEPER, number, world.twenty).isForCaller()).isFalse();
        assertThat(world.line(SECOND, number, world.twenty).isForCaller()).isTrue();
        world.at(20).second(number, line(world.twenty, 18));
        tellsNothing(number);
        world.at(30).enter(THIRD, number, line(world.twenty, 18));
        tellsNothing(number);
        world.finish(THIRD, number);
        CountLine.Told told =
                Objects.requireNonNull(world.line(LEADER, number, world.twenty).told());
        assertThat(List.of(told.first().amount(), told.second().amount(), told.counted(), told.book()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        BigDecimal.valueOf(19), BigDecimal.valueOf(18), BigDecimal.valueOf(18), BigDecimal.valueOf(20));
    }

    /** Neither the lots, nor the history, whoever asks. */
    private void tellsNothing(String number) {
        for (String account : List.of(KEEPER, SECOND, THIRD, LEADER)) {
            CountDetail detail = world.detail(account, number);
            assertThat(detail.lines()).as(account).isNotEmpty().allMatch(line -> line.told() == null);
            assertThat(detail.differences()).isEmpty();
            assertThat(detail.steps())
                    .filteredOn(step -> step.step() == CountStep.ENTERED || step.step() == CountStep.FINISHED)
                    .allSatisfy(step -> assertThat(step.detail()).doesNotContain("19", "18", "20", "30"));
        }
    }
}
