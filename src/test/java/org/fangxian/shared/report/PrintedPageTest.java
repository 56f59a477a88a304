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

/** Measures printed pages against GB/T 9704-2012: type area, lines, masthead, page numbers. */
class PrintedPageTest {
    private static final double MM = MeasuredPdf.MM;

    @Test
    void samples_have_bodies_of_one_to_eight_pages() throws IOException {
        Set<Integer> lengths = new HashSet<>();
        for (String name : PrintedSamples.oneSided().toList()) {
            try (MeasuredPdf pdf = PrintedSamples.measured(name)) {
                int pages = pdf.pages();
                lengths.add(pdf.bodyLines(pages).isEmpty() ? pages - 1 : pages);
            }
        }
        assertThat(lengths).contains(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void a_page_of_text_holds_22_lines_at_equal_distances_from_37_to_262_mm() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("text-06-two")) {
            List<Line> lines = pdf.bodyLines(2);
            assertThat(pdf.page(1).getMediaBox().getWidth()).isCloseTo(595, within(1f));
            assertThat(pdf.page(1).getMediaBox().getHeight()).isCloseTo(842, within(1f));
            assertThat(lines).hasSize(22);
            assertThat(lines.get(0).top()).isCloseTo(37 * MM, within(0.5));
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i).baseline() - lines.get(i - 1).baseline())
                        .isCloseTo(225 * MM / 22, within(0.1));
            }
            assertThat(lines.get(21).baseline()).isLessThan(262 * MM);
        }
    }

    @Test
    void a_full_line_holds_28_characters_between_28_and_184_mm() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("text-06-two")) {
            List<Line> full = pdf.bodyLines(2).stream()
                    .filter(line -> line.text().length() == 28 && line.left() < 85)
                    .filter(line -> !line.text().matches(".*\\d.*"))
                    .toList();
            assertThat(full).hasSizeGreaterThan(5).allSatisfy(line -> {
                assertThat(line.left()).isCloseTo(28 * MM, within(0.5));
                assertThat(line.right()).isCloseTo(184 * MM, within(1.0));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.fangxian.shared.report.PrintedSamples#samples")
    void no_line_begins_or_ends_with_a_mark_that_must_not_stand_there(String name) throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured(name)) {
            for (int page = 1; page <= pdf.pages(); page++) {
                assertThat(pdf.bodyLines(page))
                        .allSatisfy(line -> assertThat(line.text())
                                .doesNotMatch("^[，。、；：？！”’）〕】》〉」』…—～·％%℃].*")
                                .doesNotMatch(".*[（〔【《〈「『“‘]$"));
            }
        }
    }

    @Test
    void the_masthead_stands_35_mm_below_the_type_area_over_a_red_rule() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("figures-two")) {
            assertThat(pdf.firstInk(1, true, 80, 520, 110)).isCloseTo((37 + 35) * MM, within(0.8));
            Rule rule = pdf.rules(1).get(0);
            assertThat(rule.right() - rule.left()).isCloseTo(156 * MM, within(1.0));
            Line office = pdf.lines(1).stream()
                    .filter(line -> line.text().startsWith("市疫情防控指挥部办公室"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.y() - (office.top() + office.size())).isCloseTo(4 * MM, within(1.0));
        }
    }

    @Test
    void a_long_name_is_set_smaller_and_stands_as_high() throws IOException {
        byte[] printed = PrintedSamples.PRINTER.pdf(
                SampleBriefing.short_().named("内江市应对新型冠状病毒肺炎疫情应急指挥部工作简报").build(), PrintedSamples.MADE);
        try (MeasuredPdf pdf = new MeasuredPdf(printed)) {
            assertThat(pdf.firstInk(1, true, 80, 520, 110)).isCloseTo((37 + 35) * MM, within(0.8));
            assertThat(pdf.text(1)).contains("内江市应对新型冠状病毒肺炎疫情应急指挥部工作简报");
        }
    }

    @Test
    void a_long_office_does_not_run_into_the_date() throws IOException {
        String office = "内江市应对新型冠状病毒肺炎疫情应急指挥部办公室";
        OfficialDocument plain = SampleBriefing.short_().build();
        Masthead masthead = new Masthead("日报", "第1期", office, "2020年2月11日", null, null);
        Imprint imprint = new Imprint("市委", null, null, office, "2020年2月11日", 1);
        OfficialDocument document = new OfficialDocument(masthead, "标题", null, plain.blocks(), null, imprint, false);
        try (MeasuredPdf pdf = new MeasuredPdf(PrintedSamples.PRINTER.pdf(document, PrintedSamples.MADE))) {
            assertThat(pdf.text(1)).contains(office, "2020年2月11日");
            assertThat(pdf.lines(1)).allSatisfy(line -> assertThat(line.right()).isLessThan(184 * MM + 1));
            assertThat(pdf.lines(1).stream().map(Line::text)).contains(office + "2020年2月11日");
            assertThat(pdf.lines(2).stream().map(Line::text)).contains(office + "2020年2月11日印发");
        }
    }

    @Test
    void page_numbers_stand_outside_7_mm_below_the_type_area() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("text-06-two")) {
            Line odd = number(pdf, 3);
            Line even = number(pdf, 2);
            assertThat(odd.text()).isEqualTo("—3—");
            assertThat(odd.size()).isEqualTo(14);
            assertThat(184 * MM - odd.right()).isCloseTo(14, within(1.5));
            assertThat(even.left() - 28 * MM).isCloseTo(14, within(1.5));
            assertThat(pdf.firstInk(2, false, even.left() + 1, even.left() + 8, 262.5 * MM))
                    .isCloseTo(269 * MM, within(1.0));
        }
    }

    private static Line number(MeasuredPdf pdf, int page) throws IOException {
        return pdf.lines(page).stream()
                .filter(line -> line.text().matches("—\\d+—"))
                .findFirst()
                .orElseThrow();
    }
}
