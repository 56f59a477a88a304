package org.fangxian.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.sentences.BlockKind;
import org.fangxian.shared.report.Chart;
import org.fangxian.shared.report.OfficialDocument;
import org.fangxian.shared.report.Paragraph;
import org.fangxian.shared.report.Run;
import org.fangxian.shared.report.Table;
import org.junit.jupiter.api.Test;

class BriefingDocumentTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 11);

    private final Bulletin bulletin = new Bulletin(
            head(1),
            List.of(
                    block(BlockKind.HEADING, "", "疫情总体情况"),
                    block(BlockKind.TEXT, "", "累计{f:1}例，较昨日减少{f:2}例，{f:3|无死亡病例}；疑似{f:4}例。"),
                    block(BlockKind.TEXT, "", "  "),
                    block(BlockKind.TABLE, "", "各县情况\n县（市、区）|累计\n资中县|{f:4}\n全市|{f:1}"),
                    block(BlockKind.CHART, "", "近七日\n日期|新增|累计\n2月9日|{f:4}|{f:1}\n2月10日|{f:3}|{f:1}"),
                    block(BlockKind.HEADING, "", "重点工作"),
                    block(BlockKind.TEXT, "值班值守。", "在岗{f:1}人。"),
                    block(BlockKind.TEXT, "物资保障。", "充足。"),
                    block(BlockKind.UNITS, "", "漏报单位：甲。\n迟报单位：乙。")),
            List.of(
                    figure(1, "VALUE", BigDecimal.valueOf(18)),
                    figure(2, "CHANGE", BigDecimal.valueOf(-3)),
                    figure(3, "VALUE", BigDecimal.ZERO),
                    figure(4, "VALUE", null)));

    private final OfficialDocument document = BriefingDocument.of(bulletin, DAY);

    @Test
    void headings_are_numbered_and_empty_paragraphs_left_out() {
        assertThat(texts())
                .containsExactly(
                        "一、疫情总体情况",
                        "累计18例，较昨日减少3例，无死亡病例；疑似—例。",
                        "二、重点工作",
                        "（一）值班值守。在岗18人。",
                        "（二）物资保障。充足。",
                        "漏报单位：甲。",
                        "迟报单位：乙。");
    }

    @Test
    void a_heading_under_which_nothing_stands_is_left_out() {
        List<BulletinBlock> blocks = List.of(
                block(BlockKind.HEADING, "", "疫情总体情况"),
                block(BlockKind.TEXT, "", ""),
                block(BlockKind.HEADING, "", "重点工作"),
                block(BlockKind.TEXT, "", "平稳。"),
                block(BlockKind.HEADING, "", "信息报送情况"),
                block(BlockKind.UNITS, "", ""));
        assertThat(new Bulletin(head(1), blocks, List.of()).sections())
                .extracting(Section::text)
                .containsExactly("一、重点工作", "平稳。");
    }

    @Test
    void the_table_ends_with_the_citys_total() {
        Table table = (Table) document.blocks().get(2);
        assertThat(table.head()).containsExactly("县（市、区）", "累计");
        assertThat(table.rows()).containsExactly(List.of("资中县", "—"), List.of("全市", "18"));
        assertThat(table.lastRowIsTotal()).isTrue();
    }

    @Test
    void a_missing_day_is_a_gap_in_the_chart_and_not_nought() {
        Chart chart = (Chart) document.blocks().get(3);
        assertThat(chart.categories()).containsExactly("2月9日", "2月10日");
        assertThat(new ArrayList<Object>(chart.series().get(0).values())).containsExactly(null, BigDecimal.ZERO);
        assertThat(new ArrayList<Object>(chart.series().get(1).values()))
                .containsExactly(BigDecimal.valueOf(18), BigDecimal.valueOf(18));
    }

    @Test
    void a_chart_keeps_the_decimals_of_its_figures() {
        BulletinBlock block = block(BlockKind.CHART, "", "近七日\n日期|金额\n2月10日|{f:1}");
        Bulletin paid = new Bulletin(head(1), List.of(block), List.of(figure(1, "VALUE", new BigDecimal("1234.56"))));
        Chart chart = (Chart) BriefingDocument.of(paid, DAY).blocks().get(0);
        assertThat(new ArrayList<Object>(chart.series().get(0).values())).containsExactly(new BigDecimal("1234.56"));
    }

    @Test
    void masthead_and_imprint_are_the_briefings_own() {
        assertThat(document.masthead().secrecy()).isEqualTo("内部资料　注意保存");
        assertThat(document.masthead().issue()).isEqualTo("第12期");
        assertThat(document.masthead().date()).isEqualTo("2020年2月11日");
        assertThat(document.masthead().edition()).isNull();
        assertThat(document.imprint().copies()).isEqualTo(80);
        assertThat(BriefingDocument.of(new Bulletin(head(2), bulletin.blocks(), bulletin.figures()), DAY)
                        .masthead()
                        .edition())
                .isEqualTo("第2版更正");
    }

    @Test
    void what_was_frozen_reads_back_the_same() {
        byte[] json = BulletinJson.write(bulletin);
        assertThat(BulletinJson.read(json)).isEqualTo(bulletin);
        assertThat(BulletinJson.write(BulletinJson.read(json))).isEqualTo(json);
    }

    @Test
    void the_workbook_has_numbers_dates_and_blanks_in_its_cells() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(FigureSheets.of(bulletin)))) {
            Sheet figures = book.getSheetAt(0);
            Cell amount = figures.getRow(1).getCell(8);
            assertThat(figures.getRow(0).getCell(8).getStringCellValue()).isEqualTo("数值");
            assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(amount.getNumericCellValue()).isEqualTo(18);
            assertThat(figures.getRow(3).getCell(8).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(figures.getRow(4).getCell(8).getCellType()).isEqualTo(CellType.BLANK);
            Cell date = figures.getRow(1).getCell(6);
            assertThat(DateUtil.isCellDateFormatted(date)).isTrue();
            assertThat(date.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(DAY);
            Sheet counties = book.getSheetAt(1);
            assertThat(counties.getRow(1).getCell(0).getStringCellValue()).isEqualTo("资中县");
            assertThat(counties.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(counties.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(18);
        }
    }

    private List<String> texts() {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> String.join(
                        "", ((Paragraph) block).runs().stream().map(Run::text).toList()))
                .toList();
    }

    private static BulletinHead head(int edition) {
        return new BulletinHead(
                "DAILY",
                1,
                "疫情防控工作日报",
                "办公室",
                "内江市疫情防控工作日报",
                DAY,
                edition,
                2020,
                12,
                "内部资料　注意保存",
                "省",
                null,
                "各县",
                80,
                false,
                1,
                null,
                Instant.EPOCH);
    }

    private static BulletinBlock block(BlockKind kind, String lead, String content) {
        return new BulletinBlock(kind, lead, content);
    }

    private static BulletinFigure figure(int number, String derivation, BigDecimal amount) {
        return new BulletinFigure(
                number,
                derivation,
                "X",
                "指标",
                "例",
                "2月10日0—24时",
                1,
                "511000",
                "市",
                DAY,
                amount,
                1,
                1,
                List.of(7L),
                Instant.parse("2020-02-11T09:10:00Z"),
                false,
                null,
                null);
    }
}
