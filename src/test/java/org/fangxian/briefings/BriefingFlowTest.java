package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.fangxian.accounts.OutsideJurisdiction;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.PrintedFile;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.NotADraft;
import org.fangxian.briefings.flow.NotReady;
import org.fangxian.briefings.flow.SamePerson;
import org.fangxian.briefings.flow.Step;
import org.fangxian.briefings.flow.TransitionView;
import org.fangxian.briefings.flow.WrongStep;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.briefings.settings.Letterhead;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.shared.EditConflict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class BriefingFlowTest extends BriefingFlow {
    @Test
    void issues_are_numbered_by_year_without_gaps() throws Exception {
        long first = story.compose(LocalDate.of(2022, 12, 31));
        long again = story.compose(LocalDate.of(2022, 12, 31));
        long second = story.compose(LocalDate.of(2022, 12, 30));
        long newYear = story.compose(LocalDate.of(2023, 1, 1));
        assertThat(again).isEqualTo(first);
        assertThat(story.number(first)).isEqualTo(1);
        assertThat(story.number(second)).isEqualTo(2);
        assertThat(story.number(newYear)).isEqualTo(1);
    }

    @Test
    void the_draft_writes_itself_from_the_reports_and_a_later_instant_says_more() throws Exception {
        LocalDate date = LocalDate.of(2020, 2, 11);
        fixture.reported("CASES", "NJ-WJ", date, EARLY, BriefingStory.CASES);
        fixture.reported("CASES", "511025", date, EARLY, Map.of("CONFIRMED_TOTAL", 5, "CONFIRMED_NEW", 0));
        fixture.reported("CASES", "NJ-WJ", date, LATE, BriefingStory.with("CONFIRMED_TOTAL", 18));
        long draft = as("bianji", () -> composer.compose(date, Instant.parse("2020-02-11T12:00:00Z")))
                .id();
        assertThat(story.text(draft))
                .contains("2月10日0—24时，内江市新增确诊病例3例，无新增疑似病例")
                .contains("累计报告新型冠状病毒肺炎确诊病例17例（其中：资中县5例；")
                .contains("已治愈出院2例")
                .contains("漏报单位：")
                .contains("威远县（");
        BulletinFigure total = story.figure(draft, "CONFIRMED_TOTAL");
        assertThat(total.amount()).isEqualByComparingTo("17");
        assertThat(total.revisions()).hasSize(1);
        assertThat(as("bianji", () -> archive.evidence(draft, total.number()).submissions()))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.amount()).isEqualByComparingTo("17"));
        int version = story.view(draft).version();
        assertThat(as("bianji", () -> drafting.refresh(draft, version)).changed())
                .isZero();
    }

    @Test
    void a_live_draft_follows_the_reports_but_keeps_what_was_done_by_hand() throws Exception {
        LocalDate date = LocalDate.of(2020, 3, 11);
        fixture.reported("CASES", "NJ-WJ", date, EARLY, BriefingStory.CASES);
        long draft = story.compose(date);
        BlockView first = story.block(draft, "累计报告");
        int version = as(
                "bianji",
                () -> drafting.saveParagraph(new ParagraphEdit(
                        draft, story.version(draft), first.id(), "", first.content() + "其中境外输入2例。", "电话核实")));
        fixture.reported("CASES", "NJ-WJ", date, LATE, BriefingStory.with("CONFIRMED_TOTAL", 18));
        assertThat(as("bianji", () -> drafting.newer(draft).figures()))
                .containsExactly(story.figure(draft, "CONFIRMED_TOTAL").number());
        Refreshed refreshed = as("bianji", () -> drafting.refresh(draft, version));
        assertThat(refreshed.changed()).isEqualTo(1);
        assertThat(story.text(draft)).contains("确诊病例18例").contains("其中境外输入2例");
        BulletinFigure typed = as("bianji", () -> archive.contents(draft)).figures().stream()
                .filter(figure -> figure.derivation().equals("TYPED"))
                .findFirst()
                .orElseThrow();
        assertThat(typed.amount()).isEqualByComparingTo("2");
        assertThat(typed.manual()).isTrue();
        assertThat(typed.reason()).isEqualTo("电话核实");
        assertThat(typed.statedBy()).isEqualTo("bianji");
    }

    @Test
    void an_edited_paragraph_asks_for_attention_when_its_phrase_turns() throws Exception {
        LocalDate date = LocalDate.of(2020, 3, 12);
        fixture.reported("CASES", "NJ-WJ", date, EARLY, BriefingStory.with("SUSPECTED_NEW", 0));
        long draft = story.compose(date);
        BlockView block = story.block(draft, "无新增疑似病例");
        int version = as(
                "bianji",
                () -> drafting.saveParagraph(new ParagraphEdit(
                        draft, story.version(draft), block.id(), "", block.content() + "特此报告。", null)));
        fixture.reported("CASES", "NJ-WJ", date, LATE, BriefingStory.with("SUSPECTED_NEW", 4));
        assertThat(as("bianji", () -> drafting.refresh(draft, version)).attention())
                .isEqualTo(1);
        assertThat(story.block(draft, "无新增疑似病例").attention()).isTrue();
    }

    @Test
    void two_editors_at_once_get_a_conflict_and_nothing_is_overwritten() throws Exception {
        long draft = story.compose(LocalDate.of(2020, 3, 13));
        BlockView block = story.view(draft).blocks().get(1);
        int read = story.version(draft);
        as("bianji", () -> drafting.saveParagraph(new ParagraphEdit(draft, read, block.id(), "", "甲的文字", null)));
        assertThatThrownBy(() -> as(
                        "bianji2",
                        () -> drafting.saveParagraph(new ParagraphEdit(draft, read, block.id(), "", "乙的文字", null))))
                .isInstanceOf(EditConflict.class);
        assertThat(story.text(draft)).contains("甲的文字").doesNotContain("乙的文字");
    }

    @Test
    void a_missing_figure_stops_the_check_until_it_is_stated_with_a_reason() throws Exception {
        long draft = story.sparse(LocalDate.of(2020, 3, 14), "疑似{f:%d}例", "SUSPECTED_NOW");
        assertThat(story.text(draft)).contains("疑似—例");
        assertThatThrownBy(() -> story.move("hegao", draft, BriefingState.CHECKED, null))
                .isInstanceOf(NotReady.class);
        int number = story.figure(draft, "SUSPECTED_NOW").number();
        assertThatThrownBy(() -> as(
                        "bianji",
                        () -> drafting.overrideFigure(
                                new Statement(draft, story.version(draft), number, BigDecimal.TEN, " "))))
                .isInstanceOf(EditRefused.class);
        as(
                "bianji",
                () -> drafting.overrideFigure(
                        new Statement(draft, story.version(draft), number, BigDecimal.TEN, "电话核实")));
        assertThat(story.text(draft)).contains("疑似10例");
        story.move("hegao", draft, BriefingState.CHECKED, null);
        assertThatThrownBy(() -> as("bianji", () -> drafting.refresh(draft, story.version(draft))))
                .isInstanceOf(NotADraft.class);
        assertThatThrownBy(() -> story.move("qianfa", draft, BriefingState.DRAFT, ""))
                .isInstanceOf(EditRefused.class);
        story.move("qianfa", draft, BriefingState.DRAFT, "补充返乡人员情况");
        assertThat(story.view(draft).transitions())
                .extracting(TransitionView::reason)
                .containsExactly(null, "补充返乡人员情况");
    }

    @Test
    void a_draft_that_wrote_itself_is_checked_only_once_a_person_answers_for_it() throws Exception {
        LocalDate date = LocalDate.of(2020, 3, 17);
        long draft = story.compose(date);
        assertThatThrownBy(() -> story.move("hegao", draft, BriefingState.CHECKED, null))
                .isInstanceOfSatisfying(
                        NotReady.class, refused -> assertThat(refused.key()).isEqualTo("briefings.noDrafter"));
        assertThat(as("hegao", () -> archive.view(draft)).following()).isEmpty();
        as("bianji", () -> composer.compose(date, null));
        assertThat(as("hegao", () -> archive.view(draft)).hands())
                .extracting(HandView::person)
                .containsExactly("bianji");
        assertThat(as("hegao", () -> archive.view(draft)).following()).containsExactly(BriefingState.CHECKED);
    }

    @Test
    void one_person_has_one_step_and_the_database_says_so_too() throws Exception {
        long draft = story.sparse(LocalDate.of(2020, 3, 15), "全市平稳", null);
        as("hegao", () -> drafting.describe(draft, story.version(draft), "题", letterhead()));
        assertThatThrownBy(() -> story.move("hegao", draft, BriefingState.CHECKED, null))
                .isInstanceOf(SamePerson.class);
        assertThatThrownBy(() -> fixture.run(
                        "insert into briefing_hand (briefing_id, account_id, step, account_name, recorded_at, position)"
                                + " select ?, id, 'CHECK', name, current_timestamp, 99 from account where name = 'hegao'",
                        draft))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> story.move("qianfa", draft, BriefingState.SIGNED, null))
                .isInstanceOf(WrongStep.class);
    }

    @Test
    void from_draft_to_issue_to_correction() throws Exception {
        LocalDate date = LocalDate.of(2020, 2, 20);
        fixture.reported("CASES", "NJ-WJ", date, EARLY, BriefingStory.CASES);
        long draft = story.sparse(date, "累计{f:%d}例", "CONFIRMED_TOTAL");
        story.move("hegao", draft, BriefingState.CHECKED, null);
        story.move("daiqian", draft, BriefingState.SIGNED, null);
        assertThat(as("bianji2", () -> archive.view(draft)).hands()).anySatisfy(hand -> {
            assertThat(hand.step()).isEqualTo(Step.SIGN);
            assertThat(hand.deputyFor()).isEqualTo("qianfa");
        });
        fixture.reported("CASES", "NJ-WJ", date, LATE, BriefingStory.with("CONFIRMED_TOTAL", 18));
        assertThat(story.text(draft)).contains("累计17例");
        assertThatThrownBy(() -> story.move("bianji", draft, BriefingState.ISSUED, null))
                .isInstanceOf(SamePerson.class);
        story.move("bianji2", draft, BriefingState.ISSUED, null);

        PrintedFile pdf = as("qianfa", () -> archive.file(draft, FileKind.PDF));
        assertThat(new String(pdf.contents(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(as("luren", () -> archive.file(draft, FileKind.PDF)).sha256())
                .isEqualTo(pdf.sha256());
        assertThat(as("qianfa", () -> archive.file(draft, FileKind.XLSX)).contents())
                .isNotEmpty();
        assertThatThrownBy(() -> fixture.run("update briefing set frozen_sha256 = null where id = ?", draft))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> fixture.run("delete from briefing_frozen where briefing_id = ?", draft))
                .isInstanceOf(SQLException.class);

        long correction = as("bianji", () -> workflow.correct(draft, "卫健委订正。"));
        assertThat(story.text(correction))
                .contains("一、更正说明")
                .contains("由17例更正为18例")
                .contains("更正原因：卫健委订正。")
                .contains("累计18例");
        assertThat(story.number(correction)).isEqualTo(story.number(draft));
        assertThat(story.text(draft)).contains("累计17例");
        assertThat(story.view(draft).correctedBy()).isEqualTo(correction);
        assertThatThrownBy(() -> as("bianji2", () -> workflow.correct(draft, "再次更正")))
                .isInstanceOf(EditConflict.class);
        assertThat(as("luren", () -> archive.file(draft, FileKind.PDF)).sha256())
                .isEqualTo(pdf.sha256());
    }

    @Test
    void a_countys_editor_reaches_no_briefing_of_the_city() throws Exception {
        long draft = story.compose(LocalDate.of(2020, 3, 16));
        assertThatThrownBy(() -> as("zizhong", () -> archive.view(draft))).isInstanceOf(OutsideJurisdiction.class);
        assertThatThrownBy(() -> as("zizhong", () -> drafting.refresh(draft, 0)))
                .isInstanceOf(OutsideJurisdiction.class);
        assertThatThrownBy(() -> as("zizhong", () -> composer.compose(LocalDate.of(2020, 3, 17), null)))
                .isInstanceOf(OutsideJurisdiction.class);
    }

    private static Letterhead letterhead() {
        return new Letterhead("疫情防控工作日报", "办公室", null, "省", null, null, 5, true);
    }
}
