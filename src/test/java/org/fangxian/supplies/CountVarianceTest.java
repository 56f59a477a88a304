package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.CountFixture.KEEPER;
import static org.fangxian.supplies.CountFixture.LEADER;
import static org.fangxian.supplies.CountFixture.THIRD;
import static org.fangxian.supplies.CountFixture.line;

import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.supplies.reading.CountAsked;
import org.fangxian.supplies.reading.VarianceAsked;
import org.fangxian.supplies.reading.VarianceBy;
import org.fangxian.supplies.reading.VarianceRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What counts found to differ, by item, by who handled it last, and by who counted it. */
@Tag("database")
class CountVarianceTest {
    private CountFixture world;

    @BeforeEach
    void openStore() {
        world = CountFixture.open();
    }

    @AfterEach
    void undo() {
        world.undo();
    }

    private String counted() {
        world.issue(world.twenty, 1, null);
        String number = world.opened();
        world.at(10).first(number, 18, 33, 10);
        world.at(20).second(number, line(world.twenty, 18), line(world.thirty, 33));
        world.explain(number, world.twenty, world.thirty);
        return number;
    }

    @Test
    void itIsSummedByItemByHandlerAndByCounter() {
        String number = counted();
        assertThat(asked(VarianceBy.ITEM)).as("not approved yet").isEmpty();
        world.at(30).approve(LEADER, number);
        assertThat(asked(VarianceBy.ITEM)).containsExactly("P02 3 2 +3 -1 33.3");
        assertThat(asked(VarianceBy.COUNTER)).containsExactly(KEEPER + " 3 2 +3 -1 33.3");
        assertThat(asked(VarianceBy.HANDLER))
                .as("the keeper issued one lot, the others came with the receipt")
                .containsExactlyInAnyOrder(KEEPER + " 1 1 +0 -1 0", "cangku 2 1 +3 -0 50");
    }

    @Test
    void itIsNarrowedByDaysAndEndsWithTheReversalOfItsDocument() {
        String number = counted();
        world.at(30).approve(LEADER, number);
        VarianceAsked before = new VarianceAsked(VarianceBy.ITEM, world.store.getId(), null, world.instant(20));
        assertThat(world.reading.variance(before)).isEmpty();
        String document = world.detail(LEADER, number).head().document();
        TestDatabase.caller(KEEPER);
        world.at(40).stockroom.reverse(document, "盘点有误", RequisitionFixture.key());
        assertThat(asked(VarianceBy.ITEM)).isEmpty();
        assertThat(world.detail(LEADER, number).head().reversedBy()).startsWith("CX-");
        assertThat(List.of(world.held(world.twenty), world.held(world.thirty))).containsExactly(19, 30);
    }

    @Test
    void theListIsNarrowedByPlaceAndState() {
        String number = counted();
        TestDatabase.caller(THIRD);
        assertThat(world.reading.page(new CountAsked(null, world.store.getId()), Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(number);
                    assertThat(row.lots()).isEqualTo(3);
                    assertThat(row.open()).isZero();
                });
        TestDatabase.caller(RequisitionFixture.ASKER);
        assertThat(world.reading.page(new CountAsked(null, world.store.getId()), Long.MAX_VALUE, 10))
                .as("a county does not see the city's")
                .isEmpty();
    }

    private List<String> asked(VarianceBy by) {
        world.entities.flush();
        TestDatabase.caller(LEADER);
        return world.reading.variance(new VarianceAsked(by, world.store.getId(), null, null)).stream()
                .map(CountVarianceTest::said)
                .toList();
    }

    private static String said(VarianceRow row) {
        return "%s %d %d +%s -%s %s"
                .formatted(
                        row.who(),
                        row.lots(),
                        row.different(),
                        row.over().toPlainString(),
                        row.missing().toPlainString(),
                        row.agreeing().stripTrailingZeros().toPlainString());
    }
}
