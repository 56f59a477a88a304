package org.fangxian.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final SentenceTest.Told told = new SentenceTest.Told(LocalDate.of(2020, 2, 11));

    @Test
    void the_shipped_template_says_neijiangs_bulletin_of_10_february() throws IOException {
        Template template = shipped();
        told.city("CONFIRMED_TOTAL", 0, BigDecimal.valueOf(18));
        told.city("CONFIRMED_TOTAL", 1, BigDecimal.valueOf(17));
        told.city("IN_HOSPITAL_NOW", 0, BigDecimal.valueOf(16));
        told.area("511025", "IN_HOSPITAL_NOW", 5);
        told.area("511011", "IN_HOSPITAL_NOW", 5);
        told.area("511002", "IN_HOSPITAL_NOW", 4);
        told.area("511024", "IN_HOSPITAL_NOW", 2);
        told.area("511083", "IN_HOSPITAL_NOW", 0);
        told.city("SEVERE_NOW", 0, BigDecimal.ZERO);
        told.city("CURED_TOTAL", 0, BigDecimal.valueOf(2));
        told.city("DEAD_TOTAL", 0, BigDecimal.ZERO);
        told.city("SUSPECTED_NOW", 0, BigDecimal.valueOf(15));
        told.city("OBSERVED_NOW", 0, BigDecimal.valueOf(389));
        told.city("RELEASED_TOTAL", 0, BigDecimal.valueOf(745));
        assertThat(SentenceTest.plain(template.blocks().get(2).say(told)))
                .isEqualTo("截至2月10日24时，内江市累计报告新型冠状病毒肺炎确诊病例18例，较昨日增加1例；正在住院隔离治疗16例"
                        + "（其中：东兴区5例、资中县5例、市中区4例、威远县2例）；已治愈出院2例；无死亡病例；现有疑似病例15例；"
                        + "目前正在接受医学观察389人，已解除医学观察745人。");
    }

    @Test
    void every_figure_is_followed_by_its_indicators_measure_word() throws IOException {
        Map<String, String> measures = measures();
        String template = text("/reference/briefing/daily-1.txt");
        Matcher figure = Pattern.compile("\\{([A-Z][A-Z0-9_]*)}(?=\\p{IsHan})").matcher(template);
        Matcher phrase =
                Pattern.compile("\\{([A-Z][A-Z0-9_]*)[?~*][^}]*#(?=\\p{IsHan})").matcher(template);
        List<String> wrong = new ArrayList<>();
        for (Matcher found : List.of(figure, phrase)) {
            while (found.find()) {
                String measure = measures.get(found.group(1));
                if (!template.startsWith(measure, found.end())) {
                    wrong.add(found.group() + " " + measure);
                }
            }
        }
        assertThat(measures).containsEntry("MASK_N95", "只");
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_figure_stands_under_its_own_period() throws IOException {
        Map<String, String[]> indicators = text("/reference/indicators.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", 7))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells));
        List<String> wrong = new ArrayList<>();
        for (TemplateBlock block : shipped().blocks()) {
            for (Placement placement : block.placements()) {
                String[] indicator = indicators.get(placement.figure().indicator());
                if (!placement.says(Span.valueOf(indicator[5]), !indicator[4].equals("DAY"))) {
                    wrong.add(indicator[0] + " " + placement.timings());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_chart_at_the_cut_off_names_the_reporting_days_themselves() {
        assertThat(SentenceTest.plain(block("[chart 近七日（截至{until AT_CUTOFF}）|MASK_N95 口罩]")))
                .startsWith("近七日（截至2月11日17时）\n日期|口罩\n2月5日|—")
                .endsWith("2月11日|—");
    }

    private static Map<String, String> measures() throws IOException {
        return text("/reference/indicators.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", 4))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2]));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = TemplateTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_shipped_template_has_every_section() throws IOException {
        assertThat(shipped().blocks())
                .extracting(TemplateBlock::kind)
                .containsSubsequence(
                        BlockKind.HEADING,
                        BlockKind.TEXT,
                        BlockKind.TABLE,
                        BlockKind.CHART,
                        BlockKind.HEADING,
                        BlockKind.TEXT,
                        BlockKind.HEADING,
                        BlockKind.UNITS);
        Set<FigureRef> needs = new HashSet<>();
        shipped().blocks().forEach(block -> block.needs(told.areas(), needs));
        assertThat(needs).extracting(FigureRef::indicator).contains("MASK_N95", "BENEFIT_AMOUNT_TOTAL", "DEAD_NEW");
    }

    @Test
    void a_table_has_a_row_for_each_area_and_the_city_last() {
        told.area("511025", "CURED_TOTAL", 2);
        told.city("CURED_TOTAL", 0, BigDecimal.valueOf(2));
        assertThat(SentenceTest.plain(block("[table 各县情况（截至{until PREV_0_24}）|CURED_TOTAL 治愈]")))
                .isEqualTo("各县情况（截至2月10日24时）\n县（市、区）|治愈\n市中区|—\n东兴区|—\n隆昌市|—\n资中县|2\n威远县|—\n全市|2");
    }

    @Test
    void a_chart_names_the_seven_days_that_the_figures_speak_of() {
        told.city("CONFIRMED_NEW", 6, BigDecimal.ZERO);
        told.city("CONFIRMED_NEW", 0, BigDecimal.ONE);
        assertThat(SentenceTest.plain(block("[chart 近七日|CONFIRMED_NEW 新增]")))
                .isEqualTo("近七日\n日期|新增\n2月4日|0\n2月5日|—\n2月6日|—\n2月7日|—\n2月8日|—\n2月9日|—\n2月10日|1");
    }

    @Test
    void a_bad_template_is_refused() {
        assertThatThrownBy(() -> Template.parse("# 没有标题")).isInstanceOf(BadTemplate.class);
        assertThatThrownBy(() -> Template.parse("= 题\n{")).isInstanceOf(BadTemplate.class);
        assertThatThrownBy(() -> Template.parse("= 题\n[table 无栏目]")).isInstanceOf(BadTemplate.class);
        assertThatThrownBy(() -> Template.parse("= 题\n## 无竖线")).isInstanceOf(BadTemplate.class);
    }

    @Test
    void numerals_of_headings() {
        assertThat(List.of(1, 9, 10, 11, 20, 35))
                .map(Wording::numeral)
                .containsExactly("一", "九", "十", "十一", "二十", "三十五");
    }

    @Test
    void stored_text_is_read_back_as_words_and_tokens() {
        assertThat(Script.read("累计{f:3}例，{f:4|无新增}。"))
                .containsExactly(
                        new Script.Fragment(0, "累计"),
                        new Script.Fragment(3, ""),
                        new Script.Fragment(0, "例，"),
                        new Script.Fragment(4, "无新增"),
                        new Script.Fragment(0, "。"));
        assertThat(Script.plain("累计{f:3}例，{f:4|无新增}。", number -> "1" + number)).isEqualTo("累计13例，无新增。");
        assertThat(Script.figures("{f:3}{f:4|无}{f:3}")).containsExactly(3, 4);
    }

    private List<Piece> block(String line) {
        return Template.parse("= 题\n" + line).blocks().get(0).say(told);
    }

    private static Template shipped() throws IOException {
        try (InputStream in = TemplateTest.class.getResourceAsStream("/reference/briefing/daily-1.txt")) {
            return Template.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
