package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fangxian.bulletin.BulletinFigure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A correction prints what changed, from what to what, and why. */
@Tag("database")
class CorrectionTest extends BriefingFlow {
    private static final LocalDate DATE = LocalDate.of(2020, 3, 5);
    private static final String TEXT = "累计{f:%d}例，派出督导组5个，覆盖全市。";

    @Test
    void a_figure_typed_by_hand_is_told_from_what_to_what() throws Exception {
        long correction = correction();
        story.state(correction, typed(correction).number(), "7");
        assertThat(story.text(correction)).contains("“派出督导组5个”更正为“派出督导组7个”").doesNotContain("未更改");
        assertThat(story.view(correction).bulletin().used())
                .filteredOn(figure -> figure.derivation().equals("FORMER"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount()).isEqualByComparingTo("5"));
    }

    @Test
    void a_figure_typed_anew_is_told_with_its_clause() throws Exception {
        long correction = correction();
        BlockView block = story.block(correction, "派出督导组");
        story.write(
                correction,
                block.id(),
                block.content().replace("{f:" + typed(correction).number() + "}", "7"));
        assertThat(story.text(correction)).contains("“派出督导组5个”更正为“派出督导组7个”");
    }

    @Test
    void reworded_added_and_removed_text_is_told() throws Exception {
        long correction = correction();
        BlockView block = story.block(correction, "派出督导组");
        story.write(correction, block.id(), block.content().replace("覆盖全市", "覆盖城区"));
        assertThat(story.text(correction)).contains("由“覆盖全市”更正为“覆盖城区”");
        story.write(correction, block.id(), block.content().replace("，覆盖全市", ""));
        assertThat(story.text(correction)).contains("删去“覆盖全市”");
        story.write(correction, block.id(), block.content());
        assertThat(story.text(correction)).contains("数据和正文文字均未更改");
        as(
                "bianji",
                () -> drafting.addParagraph(
                        new ParagraphEdit(correction, story.version(correction), block.id(), "交通管控。", "道路畅通。", null)));
        assertThat(story.text(correction)).contains("“交通管控”部分增加“交通管控。道路畅通”");
    }

    @Test
    void a_long_text_is_said_to_be_reworded() throws Exception {
        long correction = correction();
        BlockView block = story.block(correction, "派出督导组");
        story.write(correction, block.id(), "全市平稳有序".repeat(20));
        assertThat(story.text(correction)).contains("部分的文字已更正").doesNotContain("更正为“全市");
    }

    @Test
    void a_reported_figure_is_told_as_before_and_a_correction_of_nothing_says_so() throws Exception {
        long correction = correction();
        assertThat(story.text(correction)).contains("数据和正文文字均未更改。更正原因：核对");
        fixture.reported("CASES", "NJ-WJ", DATE, LATE, BriefingStory.with("CONFIRMED_TOTAL", 18));
        story.refresh(correction);
        assertThat(story.text(correction)).contains("由17例更正为18例").doesNotContain("未更改");
    }

    @Test
    void the_second_correction_tells_what_it_changed_itself() throws Exception {
        long first = correction();
        story.state(first, typed(first).number(), "7");
        story.issue(first);
        long second = story.correct(first, "再次核对");
        assertThat(story.text(second)).contains("数据和正文文字均未更改").doesNotContain("督导组5个");
        story.state(second, typed(second).number(), "8");
        assertThat(story.text(second)).contains("“派出督导组7个”更正为“派出督导组8个”");
    }

    private long correction() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        long issue = story.sparse(DATE, TEXT, "CONFIRMED_TOTAL");
        story.issue(issue);
        return story.correct(issue, "核对");
    }

    private BulletinFigure typed(long briefing) throws Exception {
        return story.view(briefing).bulletin().used().stream()
                .filter(figure -> figure.derivation().equals("TYPED"))
                .findFirst()
                .orElseThrow();
    }
}
