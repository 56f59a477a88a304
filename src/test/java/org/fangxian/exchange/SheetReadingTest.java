package org.fangxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fangxian.checks.FormFixture.DAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.checks.FormFixture;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.organisation.UnitKind;
import org.junit.jupiter.api.Test;

class SheetReadingTest {
    private static final FormVersion FORM = FormFixture.form("NEW", "TOTAL");
    private static final List<Asking> TOWNS = List.of(
            new Asking(FORM, 1, "511002001", "城东街道", UnitKind.TOWN),
            new Asking(FORM, 2, "511002002", "城西街道", UnitKind.TOWN));
    private static final String CSV = "单位代码,单位,NEW,TOTAL,情况说明\n511002001,城东街道,3,１７,核对过\n511002002,城西街道,,,\n";

    @Test
    void theTemplateComesBackAsItWasFilledIn() throws IOException {
        byte[] template = SheetTemplate.write(TOWNS, DAY, Map.of(1L, Map.of("NEW", "3", "TOTAL", "17")));
        RowReading reading = read(template);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.rows().get(0).figures()).isEqualTo(Map.of("NEW", "3", "TOTAL", "17"));
        assertThat(reading.rows().get(1).outcome()).isEqualTo(SheetRow.Outcome.EMPTY);
    }

    @Test
    void theTemplateSaysThePeriodOfEveryFigure() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new java.io.ByteArrayInputStream(SheetTemplate.write(TOWNS, DAY, Map.of())))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(2).getStringCellValue())
                    .isEqualTo("2月10日0—24时 例");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("CASES 2020-02-11");
        }
    }

    @Test
    void whatLooksLikeAFormulaStandsInTheTemplateAsText() throws IOException {
        FormVersion form = FormFixture.form(FormFixture.indicator("=NOTE", IndicatorKind.TEXT, 0));
        List<Asking> units = List.of(new Asking(form, 1, "511002001", "@城东街道", UnitKind.TOWN));
        byte[] template = SheetTemplate.write(units, DAY, Map.of(1L, Map.of("=NOTE", "＝1+1")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(template))) {
            Row row = workbook.getSheetAt(0).getRow(5);
            Cell heading = workbook.getSheetAt(0).getRow(1).getCell(2);
            assertThat(List.of(heading, row.getCell(1), row.getCell(2)))
                    .extracting(Cell::getStringCellValue)
                    .containsExactly("=NOTE", "@城东街道", "＝1+1");
            assertThat(List.of(heading, row.getCell(1), row.getCell(2)))
                    .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void csvIsReadInUtf8WithOrWithoutMarkAndInGb18030() {
        Charset chinese = Charset.forName("GB18030");
        for (byte[] file : List.of(
                CSV.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8),
                CSV.getBytes(chinese),
                CSV.replace(",", "\t").getBytes(chinese))) {
            RowReading reading = read(file);
            assertThat(reading.rows().get(0).unitName()).isEqualTo("城东街道");
            assertThat(reading.rows().get(0).figures()).isEqualTo(Map.of("NEW", "3", "TOTAL", "１７"));
            assertThat(reading.rows().get(0).explanation()).isEqualTo("核对过");
        }
    }

    @Test
    void aUnitThatIsUnknownMissingOrNamedTwiceIsNamedByItsCell() {
        RowReading reading =
                read((CSV + "999,无名,1,1,\n,无码,1,1,\n511002001,城东街道,1,1,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(reading.errors())
                .extracting(error ->
                        error.column() + error.row() + " " + error.finding().key())
                .containsExactly("A4 exchange.unit.unknown", "A5 exchange.unit.missing", "A6 exchange.unit.twice");
    }

    @Test
    void whatIsNoSheetIsRefusedByItsName() throws IOException {
        assertRefused(new byte[0], "exchange.file.size");
        assertRefused(new byte[SheetUpload.LARGEST + 1], "exchange.file.size");
        assertRefused("PK\3\4 broken".getBytes(StandardCharsets.UTF_8), "exchange.file.unreadable");
        assertRefused(written(new XSSFWorkbook()), "exchange.file.noSheet");
        assertRefused(written(new HSSFWorkbook()), "exchange.file.xls");
        assertRefused(encrypted(), "exchange.file.encrypted");
        assertRefused(CSV.getBytes(StandardCharsets.UTF_16), "exchange.file.utf16");
        assertRefused(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16LE), "exchange.file.utf16");
        assertRefused(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, "exchange.file.encoding");
        assertRefused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "exchange.file.noHead");
        assertRefused("1\n".repeat(Grid.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8), "exchange.file.rows");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        SheetRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** As Excel wraps a workbook that asks for a password: an older container with the encrypted package in it. */
    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void aColumnThatNobodyAsksForOrThatIsNamedTwiceIsNamedByItsHeading() {
        RowReading reading =
                read("单位代码,单位,NEW,备注,NEW,TOTAL\n511002001,城东街道,3,,4,17\n".getBytes(StandardCharsets.UTF_8));
        assertThat(reading.errors())
                .extracting(error -> error.column() + error.row() + error.heading() + " "
                        + error.finding().key())
                .containsExactly("D1备注 exchange.head.unknown", "E1NEW exchange.head.twice");
    }

    @Test
    void aRefusedFileComesBackWithRemarksThatAreNotReadAgain() throws IOException {
        byte[] csv = (CSV + "999,无名,1,1,\n").getBytes(StandardCharsets.UTF_8);
        Grid grid = GridReader.read(csv);
        byte[] back = new SheetRemarks(grid, 0, read(csv).errors()).write(csv);
        Grid remarked = GridReader.read(back);
        assertThat(remarked.cell(0, 5)).isEqualTo(SheetColumns.remarks());
        assertThat(remarked.cell(3, 5)).contains("A4（单位代码）：单位代码“999”不存在");
        assertThat(remarked.cell(1, 5)).isEmpty();
        RowReading again = read(back);
        assertThat(again.errors()).hasSize(1);
        assertThat(again.rows()).isEqualTo(read(csv).rows());
        byte[] twice = new SheetRemarks(remarked, 0, List.of()).write(back);
        assertThat(GridReader.read(twice).cell(3, 5)).isEmpty();
    }

    @Test
    void theTemplateSaysWhoFillsAFigureIn() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new java.io.ByteArrayInputStream(SheetTemplate.write(TOWNS, DAY, Map.of())))) {
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("由谁填写");
        }
    }

    @Test
    void aNumberInACellIsReadWithoutADecimalPointAndAFormulaByItsResult() throws IOException {
        Grid grid = GridReader.read(workbook());
        assertThat(grid.cell(0, 0)).isEqualTo("473000");
        assertThat(grid.cell(0, 1)).isEqualTo("2400.5");
        assertThat(grid.cell(0, 2)).isEqualTo("473001");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(473_000);
            row.createCell(1).setCellValue(2400.5);
            row.createCell(2).setCellFormula("A1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static RowReading read(byte[] file) {
        Grid grid = GridReader.read(file);
        Map<String, Asking> units = TOWNS.stream().collect(Collectors.toMap(Asking::unitCode, Function.identity()));
        return new RowReading(grid, SheetColumns.find(grid, FORM.indicators()), units);
    }
}
