package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.settings.BriefingSettings;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.briefings.settings.Letterhead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class TextLimitTest extends BriefingFlow {
    private interface Attempt {
        void by(long draft) throws Exception;
    }

    private final Map<String, Attempt> attempts = Map.ofEntries(
            Map.entry("reason of a figure", draft -> state(draft, BigDecimal.ONE, long_(401))),
            Map.entry("amount", draft -> state(draft, new BigDecimal("100000000000000"), "核对")),
            Map.entry("decimals", draft -> state(draft, new BigDecimal("1.00001"), "核对")),
            Map.entry("reason of a paragraph", draft -> edit(draft, "", "平稳", long_(401))),
            Map.entry("lead", draft -> edit(draft, long_(101), "平稳", null)),
            Map.entry("paragraph", draft -> edit(draft, "", long_(6001), null)),
            Map.entry("many typed figures", draft -> edit(draft, "", "1例".repeat(2900), null)),
            Map.entry("typed figure", draft -> edit(draft, "", "新增12345678901234567890例", null)),
            Map.entry("title", draft -> describe(draft, long_(201), letterhead("日报", null, null))),
            Map.entry("name", draft -> letterhead(long_(101), null, null)),
            Map.entry("no name", draft -> letterhead(" ", null, null)),
            Map.entry("secrecy", draft -> letterhead("日报", long_(51), null)),
            Map.entry("recipients", draft -> letterhead("日报", null, long_(1001))),
            Map.entry("reason of a correction", draft -> story.correct(draft, long_(401))),
            Map.entry("reason of a return", draft -> story.move("hegao", draft, BriefingState.CHECKED, long_(401))),
            Map.entry("template", draft -> publish("= 题\n" + "平稳。\n".repeat(6000))),
            Map.entry("line of a template", draft -> publish("= 题\n" + long_(4001))),
            Map.entry("lead of a template", draft -> publish("= 题\n## " + long_(101) + "|平稳")),
            Map.entry("title of a template", draft -> publish("= " + long_(201))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason of a figure",
                "amount",
                "decimals",
                "reason of a paragraph",
                "lead",
                "paragraph",
                "many typed figures",
                "typed figure",
                "title",
                "name",
                "no name",
                "secrecy",
                "recipients",
                "reason of a correction",
                "reason of a return",
                "template",
                "line of a template",
                "lead of a template",
                "title of a template"
            })
    void what_no_column_takes_is_refused_in_words(String what) throws Exception {
        long draft = story.compose(LocalDate.of(2020, 3, 8));
        assertThatThrownBy(() -> attempts.get(what).by(draft)).isInstanceOf(EditRefused.class);
    }

    private void state(long draft, BigDecimal amount, String reason) throws Exception {
        int figure = story.figure(draft, "CONFIRMED_TOTAL").number();
        as("bianji", () -> drafting.overrideFigure(new Statement(draft, story.version(draft), figure, amount, reason)));
    }

    private void edit(long draft, String lead, String content, String reason) throws Exception {
        long block = story.block(draft, "累计报告").id();
        as(
                "bianji",
                () -> drafting.saveParagraph(
                        new ParagraphEdit(draft, story.version(draft), block, lead, content, reason)));
    }

    private void describe(long draft, String title, Letterhead letterhead) throws Exception {
        as("bianji", () -> drafting.describe(draft, story.version(draft), title, letterhead));
    }

    private void publish(String template) throws Exception {
        fixture.person("guanli", Roles.SYSTEM_ADMIN, "511000", null);
        BriefingSettings settings = TestDatabase.wired(BriefingSettings.class, entities);
        as("guanli", () -> settings.publish("DAILY", template));
    }

    private static Letterhead letterhead(String name, String secrecy, String report) {
        return new Letterhead(name, "办公室", secrecy, report, null, null, 1, false);
    }

    private static String long_(int length) {
        return "文".repeat(length);
    }
}
