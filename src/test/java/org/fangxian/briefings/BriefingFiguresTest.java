package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fangxian.briefings.flow.NotReady;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.briefings.settings.Letterhead;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.shared.Forbidden;
import org.fangxian.shared.KnownAt;
import org.fangxian.verdicts.UnitVerdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft says of its figures: reported, stated by hand, typed, or lacking units. */
@Tag("database")
class BriefingFiguresTest extends BriefingFlow {
    private static final LocalDate DATE = LocalDate.of(2020, 3, 21);
    private static final List<String> COUNTIES =
            List.of("511002", "511011", "511083", "511025", "511024", "NJ-JK", "NJ-GX");

    @Test
    void a_total_stated_by_hand_is_compared_as_it_was_stated() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE.minusDays(1), EARLY, BriefingStory.with("CONFIRMED_TOTAL", 15));
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        long draft = story.compose(DATE);
        assertThat(story.text(draft)).contains("确诊病例17例，较昨日增加2例");
        story.state(draft, story.figure(draft, "CONFIRMED_TOTAL").number(), "18");
        assertThat(story.text(draft)).contains("确诊病例18例，较昨日增加3例");
        story.refresh(draft);
        assertThat(story.text(draft)).contains("确诊病例18例，较昨日增加3例");
    }

    @Test
    void a_figure_that_nobody_reported_is_compared_once_it_is_stated() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE.minusDays(1), EARLY, BriefingStory.with("CONFIRMED_TOTAL", 8));
        long draft = story.compose(DATE);
        story.state(draft, story.figure(draft, "CONFIRMED_TOTAL").number(), "10");
        assertThat(story.text(draft)).contains("确诊病例10例，较昨日增加2例").doesNotContain("较昨日增加—");
    }

    @Test
    void a_change_follows_from_its_figures_and_is_not_stated_itself() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE.minusDays(1), EARLY, BriefingStory.with("CONFIRMED_TOTAL", 15));
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        long draft = story.compose(DATE);
        int change = story.view(draft).bulletin().used().stream()
                .filter(figure -> figure.derivation().equals("CHANGE"))
                .findFirst()
                .orElseThrow()
                .number();
        assertThatThrownBy(() -> story.state(draft, change, "1"))
                .isInstanceOfSatisfying(
                        EditRefused.class, refused -> assertThat(refused.key()).isEqualTo("briefings.derivedFigure"));
    }

    @Test
    void whatever_is_missing_and_printed_stops_the_check() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        long draft = story.compose(DATE);
        int yesterday = story.view(draft).bulletin().used().stream()
                .filter(figure -> figure.date().equals(DATE.minusDays(1)) && figure.isMissing())
                .findFirst()
                .orElseThrow()
                .number();
        BlockView kept = story.block(draft, "累计报告");
        for (BlockView block : story.view(draft).blocks()) {
            if (block.id() != kept.id() && block.kind() != org.fangxian.sentences.BlockKind.CHART) {
                as("bianji", () -> drafting.removeBlock(draft, story.version(draft), block.id()));
            }
        }
        story.write(draft, kept.id(), "全市平稳。");
        as("bianji", () -> drafting.sendToCheck(draft, story.version(draft)));
        story.write(draft, kept.id(), "昨日{f:" + yesterday + "}例。");
        assertThatThrownBy(() -> as("bianji", () -> drafting.sendToCheck(draft, story.version(draft))))
                .isInstanceOf(NotReady.class);
    }

    @Test
    void a_sum_that_lacks_a_county_is_not_compared_and_the_gap_is_named() throws Exception {
        contacts(DATE.minusDays(1), COUNTIES);
        contacts(DATE, COUNTIES.subList(1, COUNTIES.size()));
        long draft = story.compose(DATE);
        assertThat(story.text(draft))
                .contains("现有60人正在接受医学观察（其中：")
                .doesNotContain("较昨日减少")
                .containsPattern("漏报单位：市中区（[^）]*密切接触者和医学观察、")
                .containsPattern("；另有\\d+个乡镇（街道）（返乡人员排查登记\\d+个、");
        assertThat(story.view(draft).incomplete())
                .filteredOn(figure -> "OBSERVED_NOW".equals(figure.indicator()))
                .singleElement()
                .satisfies(figure -> assertThat(figure.lacking()).isEqualTo(1));
        contacts(DATE, COUNTIES.subList(0, 1));
        story.refresh(draft);
        assertThat(story.text(draft)).contains("现有70人正在接受医学观察，与昨日持平");
        assertThat(story.view(draft).incomplete())
                .extracting(BulletinFigure::indicator)
                .doesNotContain("OBSERVED_NOW");
    }

    private void contacts(LocalDate date, List<String> units) throws Exception {
        for (String unit : units) {
            fixture.reported("CONTACTS", unit, date, EARLY, Map.of("CONTACTS_TRACED_TOTAL", 20, "OBSERVED_NOW", 10));
        }
    }

    @Test
    void a_figure_stated_by_hand_brings_no_other_figure_along() throws Exception {
        at(DATE, "17:10");
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        long draft = story.compose(DATE);
        fixture.reported("CASES", "NJ-WJ", DATE, instant(DATE, "17:20"), BriefingStory.with("CONFIRMED_TOTAL", 18));
        at(DATE, "17:30");
        int suspected = story.figure(draft, "SUSPECTED_NOW").number();
        story.state(draft, suspected, "14");
        assertThat(story.text(draft)).contains("确诊病例17例").contains("疑似病例14例");
        as("bianji", () -> drafting.releaseFigure(draft, story.version(draft), suspected));
        BlockView block = story.block(draft, "累计报告");
        story.write(draft, block.id(), block.content() + "特此报告。");
        as("bianji", () -> drafting.restoreParagraph(draft, story.version(draft), block.id()));
        assertThat(story.text(draft)).contains("确诊病例17例").contains("疑似病例15例").doesNotContain("特此报告");
        assertThat(as("bianji", () -> drafting.newer(draft).figures())).hasSize(1);
        BulletinFigure before = story.figure(draft, "CONFIRMED_TOTAL");
        assertThat(story.refresh(draft).changed()).isEqualTo(1);
        BulletinFigure after = story.figure(draft, "CONFIRMED_TOTAL");
        assertThat(after.amount()).isEqualByComparingTo("18");
        assertThat(before.knownAt()).isBefore(instant(DATE, "17:11"));
        assertThat(after.knownAt())
                .isEqualTo(story.view(draft).bulletin().head().refreshedAt());
        assertThat(after.knownAt()).isAfter(instant(DATE, "17:29"));
    }

    @Test
    void a_fixed_instant_is_the_knowledge_of_every_figure() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        long draft = as("bianji", () -> composer.compose(DATE, LATE)).id();
        assertThat(story.view(draft).bulletin().used())
                .extracting(BulletinFigure::knownAt)
                .containsOnly(LATE);
    }

    @Test
    void a_unit_that_reports_late_is_newer_and_moves_from_missing_to_late() throws Exception {
        at(DATE, "18:00");
        long draft = story.compose(DATE);
        assertThat(story.text(draft)).containsPattern("漏报单位：.*资中县（[^）]*密切接触者和医学观察、");
        assertThat(as("hegao", () -> drafting.newer(draft).units())).isFalse();
        fixture.reported("CONTACTS", "511025", DATE, instant(DATE, "18:10"), Map.of("OBSERVED_NOW", 10));
        at(DATE, "18:20");
        assertThat(as("hegao", () -> drafting.newer(draft).units())).isTrue();
        story.refresh(draft);
        assertThat(story.text(draft)).contains("迟报单位：资中县（密切接触者和医学观察）。");
        assertThat(as("hegao", () -> drafting.newer(draft).units())).isFalse();
    }

    @Test
    void a_draft_keeps_its_figures_and_says_what_they_were_as_known_at_an_instant() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        fixture.reported("CASES", "NJ-WJ", DATE, instant(DATE, "17:20"), BriefingStory.with("CONFIRMED_TOTAL", 18));
        at(DATE, "18:00");
        long draft = story.compose(DATE);
        assertThat(known(draft, instant(DATE, "17:30")))
                .filteredOn(FigureThen::differs)
                .isEmpty();
        assertThat(known(draft, instant(DATE, "17:10")))
                .filteredOn(then -> "CONFIRMED_TOTAL".equals(then.figure().indicator()))
                .filteredOn(FigureThen::differs)
                .singleElement()
                .satisfies(then -> {
                    assertThat(then.told()).isEqualTo("18");
                    assertThat(then.shown()).isEqualTo("17");
                });
        assertThat(story.text(draft)).contains("确诊病例18例");
        assertThatThrownBy(() -> as("zizhong", () -> archive.asKnown(draft, KnownAt.LATEST)))
                .isInstanceOf(Forbidden.class);
    }

    private List<FigureThen> known(long draft, Instant at) throws Exception {
        return as("hegao", () -> archive.asKnown(draft, new KnownAt(at)));
    }

    @Test
    void the_number_of_towns_that_are_late_or_missing_is_a_figure_that_opens_to_their_names() throws Exception {
        at(DATE, "18:00");
        long draft = story.compose(DATE);
        BulletinFigure missing = counting(draft, "MISSING");
        assertThat(story.text(draft)).contains("；另有" + missing.shown() + "个乡镇（街道）");
        List<UnitVerdict> towns = as("hegao", () -> archive.counted(draft, missing.number()));
        assertThat(towns.stream().map(UnitVerdict::unitCode).distinct())
                .contains("511002001")
                .hasSize(missing.amount().intValue());
        fixture.reported("DUTY", "511002001", DATE, instant(DATE, "18:10"), Map.of("STAFF_ON_DUTY", 10));
        at(DATE, "18:20");
        assertThat(as("hegao", () -> drafting.newer(draft).units())).isTrue();
        story.refresh(draft);
        assertThat(story.text(draft)).contains("迟报单位：1个乡镇（街道）（值班值守");
        BulletinFigure late = counting(draft, "LATE:DUTY");
        assertThat(late.amount()).isEqualByComparingTo("1");
        assertThat(as("hegao", () -> archive.counted(draft, late.number())))
                .singleElement()
                .satisfies(town -> assertThat(town.unitCode()).isEqualTo("511002001"));
        assertThat(as(
                        "hegao",
                        () -> archive.counted(
                                draft, story.figure(draft, "CONFIRMED_TOTAL").number())))
                .as("any other figure counts no towns")
                .isEmpty();
    }

    private BulletinFigure counting(long draft, String code) throws Exception {
        return story.view(draft).bulletin().used().stream()
                .filter(figure -> code.equals(figure.indicator()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{f:%d|18}例", "{f:%d|无新增}", "{f:%d|十八}例", "{f:999}例"})
    void a_figures_place_shows_its_value_or_what_a_sentence_said_of_it(String content) throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        long draft = story.compose(DATE);
        int total = story.figure(draft, "CONFIRMED_TOTAL").number();
        long block = story.block(draft, "累计报告").id();
        assertThatThrownBy(() -> story.write(draft, block, content.formatted(total)))
                .isInstanceOf(EditRefused.class);
    }

    @Test
    void headings_and_titles_hold_no_figures() throws Exception {
        long draft = story.compose(DATE);
        long block = story.block(draft, "累计报告").id();
        assertThatThrownBy(() -> as(
                        "bianji",
                        () -> drafting.saveParagraph(
                                new ParagraphEdit(draft, story.version(draft), block, "新增18例。", "平稳。", null))))
                .isInstanceOf(EditRefused.class);
        Letterhead letterhead = new Letterhead("日报", "办公室", null, null, null, null, 1, false);
        assertThatThrownBy(
                        () -> as("bianji", () -> drafting.describe(draft, story.version(draft), "新增18例", letterhead)))
                .isInstanceOf(EditRefused.class);
        as("bianji", () -> drafting.describe(draft, story.version(draft), "3月21日新冠肺炎（COVID-19）日报", letterhead));
    }
}
