package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.fangxian.TestDatabase;
import org.fangxian.briefings.settings.EditRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The timer composes what is due, whatever somebody asked for before, and whatever else fails. */
@Tag("database")
class ComposingTest extends BriefingFlow {
    private static final LocalDate DATE = LocalDate.of(2020, 3, 10);

    @Test
    void a_date_to_come_is_refused_and_does_not_stop_the_timer() throws Exception {
        at(LocalDate.of(2099, 1, 1), "18:00");
        story.compose(LocalDate.of(2099, 1, 1));
        at(DATE, "09:00");
        assertThatThrownBy(() -> story.compose(DATE.plusDays(1)))
                .isInstanceOfSatisfying(
                        EditRefused.class, refused -> assertThat(refused.key()).isEqualTo("briefings.futureDate"));
        story.compose(DATE.minusDays(2));
        at(DATE, "17:10");
        tick();
        assertThat(briefings(DATE.minusDays(2), DATE)).isEqualTo(3);
    }

    @Test
    void nothing_composes_itself_before_its_time() throws Exception {
        at(DATE, "17:09");
        tick();
        assertThat(briefings(DATE, DATE)).isZero();
        at(DATE, "17:10");
        tick();
        tick();
        assertThat(briefings(DATE, DATE)).isEqualTo(1);
        assertThat(fixture.number("select count(*) from briefing_hand")).isZero();
    }

    @Test
    void a_draft_asked_for_in_the_morning_has_the_figures_of_its_time() throws Exception {
        at(DATE, "09:00");
        long draft = as("bianji", () -> composer.compose(DATE, null)).id();
        fixture.reported("CASES", "NJ-WJ", DATE, instant(DATE, "16:50"), BriefingStory.CASES);
        at(DATE, "17:05");
        tick();
        assertThat(story.text(draft)).contains("确诊病例—例");
        at(DATE, "17:11");
        tick();
        assertThat(story.text(draft)).contains("确诊病例17例");
        int version = story.version(draft);
        at(DATE, "17:12");
        tick();
        assertThat(story.version(draft)).isEqualTo(version);
    }

    @Test
    void a_draft_that_another_server_read_anew_meanwhile_is_left_as_it_is() throws Exception {
        at(DATE, "09:00");
        as("bianji", () -> composer.compose(DATE, null));
        at(DATE, "17:11");
        entities.flush();
        fixture.run(
                "update briefing set refreshed_at = timestamp with time zone '2020-03-10 17:10:00+08:00', version = version + 1");
        tick();
        assertThat(entities.getTransaction().getRollbackOnly()).isFalse();
        assertThat(fixture.number("select count(*) from audit_entry where action = 'briefings.refresh'"))
                .isZero();
    }

    @Test
    void a_draft_that_somebody_edited_is_left_alone_but_not_one_only_read_anew() throws Exception {
        at(DATE, "09:00");
        long draft = as("bianji", () -> composer.compose(DATE, null)).id();
        at(DATE, "10:00");
        story.refresh(draft);
        fixture.reported("CASES", "NJ-WJ", DATE, instant(DATE, "16:50"), BriefingStory.CASES);
        at(DATE, "17:10");
        tick();
        assertThat(story.text(draft)).contains("确诊病例17例");

        LocalDate next = DATE.plusDays(1);
        at(next, "09:00");
        long edited = as("bianji", () -> composer.compose(next, null)).id();
        story.write(edited, story.block(edited, "累计报告").id(), "平稳。");
        at(next, "17:10");
        tick();
        assertThat(fixture.number(
                        "select count(*) from audit_entry where action = 'briefings.refresh' and subject = ?",
                        "DAILY " + next + " 1"))
                .isZero();
    }

    @Test
    void a_kind_that_fails_hinders_no_other() throws Exception {
        fixture.run(
                "insert into briefing_kind (code, unit_id, city, name, office, compose_minute, copies, one_sided, version)"
                        + " select 'AAA', unit_id, city, name, office, 0, 1, false, 0 from briefing_kind");
        fixture.run("insert into briefing_template (id, kind, template_version, body, published_at, published_by)"
                + " values (-1, 'AAA', 1, '{', current_timestamp, 'x')");
        at(DATE, "17:10");
        tick();
        assertThat(briefings(DATE, DATE)).isEqualTo(1);
    }

    private void tick() {
        TestDatabase.caller("timer");
        composer.composeDue();
        entities.flush();
    }

    private long briefings(LocalDate from, LocalDate to) throws Exception {
        return fixture.number("select count(*) from briefing where briefing_date between ? and ?", from, to);
    }
}
