package org.fangxian.shared.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.fangxian.shared.report.Composer.Measure;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final Measure LINE = new Measure(Grid.WIDTH, Grid.BODY, 2 * Grid.BODY, 0);
    private static final String[] PARTS = {
        "新增确诊病例",
        "全市",
        "密切接触者",
        "，",
        "。",
        "、",
        "；",
        "：",
        "“统一领导”",
        "（其中：资中县5例）",
        "《通知》",
        "——",
        "……",
        "214,530",
        "92.7%",
        "2020年2月10日0—24时",
        "37.3℃",
        "〔2020〕7号",
        "N95",
        "张堃",
        "的",
        "了",
        "？",
        "！",
        "“",
        "”",
        "（",
        "）",
        "医 学"
    };

    private final Composer composer = new Composer(PrintedSamples.FONTS);

    @Test
    void two_thousand_random_paragraphs_break_only_where_they_may() {
        Random random = new Random(20200211);
        for (int i = 0; i < 2000; i++) {
            String text = paragraph(random);
            List<TypeLine> lines = composer.compose(text, Face.FANGSONG, LINE);
            String whole = lines.stream().map(TypeLine::text).collect(Collectors.joining());
            assertThat(whole.replace(" ", "")).isEqualTo(text.replace(" ", ""));
            for (int k = 1; k < lines.size(); k++) {
                String before = lines.get(k - 1).text();
                String after = lines.get(k).text();
                assertThat(after).as(text).doesNotMatch("^[，。、；：？！”’）〕】》〉」』…—～·％%℃].*");
                assertThat(before).as(text).doesNotMatch(".*[（〔【《〈「『“‘]$");
                assertThat(before.matches(".*[0-9.,]$") && after.matches("^[0-9.,%].*"))
                        .as(before + "|" + after)
                        .isFalse();
                assertThat(lines.get(k - 1).natural() + lines.get(k - 1).indent())
                        .isLessThanOrEqualTo(Grid.WIDTH + 0.1);
            }
        }
    }

    @Test
    void a_line_feed_breaks_the_line_and_leaves_it_ragged() {
        List<TypeLine> lines = composer.compose("甲\n乙", Face.FANGSONG, LINE);
        assertThat(lines).extracting(TypeLine::text).containsExactly("甲", "乙");
        assertThat(lines).noneMatch(TypeLine::justified);
    }

    @Test
    void a_word_longer_than_the_line_is_divided_rather_than_lost() {
        String word = "a".repeat(200);
        List<TypeLine> lines = composer.compose(word, Face.FANGSONG, LINE);
        assertThat(lines.stream().map(TypeLine::text).collect(Collectors.joining()))
                .isEqualTo(word);
    }

    @Test
    void a_rare_character_comes_from_another_font_and_the_rest_does_not() {
        TypeLine line = composer.line("张堃到岗", Face.FANGSONG, Grid.BODY);
        assertThat(line.pieces())
                .containsExactly(
                        new TypeLine.Piece("FANGSONG", "张"),
                        new TypeLine.Piece("RARE", "堃"),
                        new TypeLine.Piece("FANGSONG", "到岗"));
    }

    /** Marks stand as people write them: nothing opens at the end, no two commas follow each other. */
    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder("全市");
        int length = 20 + random.nextInt(60);
        for (int i = 0; i < length; i++) {
            String part = PARTS[random.nextInt(PARTS.length)];
            boolean marks = isMark(part) && isMark(text.substring(text.length() - 1));
            text.append(marks ? "市" : "").append(part);
        }
        return text.append("工作").toString();
    }

    private static boolean isMark(String part) {
        return part.length() == 1 && "，。、；：？！“”（）".contains(part);
    }
}
