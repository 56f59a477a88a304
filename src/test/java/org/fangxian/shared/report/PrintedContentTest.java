package org.fangxian.shared.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fangxian.shared.report.MeasuredPdf.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a printed file holds: its text in reading order, tables, fonts, and the same bytes again. */
class PrintedContentTest {
    @Test
    void many_print_at_the_same_time() throws Exception {
        OfficialDocument document =
                SampleBriefing.full().table().chart().further(2).signed().build();
        ExecutorService officers = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> printed = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                printed.add(officers.submit(() -> PrintedSamples.PRINTER.pdf(document, PrintedSamples.MADE)));
            }
            for (Future<byte[]> pdf : printed) {
                assertThat(pdf.get()).isEqualTo(PrintedSamples.sample("figures-two"));
            }
        } finally {
            officers.shutdown();
        }
    }

    @Test
    void a_table_breaks_between_rows_and_repeats_its_head() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("table-long-two")) {
            assertThat(pdf.text().split("测温人次", -1)).hasSizeGreaterThan(3);
            String text = pdf.text().replaceAll("[\\s\u3000]", "");
            for (int row = 1; row <= 60; row++) {
                assertThat(text).contains("第" + row + "卡口");
            }
        }
    }

    @Test
    void figures_of_a_column_end_at_one_edge() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("figures-two")) {
            List<Double> ends = pdf.lines(2).stream()
                    .filter(line -> line.text().matches("(市中区|东兴区|资中县|威远县|隆昌市|合计).*\\d"))
                    .map(Line::right)
                    .toList();
            assertThat(ends).hasSize(6).allSatisfy(end -> assertThat(end).isCloseTo(ends.get(0), within(0.2)));
        }
    }

    @Test
    void text_extracts_in_reading_order_with_rare_names_and_the_chart() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("figures-two")) {
            assertThat(pdf.text().replaceAll("[\\s\u3000]", ""))
                    .containsSubsequence(
                            "内部资料",
                            "疫情防控工作日报",
                            "第12期",
                            "2020年2月11日",
                            "内江市新型冠状病毒肺炎疫情防控工作情况",
                            "一、疫情总体情况",
                            "二、重点工作开展情况",
                            "（一）压实各级责任。各级领导班子",
                            "张堃、李喆、王赟",
                            "各县（市、区）疫情情况表",
                            "合计118215",
                            "近7日确诊病例（例）",
                            "新增确诊累计确诊",
                            "要加强组织领导",
                            "报：市委",
                            "发：各县");
        }
    }

    @Test
    void an_edition_stands_behind_the_issue() throws IOException {
        byte[] printed =
                PrintedSamples.PRINTER.pdf(SampleBriefing.short_().edition("更正").build(), PrintedSamples.MADE);
        try (MeasuredPdf pdf = new MeasuredPdf(printed)) {
            assertThat(pdf.text(1)).contains("第12期（更正）");
        }
    }

    @ParameterizedTest
    @MethodSource("org.fangxian.shared.report.PrintedSamples#samples")
    void every_font_is_embedded(String name) throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured(name)) {
            assertThat(pdf.fonts()).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            });
        }
    }

    @Test
    void the_same_document_of_the_same_instant_has_the_same_bytes() {
        byte[] again = PrintedSamples.PRINTER.pdf(
                SampleBriefing.full().table().chart().further(2).signed().build(), PrintedSamples.MADE);
        assertThat(again).isEqualTo(PrintedSamples.sample("figures-two"));
    }

    @Test
    void the_file_names_its_title_and_the_office() throws IOException {
        try (MeasuredPdf pdf = PrintedSamples.measured("figures-two")) {
            assertThat(pdf.title()).isEqualTo("疫情防控工作日报 第12期 内江市新型冠状病毒肺炎疫情防控工作情况");
            assertThat(pdf.author()).isEqualTo("市疫情防控指挥部办公室");
        }
    }
}
