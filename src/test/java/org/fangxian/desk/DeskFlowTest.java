package org.fangxian.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.fangxian.accounts.OutsideJurisdiction;
import org.fangxian.briefings.BriefingRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a leader or recipient reads of an issue. */
@Tag("database")
class DeskFlowTest extends OnTheDesk {
    @Test
    void a_leader_reads_the_issue_and_sees_what_changed_since_the_day_before() throws Exception {
        issue(DAY.minusDays(1), 15);
        long issued = issue(DAY, 18);
        assertThat(keys("lingdao")).contains("desk.today.unread");
        DeskPage page = as("lingdao", () -> desk.latest()).orElseThrow();
        assertThat(page.briefing().id()).isEqualTo(issued);
        assertThat(page.isSinceYesterday()).isTrue();
        assertThat(page.areas()).isEmpty();
        assertThat(page.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.indicator()).isEqualTo("CONFIRMED_TOTAL");
            assertThat(difference.before()).isEqualByComparingTo("15");
            assertThat(difference.change()).isEqualByComparingTo("3");
        });
        assertThat(keys("lingdao")).doesNotContain("desk.today.unread");
        assertThat(as("lingdao", () -> desk.calendar(YearMonth.of(2020, 2))))
                .extracting(BriefingRow::date)
                .containsExactly(DAY.minusDays(1), DAY);
    }

    @Test
    void the_counties_that_changed_are_named_with_from_and_to() throws Exception {
        issue(DAY.minusDays(1), 18, 5);
        long issued = issue(DAY, 18, 6);
        DeskPage page = as("lingdao", () -> desk.open(issued));
        assertThat(page.differences()).isEmpty();
        assertThat(page.areas()).singleElement().satisfies(area -> {
            assertThat(area.name()).isEqualTo("资中县");
            assertThat(area.differences()).singleElement().satisfies(one -> {
                assertThat(one.before()).isEqualByComparingTo("5");
                assertThat(one.now()).isEqualByComparingTo("6");
            });
        });
    }

    @Test
    void an_issue_is_compared_with_the_last_one_there_is_and_its_day_is_said() throws Exception {
        long first = issue(DAY.minusDays(2), 18);
        long issued = issue(DAY, 18);
        DeskPage page = as("lingdao", () -> desk.open(issued));
        assertThat(page.comparedWith()).isEqualTo(DAY.minusDays(2));
        assertThat(page.isSinceYesterday()).isFalse();
        assertThat(page.differences()).isEmpty();
        assertThat(as("lingdao", () -> desk.open(first)).comparedWith()).isNull();
    }

    @Test
    void a_recipient_sees_of_a_figure_what_is_her_own_and_how_much_is_not() throws Exception {
        long issued = issue(DAY, 18);
        int total = figure(issued, "511000");
        int own = figure(issued, "511025");
        assertThat(as("zizhong", () -> archive.evidence(issued, total)).submissions())
                .isEmpty();
        assertThat(as("zizhong", () -> archive.evidence(issued, total)).hidden())
                .isEqualTo(1);
        assertThat(as("zizhong", () -> archive.evidence(issued, own)).submissions())
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualByComparingTo("5"));
        assertThat(as("lingdao", () -> archive.evidence(issued, total)).submissions())
                .hasSize(1);
        assertThat(as("bianji", () -> archive.evidence(issued, total)).hidden()).isZero();
        assertThat(fixture.number("select count(*) from audit_entry where action = 'accounts.outsideJurisdiction'"))
                .isZero();
    }

    @Test
    void a_reader_learns_of_a_correction_when_it_is_issued_and_is_led_to_it() throws Exception {
        long issued = issue(DAY, 17);
        fixture.reported("CASES", "NJ-WJ", DAY, Instant.parse("2020-02-21T02:00:00Z"), Map.of("CONFIRMED_TOTAL", 18));
        long correction = as("bianji", () -> workflow.correct(issued, "漏报一例"));
        assertThat(as("bianji", () -> archive.view(issued)).correctedBy()).isEqualTo(correction);
        assertThat(as("zizhong", () -> archive.view(issued)).correctedBy()).isNull();
        assertThat(as("lingdao", () -> desk.open(issued)).isReplaced()).isFalse();
        through(correction);
        assertThat(as("zizhong", () -> archive.view(issued)).correctedBy()).isEqualTo(correction);
        DeskPage former = as("zizhong", () -> desk.open(issued));
        assertThat(former.isReplaced()).isTrue();
        assertThat(former.later()).extracting(BriefingRow::id).isEqualTo(correction);
        assertThat(as("zizhong", () -> desk.open(correction)).isReplaced()).isFalse();
    }

    @Test
    void what_is_not_issued_is_not_read_on_the_desk() throws Exception {
        long draft = as("timer", () -> composer.compose(DAY, null)).id();
        assertThatThrownBy(() -> as("lingdao", () -> desk.open(draft))).isInstanceOf(OutsideJurisdiction.class);
        assertThatThrownBy(() -> as("bianji", () -> desk.open(draft))).isInstanceOf(DeskRefusal.class);
    }
}
