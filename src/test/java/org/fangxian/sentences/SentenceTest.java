package org.fangxian.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    private static final String NEW = "{CONFIRMED_NEW?新增确诊病例#例|无新增确诊病例}";
    private static final String CHANGE = "{CONFIRMED_TOTAL~较昨日增加#例|较昨日减少#例|与昨日持平|昨日未报}";
    private static final String AREAS = "{IN_HOSPITAL_NOW*（其中：|%#例|、|）|；%未报}";

    private final Told told = new Told(LocalDate.of(2020, 2, 11));

    @ParameterizedTest
    @CsvSource({"3, 新增确诊病例3例", "0, 无新增确诊病例", "0.00, 无新增确诊病例", "1362, 新增确诊病例1362例", "1.50, 新增确诊病例1.5例"})
    void a_figure_of_nought_is_said_in_words(BigDecimal amount, String expected) {
        told.city("CONFIRMED_NEW", 0, amount);
        assertThat(said(NEW)).isEqualTo(expected);
    }

    @Test
    void a_missing_figure_is_a_dash_and_never_nought() {
        assertThat(said(NEW)).isEqualTo("新增确诊病例—例");
    }

    @Test
    void words_for_nought_open_to_their_figure_too() {
        told.city("CONFIRMED_NEW", 0, BigDecimal.ZERO);
        assertThat(Sentence.of(NEW).say(told))
                .containsExactly(new Piece.Figure(FigureRef.value("CONFIRMED_NEW", null), BigDecimal.ZERO, "无新增确诊病例"));
    }

    @ParameterizedTest
    @CsvSource({"18, 15, 较昨日增加3例", "15, 18, 较昨日减少3例", "18, 18, 与昨日持平", "1, 0, 较昨日增加1例", "0, 0, 与昨日持平"})
    void a_change_is_said_against_the_day_before(BigDecimal today, BigDecimal yesterday, String expected) {
        told.city("CONFIRMED_TOTAL", 0, today);
        told.city("CONFIRMED_TOTAL", 1, yesterday);
        assertThat(said(CHANGE)).isEqualTo(expected);
    }

    @Test
    void a_change_from_an_unknown_day_is_not_invented() {
        told.city("CONFIRMED_TOTAL", 0, BigDecimal.TEN);
        assertThat(said(CHANGE)).isEqualTo("昨日未报");
        assertThat(said("{CONFIRMED_TOTAL~，增加#|，减少#|，持平}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_sum_that_lacks_units_is_not_compared(int daysBack) {
        told.city("CONFIRMED_TOTAL", 0, BigDecimal.valueOf(9));
        told.city("CONFIRMED_TOTAL", 1, BigDecimal.TEN);
        told.partly("CONFIRMED_TOTAL", daysBack);
        assertThat(said(CHANGE)).isEqualTo("昨日未报");
    }

    @Test
    void a_figure_is_placed_under_the_time_said_nearest_before_it_in_its_sentence() {
        String text = "{period PREV_0_24}，新增{A}例；截至{until PREV_0_24}，累计{B}例，其中{C?#例|}。在院{D}例。";
        assertThat(Sentence.of(text).placements())
                .extracting(placement -> placement.figure().indicator() + placement.timings())
                .containsExactly(
                        "A[Timing[span=PREV_0_24, until=false]]",
                        "B[Timing[span=PREV_0_24, until=true]]",
                        "C[Timing[span=PREV_0_24, until=true]]",
                        "D[]");
    }

    @Test
    void areas_come_by_size_and_without_noughts_and_equals_keep_the_official_order() {
        told.area("511002", "IN_HOSPITAL_NOW", 4);
        told.area("511011", "IN_HOSPITAL_NOW", 5);
        told.area("511083", "IN_HOSPITAL_NOW", 0);
        told.area("511025", "IN_HOSPITAL_NOW", 5);
        told.area("511024", "IN_HOSPITAL_NOW", 2);
        assertThat(said(AREAS)).isEqualTo("（其中：东兴区5例、资中县5例、市中区4例、威远县2例）");
    }

    @Test
    void areas_that_did_not_report_are_named() {
        told.area("511025", "IN_HOSPITAL_NOW", 5);
        told.area("511024", "IN_HOSPITAL_NOW", 0);
        told.area("511011", "IN_HOSPITAL_NOW", 0);
        assertThat(said(AREAS)).isEqualTo("（其中：资中县5例；市中区、隆昌市未报）");
    }

    @Test
    void no_area_with_cases_leaves_nothing() {
        assertThat(said("现有16例" + AREAS)).isEqualTo("现有16例");
    }

    @Test
    void periods_follow_the_reporting_date() {
        assertThat(said("{period PREV_0_24}")).isEqualTo("2月10日0—24时");
        assertThat(said("{until PREV_0_24}")).isEqualTo("2月10日24时");
        assertThat(said("{period PREV_17_TO_17}")).isEqualTo("2月10日17时至2月11日17时");
        assertThat(said("{until PREV_17_TO_17}")).isEqualTo("2月11日17时");
        assertThat(said("{until AT_CUTOFF}")).isEqualTo("2月11日17时");
        assertThat(said("{city}{date}")).isEqualTo("内江市2020年2月11日");
    }

    @Test
    void periods_reach_over_the_turn_of_month_and_year() {
        assertThat(plain(Sentence.of("{period PREV_17_TO_17}").say(new Told(LocalDate.of(2021, 1, 1)))))
                .isEqualTo("12月31日17时至1月1日17时");
        assertThat(plain(Sentence.of("{period PREV_0_24}").say(new Told(LocalDate.of(2020, 3, 1)))))
                .isEqualTo("2月29日0—24时");
    }

    @Test
    void a_reduction_is_said_only_when_there_is_one() {
        told.city("CONFIRMED_REDUCED", 0, BigDecimal.ZERO);
        assertThat(said("确诊{CONFIRMED_REDUCED?，核减#例|}。")).isEqualTo("确诊。");
        told.city("CONFIRMED_REDUCED", 0, BigDecimal.ONE);
        assertThat(said("确诊{CONFIRMED_REDUCED?，核减#例|}。")).isEqualTo("确诊，核减1例。");
    }

    @Test
    void the_figure_of_one_area_and_escaped_marks() {
        told.area("511025", "CURED_TOTAL", 2);
        assertThat(said("资中县{CURED_TOTAL@511025}例 \\{原样\\} \\\\")).isEqualTo("资中县2例 {原样} \\");
        told.city("X", 0, BigDecimal.ONE);
        assertThat(said("{X?占\\|比\\#：#成|}")).isEqualTo("占|比#：1成");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{confirmed}",
                "{period SOMETIME}",
                "{A?one}",
                "{A?a|b|c}",
                "{A~a|b}",
                "{A*a|b|c|d}",
                "{A@511025*a|%#|c|d}",
                "{A?##|b}",
                "{A!x}",
                "{{A}}"
            })
    void a_sentence_against_the_grammar_is_refused(String text) {
        assertThatThrownBy(() -> Sentence.of(text)).isInstanceOf(BadTemplate.class);
    }

    @Test
    void a_sentence_names_the_figures_it_needs() {
        Set<FigureRef> needs = new HashSet<>();
        Sentence.of(NEW + CHANGE + AREAS).needs(told.areas(), needs);
        assertThat(needs).hasSize(3 + 5).contains(new FigureRef("CONFIRMED_TOTAL", null, 1, false));
    }

    private String said(String sentence) {
        return plain(Sentence.of(sentence).say(told));
    }

    static String plain(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words) {
                text.append(words.text());
            } else if (piece instanceof Piece.Figure figure) {
                BigDecimal amount = figure.amount();
                text.append(
                        figure.phrase() != null
                                ? figure.phrase()
                                : Wording.amount(amount == null ? null : amount.abs()));
            }
        }
        return text.toString();
    }

    /** Neijiang's counties with the figures that a test tells. */
    static final class Told implements Facts {
        private final LocalDate date;
        private final Map<FigureRef, BigDecimal> amounts = new HashMap<>();
        private final Set<FigureRef> partial = new HashSet<>();

        Told(LocalDate date) {
            this.date = date;
        }

        void city(String indicator, int daysBack, BigDecimal amount) {
            amounts.put(new FigureRef(indicator, null, daysBack, false), amount);
        }

        void partly(String indicator, int daysBack) {
            partial.add(new FigureRef(indicator, null, daysBack, false));
        }

        void area(String code, String indicator, int amount) {
            amounts.put(FigureRef.value(indicator, code), BigDecimal.valueOf(amount));
        }

        @Override
        public LocalDate date() {
            return date;
        }

        @Override
        public String city() {
            return "内江市";
        }

        @Override
        public List<Area> areas() {
            return List.of(
                    new Area("511002", "市中区"),
                    new Area("511011", "东兴区"),
                    new Area("511083", "隆昌市"),
                    new Area("511025", "资中县"),
                    new Area("511024", "威远县"));
        }

        @Override
        public @Nullable BigDecimal amount(FigureRef figure) {
            return amounts.get(figure);
        }

        @Override
        public boolean isComplete(FigureRef figure) {
            return !partial.contains(figure);
        }
    }
}
