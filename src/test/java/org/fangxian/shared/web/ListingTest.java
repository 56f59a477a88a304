package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.shared.Texts;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final Texts TEXTS = Texts.of(Texts.CHINESE);
    private static final LocalDate FIRST = LocalDate.of(2020, 2, 1);
    private static final Listing<Integer> NUMBERS = new Listing<Integer>("audit.title")
            .column("audit.account", number -> "=" + number)
            .column("audit.subject", number -> number)
            .column("audit.at", FIRST::plusDays)
            .column("audit.detail", number -> null);

    @Test
    void numbersAndDaysStayWhatTheyAreAndAFormulaStaysText() throws IOException {
        Sheet sheet = sheet(NUMBERS.write(Stream.of(18), 10, TEXTS));
        Row row = sheet.getRow(1);
        assertThat(sheet.getSheetName()).isEqualTo("审计日志");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("用户名");
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=18");
        assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(18);
        assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
    }

    @Test
    void aListThatIsCutOffSaysSoInItsLastLine() throws IOException {
        Listing.File file = NUMBERS.write(Stream.of(1, 2, 3, 4), 3, TEXTS);
        Sheet sheet = sheet(file);
        assertThat(file.rows()).isEqualTo(3);
        assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(3);
        assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                .isEqualTo(TEXTS.format("shared.export.cut", 3))
                .contains("3");
    }

    @Test
    void aListThatFitsEndsWithItsLastRow() throws IOException {
        Sheet sheet = sheet(NUMBERS.write(Stream.of(1, 2, 3), 3, TEXTS));
        assertThat(sheet.getLastRowNum()).isEqualTo(3);
    }

    @Test
    void noMoreIsReadThanIsWritten() {
        AtomicInteger read = new AtomicInteger();
        NUMBERS.write(Stream.generate(read::incrementAndGet), 3, TEXTS);
        assertThat(read).hasValueLessThanOrEqualTo(4);
    }

    private static Sheet sheet(Listing.File file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            return book.getSheetAt(0);
        }
    }
}
