package org.fangxian.supplies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.exchange.SheetText;
import org.fangxian.items.ItemView;
import org.fangxian.shared.DomainException;
import org.junit.jupiter.api.Test;

/** What donors and stores write in spreadsheets becomes lines, with the units in which they wrote it. */
class SheetLinesTest {
    private static final List<ItemView> ITEMS = List.of(
            item(1, "P01", "普通医用口罩", "个"),
            item(2, "P02", "医用外科口罩", "个"),
            item(10, "P10", "84消毒液", "升"),
            item(11, "P11", "75%酒精", "升"),
            item(13, "P13", "乳胶手套", "只"));

    private static ItemView item(long id, String code, String name, String unit) {
        return new ItemView(
                id, code, name, unit, unit.equals("升"), true, List.of(new ItemView.UnitOfItem(unit, BigDecimal.ONE)));
    }

    private static SheetLines csv(String text) {
        return new SheetLines(ITEMS, SheetText.rows(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void linesOfMixedUnitsAreReadBelowTheirHeadingsWithTheUnitInItsCellOrInAColumnOfItsOwn() {
        SheetLines sheet = csv("""
                隆昌商会捐赠清单,,,,
                物资名称,数量,单位,批号,有效期至
                普通医用口罩,10000,个,CD-1,2022-02-05
                84消毒液,1.6吨,,CD-2,2021-02-05
                酒精,200,斤,CD-3,
                ,,,,
                p13,"10,000",双,,2024-02-08
                """);
        assertThat(sheet.lines())
                .extracting(EntryLine::getItem, EntryLine::getAmount, EntryLine::getNumber, EntryLine::getExpiry)
                .containsExactly(
                        tuple(1L, "10000个", "CD-1", "2022-02-05"),
                        tuple(10L, "1.6吨", "CD-2", "2021-02-05"),
                        tuple(11L, "200斤", "CD-3", ""),
                        tuple(13L, "10,000双", "", "2024-02-08"));
        assertThat(sheet.unknown()).isEmpty();
    }

    @Test
    void aNameOfNoItemOrOfSeveralIsLeftToWhoeverEnters() {
        SheetLines sheet = csv("品目,数量\n扩音器,80个\n口罩,25000个\n75%酒精,0.5吨\n");
        assertThat(sheet.lines()).extracting(EntryLine::getItem).containsExactly(null, null, 11L);
        assertThat(sheet.unknown()).containsExactly(new SheetLines.Unknown(0, "扩音器"), new SheetLines.Unknown(1, "口罩"));
    }

    @Test
    void aWorkbookIsReadWithItsDaysAsDaysAndItsColumnsInEnglish() throws IOException {
        EntryLine line =
                new SheetLines(ITEMS, SheetText.rows(workbook())).lines().get(0);
        assertThat(line.getItem()).isEqualTo(1L);
        assertThat(line.getAmount()).isEqualTo("4000");
        assertThat(line.getExpiry()).isEqualTo("2022-06-30");
        assertThat(line.getMaker()).isEqualTo("四川厂");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("捐赠");
            Row heads = sheet.createRow(0);
            List.of("Item", "Amount", "Maker", "Expiry")
                    .forEach(head -> heads.createCell(Math.max(0, heads.getLastCellNum()))
                            .setCellValue(head));
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("P01");
            row.createCell(1).setCellValue(4000);
            row.createCell(2).setCellValue(" 四川厂 ");
            Cell expiry = row.createCell(3);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            expiry.setCellStyle(day);
            expiry.setCellValue(LocalDate.of(2022, 6, 30));
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void textAsExcelInChineseSavesItIsRead() {
        byte[] text = "品目\t数量\n医用外科口罩\t3箱\n".getBytes(Charset.forName("GB18030"));
        assertThat(new SheetLines(ITEMS, SheetText.rows(text)).lines())
                .extracting(EntryLine::getItem, EntryLine::getAmount)
                .containsExactly(tuple(2L, "3箱"));
    }

    @Test
    void whatHasNoHeadingsNoLinesOrTooManyIsRefusedInWords() {
        refused("supplies.sheet.headings", "普通医用口罩,4000个\n");
        refused("supplies.lines", "品目,数量\n,\n");
        refused("supplies.lines", "品目,数量\n" + "P01,1个\n".repeat(101));
        refused("exchange.file.size", "");
    }

    private static void refused(String key, String text) {
        assertThatThrownBy(() -> csv(text))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
