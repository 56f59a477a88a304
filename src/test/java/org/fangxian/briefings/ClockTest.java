package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fangxian.TestDatabase;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.Step;
import org.fangxian.briefings.flow.TransitionView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clock is set back two hours, or forward a day and back: what was done last stands last. */
@Tag("database")
class ClockTest extends BriefingFlow {
    private static final LocalDate DATE = LocalDate.of(2020, 3, 10);

    @Test
    void hands_and_steps_stand_in_their_order_whatever_the_clock_said() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE, instant(DATE, "16:50"), BriefingStory.CASES);
        at(DATE, "17:20");
        long draft = story.sparse(DATE, "平稳。", null);
        at(DATE, "15:20");
        story.move("hegao", draft, BriefingState.CHECKED, null);
        at(DATE.plusDays(1), "15:30");
        story.move("qianfa", draft, BriefingState.SIGNED, null);
        at(DATE, "15:40");
        story.move("bianji2", draft, BriefingState.ISSUED, null);
        BriefingView issue = story.view(draft);
        assertThat(issue.hands())
                .extracting(HandView::step)
                .containsExactly(Step.DRAFT, Step.CHECK, Step.SIGN, Step.ISSUE);
        assertThat(issue.transitions())
                .extracting(TransitionView::to)
                .containsExactly(BriefingState.CHECKED, BriefingState.SIGNED, BriefingState.ISSUED);
    }

    @Test
    void a_draft_that_was_read_while_the_clock_was_a_day_ahead_is_read_anew_at_its_time() throws Exception {
        at(DATE.plusDays(1), "10:00");
        tick();
        at(DATE, "10:01");
        fixture.reported("CASES", "NJ-WJ", DATE, instant(DATE, "16:50"), BriefingStory.CASES);
        at(DATE, "17:11");
        tick();
        long draft = fixture.number("select id from briefing where briefing_date = ?", DATE);
        assertThat(story.text(draft)).contains("确诊病例17例");
        int version = story.version(draft);
        at(DATE, "17:12");
        tick();
        assertThat(story.version(draft)).as("and only once").isEqualTo(version);
    }

    private void tick() {
        TestDatabase.caller("timer");
        composer.composeDue();
        entities.flush();
    }
}
