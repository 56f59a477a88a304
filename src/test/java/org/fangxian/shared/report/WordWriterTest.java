package org.fangxian.shared.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.fangxian.shared.report.word.WordWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

class WordWriterTest {
    private static XWPFDocument document;

    @BeforeAll
    static void write() throws IOException {
        byte[] bytes = WordWriter.write(
                SampleBriefing.full().table().chart().signed().edition("更正").build());
        document = new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void the_page_has_the_margins_and_the_grid_of_the_standard() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        assertThat(section.getPgSz().getW()).hasToString("11906");
        assertThat(section.getPgSz().getH()).hasToString("16838");
        assertThat(section.getPgMar().getFooter()).hasToString("1361");
        assertThat(section.getPgMar().getTop()).hasToString("2098");
        assertThat(section.getPgMar().getLeft()).hasToString("1588");
        assertThat(section.getPgMar().getRight()).hasToString("1474");
        assertThat(section.getPgMar().getBottom()).hasToString("1984");
        assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
        assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
    }

    @Test
    void odd_pages_bear_their_number_on_the_right_and_even_ones_on_the_left() {
        assertThat(document.getEvenAndOddHeadings()).isTrue();
        XWPFParagraph odd = document.getHeaderFooterPolicy()
                .getDefaultFooter()
                .getParagraphs()
                .get(0);
        XWPFParagraph even = document.getHeaderFooterPolicy()
                .getEvenPageFooter()
                .getParagraphs()
                .get(0);
        assertThat(odd.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
        assertThat(even.getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
        assertThat(List.of(odd, even)).allSatisfy(number -> {
            assertThat(number.getCTP().xmlText()).contains("<w:instrText> PAGE </w:instrText>");
            assertThat(number.getText()).startsWith("— ").endsWith(" —");
            assertThat(number.getRuns())
                    .allSatisfy(run -> assertThat(run.getFontSizeAsDouble()).isEqualTo(14));
        });
    }

    @Test
    void paragraphs_are_whole_and_editable() {
        XWPFParagraph paragraph = document.getParagraphs().stream()
                .filter(p -> p.getText().startsWith("（一）压实各级责任。各级领导班子"))
                .findFirst()
                .orElseThrow();
        assertThat(paragraph.getText()).endsWith("整改率92.7%。");
        assertThat(paragraph.getRuns()).hasSize(2);
        assertThat(paragraph.getRuns().get(0).getFontFamily()).isEqualTo("楷体_GB2312");
        assertThat(paragraph.getRuns().get(1).getFontFamily()).isEqualTo("仿宋_GB2312");
        assertThat(paragraph.getRuns().get(1).getFontSizeAsDouble()).isEqualTo(16);
    }

    @Test
    void masthead_table_and_imprint_are_there() {
        String text =
                document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        assertThat(text).contains("疫情防控工作日报", "第12期（更正）", "市疫情防控指挥部办公室\t2020年2月11日");
        assertThat(document.getTables()).hasSize(2);
        XWPFTable table = document.getTables().get(0);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(6).getCell(2).getText()).isEqualTo("18");
        assertThat(document.getTables().get(1).getText()).contains("报：市委", "（共印60份）", "2020年2月11日印发");
    }

    @Test
    void the_chart_has_its_figures_behind_it() {
        assertThat(document.getCharts()).singleElement().satisfies(chart -> {
            assertThat(chart.getChartSeries()).hasSize(2);
            assertThat(chart.getWorkbook().getSheetAt(0).getRow(7).getCell(2).getNumericCellValue())
                    .isEqualTo(18);
        });
    }
}
