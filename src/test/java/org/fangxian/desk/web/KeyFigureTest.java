package org.fangxian.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.briefings.Issue;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinBlock;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.bulletin.BulletinHead;
import org.fangxian.desk.DeskPage;
import org.fangxian.desk.Difference;
import org.fangxian.sentences.BlockKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyFigureTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 11);
    private static final BigDecimal CASES = BigDecimal.valueOf(18);

    @Test
    void a_figure_that_stayed_is_said_to_be_the_same() {
        assertThat(key(page(DAY.minusDays(1), CASES, List.of())).getChangeKey()).isEqualTo("desk.change.same");
    }

    @Test
    void without_an_issue_to_compare_with_nothing_is_said_of_a_change() {
        assertThat(key(page(null, CASES, List.of())).getChangeKey()).isEqualTo("desk.change.none");
    }

    @Test
    void a_figure_that_is_missing_is_not_said_to_be_the_same() {
        assertThat(key(page(DAY.minusDays(1), null, List.of())).getChangeKey()).isEqualTo("desk.change.none");
    }

    @Test
    void a_change_is_said_with_its_direction_and_size() {
        BigDecimal one = BigDecimal.ONE;
        Difference fallen =
                new Difference(1, "CONFIRMED_TOTAL", "累计确诊病例", "例", 1, "市", CASES, CASES.add(one), one.negate());
        KeyFigure key = key(page(DAY.minusDays(1), CASES, List.of(fallen)));
        assertThat(key.getChangeKey()).isEqualTo("desk.change.down");
        assertThat(key.getSize()).isEqualByComparingTo(one);
    }

    @Test
    void the_day_before_is_called_yesterday_and_no_other() {
        assertThat(page(DAY.minusDays(1), CASES, List.of()).isSinceYesterday()).isTrue();
        assertThat(page(DAY.minusDays(2), CASES, List.of()).isSinceYesterday()).isFalse();
        assertThat(page(null, CASES, List.of()).isSinceYesterday()).isFalse();
    }

    private static KeyFigure key(DeskPage page) {
        return KeyFigure.of(page).get(0);
    }

    private static DeskPage page(
            @Nullable LocalDate comparedWith, @Nullable BigDecimal amount, List<Difference> differences) {
        BulletinHead head = new BulletinHead(
                "DAILY",
                1,
                "日报",
                "办公室",
                "日报",
                DAY,
                1,
                2020,
                1,
                null,
                null,
                null,
                null,
                1,
                true,
                1,
                null,
                Instant.EPOCH);
        BulletinFigure figure = new BulletinFigure(
                1,
                "VALUE",
                "CONFIRMED_TOTAL",
                "累计确诊病例",
                "例",
                "",
                1,
                "511000",
                "市",
                DAY,
                amount,
                1,
                1,
                List.of(),
                Instant.EPOCH,
                false,
                null,
                null);
        Bulletin bulletin =
                new Bulletin(head, List.of(new BulletinBlock(BlockKind.TEXT, "", "累计{f:1}例。")), List.of(figure));
        Issue view = new Issue(1, bulletin, bulletin.sections(), Instant.EPOCH);
        return new DeskPage(
                view, null, comparedWith, differences, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
