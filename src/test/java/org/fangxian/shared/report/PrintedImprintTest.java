package org.fangxian.shared.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fangxian.shared.report.MeasuredPdf.Line;
import org.fangxian.shared.report.MeasuredPdf.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a printed briefing ends: signature, imprint and the sides of its sheets, by GB/T 9704-2012. */
class PrintedImprintTest {
    private static final double MM = MeasuredPdf.MM;

    @ParameterizedTest
    @MethodSource("org.fangxian.shared.report.PrintedSamples#samples")
    void the_imprint_ends_on_the_lower_edge_between_three_rules(String name) throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured(name)) {
            List<Rule> rules = pdf.rules(pdf.pages());
            List<Rule> last = rules.subList(rules.size() - 3, rules.size());
            assertThat(last.get(2).y()).isCloseTo(262 * MM, within(1.0));
            assertThat(last).extracting(Rule::weight).satisfies(weights -> {
                assertThat(weights.get(0)).isCloseTo(0.35 * MM, within(0.02));
                assertThat(weights.get(1)).isCloseTo(0.25 * MM, within(0.02));
                assertThat(weights.get(2)).isCloseTo(0.35 * MM, within(0.02));
            });
            assertThat(pdf.text(pdf.pages())).contains("报：", "送：", "发：", "（共印60份）", "2020年2月11日印发");
        }
    }

    @ParameterizedTest
    @MethodSource("org.fangxian.shared.report.PrintedSamples#twoSided")
    void printed_on_two_sides_the_imprint_stands_on_the_last_even_page(String name) throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured(name)) {
            assertThat(pdf.pages()).isEven();
            boolean blankBefore = pdf.lines(pdf.pages() - 1).isEmpty();
            assertThat(numbered(pdf, pdf.pages())).isEqualTo(!blankBefore);
            assertThat(numbered(pdf, 1)).isTrue();
        }
    }

    @Test
    void two_sided_samples_show_all_three_ways_that_a_body_can_end() throws IOException {
        Set<String> ways = new HashSet<>();
        for (String name : PrintedSamples.twoSided().toList()) {
            try (MeasuredPdf pdf = PrintedSamples.measured(name)) {
                boolean alone = pdf.bodyLines(pdf.pages()).isEmpty();
                boolean blankBefore = pdf.lines(pdf.pages() - 1).isEmpty();
                ways.add(!alone ? "below the text" : blankBefore ? "after a blank page" : "on the back");
            }
        }
        assertThat(ways).containsExactlyInAnyOrder("below the text", "after a blank page", "on the back");
    }

    @ParameterizedTest
    @MethodSource("org.fangxian.shared.report.PrintedSamples#oneSided")
    void printed_on_one_side_no_page_is_blank(String name) throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured(name)) {
            for (int page = 1; page <= pdf.pages(); page++) {
                assertThat(numbered(pdf, page)).isTrue();
                assertThat(pdf.lines(page)).hasSizeGreaterThan(3);
            }
        }
    }

    @Test
    void recipients_turn_over_below_the_first_character_after_the_colon() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("figures-two")) {
            List<Line> lines = pdf.lines(pdf.pages());
            int first = 0;
            while (!lines.get(first).text().startsWith("报：")) {
                first++;
            }
            assertThat(lines.get(first).left()).isCloseTo(79 + 14, within(1.0));
            assertThat(lines.get(first + 1).left()).isCloseTo(79 + 14 + 2 * 14, within(1.0));
            assertThat(lines.get(first + 1).text()).endsWith("。");
        }
    }

    @Test
    void a_signature_ends_two_characters_from_the_right_and_never_stands_alone() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("figures-two")) {
            List<Line> lines = pdf.bodyLines(pdf.pages());
            Line office = lines.get(lines.size() - 2);
            Line date = lines.get(lines.size() - 1);
            assertThat(office.text()).isEqualTo("市疫情防控指挥部办公室");
            assertThat(184 * MM - office.right()).isCloseTo(2 * 15.75, within(1.5));
            assertThat(date.left() - office.left()).isCloseTo(2 * 15.75, within(1.0));
            assertThat(lines).hasSizeGreaterThan(3);
        }
    }

    private static boolean numbered(MeasuredPdf pdf, int page) throws IOException {
        return pdf.lines(page).stream().anyMatch(line -> line.text().equals("—" + page + "—"));
    }
}
