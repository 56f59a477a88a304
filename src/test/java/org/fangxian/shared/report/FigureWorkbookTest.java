package org.fangxian.shared.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.shared.report.FigureWorkbook.Column;
import org.fangxian.shared.report.FigureWorkbook.Sheet;
import org.junit.jupiter.api.Test;

class FigureWorkbookTest {
    @Test
    void cells_keep_their_kind() throws IOException {
        List<Object> row = Arrays.asList(
                "市中区",
                18,
                new BigDecimal("92.70"),
                LocalDate.of(2020, 2, 10),
                LocalDateTime.of(2020, 2, 10, 17, 0),
                null,
                0,
                Instant.parse("2020-02-10T09:00:05Z"));
        try (XSSFWorkbook book = written(row)) {
            var cells = book.getSheetAt(0).getRow(1);
            assertThat(cells.getCell(0).getStringCellValue()).isEqualTo("市中区");
            assertThat(cells.getCell(1).getNumericCellValue()).isEqualTo(18);
            assertThat(cells.getCell(2).getNumericCellValue()).isEqualTo(92.7);
            assertThat(DateUtil.isCellDateFormatted(cells.getCell(3))).isTrue();
            assertThat(cells.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2020-02-10T17:00");
            assertThat(cells.getCell(5).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cells.getCell(6).getNumericCellValue()).isZero();
            assertThat(DateUtil.isCellDateFormatted(cells.getCell(7))).isTrue();
            assertThat(cells.getCell(7).getLocalDateTimeCellValue()).isEqualTo("2020-02-10T17:00:05");
        }
    }

    @Test
    void what_looks_like_a_formula_stays_text() throws IOException {
        List<String> formulas = List.of("=1+1", "+86", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x");
        try (XSSFWorkbook book = written(formulas)) {
            for (int i = 0; i < formulas.size(); i++) {
                Cell cell = book.getSheetAt(0).getRow(1).getCell(i);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(formulas.get(i));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void a_sheet_name_with_forbidden_characters_is_cleaned() throws IOException {
        byte[] bytes = FigureWorkbook.write(List.of(new Sheet("a/b:c", List.of(Column.of("x")), List.of())));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetName(0)).isEqualTo("a b c");
        }
    }

    private static XSSFWorkbook written(List<?> row) throws IOException {
        List<Column> columns = row.stream().map(cell -> new Column("列", 12)).toList();
        byte[] bytes = FigureWorkbook.write(List.of(new Sheet("数据", columns, List.of(row))));
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
