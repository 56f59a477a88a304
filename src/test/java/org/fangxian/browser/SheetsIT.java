package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.SheetsPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A county's officer reports for her towns by spreadsheet. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SheetsIT {
    private static final String DATE = "2020-02-12";
    private static final String FORM = "HOUSEHOLDS";
    private static final int FIRST_FIGURE = 2;

    @TempDir
    private static Path folder;

    private static Browser officer;
    private static byte[] template;

    @BeforeAll
    static void start() {
        officer = new Browser(DemoPortal.shared()).signIn("weiyuan");
        template = SheetsPage.open(officer).choose(FORM, DATE).template();
    }

    @AfterEach
    void nothingIsComplainedOf() {
        officer.complainedOfNothing();
    }

    @AfterAll
    static void close() {
        officer.close();
    }

    @Test
    @Order(1)
    void aWrongCellIsNamedByRowAndColumnInTheFormsWordsAndNothingCanBeConfirmed() throws IOException {
        Path file = filled("wrong.xlsx", "三十");
        SheetsPage.open(officer)
                .choose(FORM, DATE)
                .upload(file)
                .sees("C6")
                .sees("入户排查户数")
                .sees("三十");
        assertThat(officer.all(By.id("sheets:confirm"))).isEmpty();
        officer.picture("sheets-wrong");
        officer.press("下载带批注的表格");
        Path remarked = officer.await(page -> Files.exists(officer.downloads().resolve("wrong.xlsx"))
                ? officer.downloads().resolve("wrong.xlsx")
                : null);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(remarked))) {
            Row row = workbook.getSheetAt(0).getRow(5);
            assertThat(row.getCell(row.getLastCellNum() - 1).getStringCellValue())
                    .contains("C6（入户排查户数）");
        }
    }

    @Test
    @Order(2)
    void theMendedFileIsConfirmedAndEveryReportHasItsReceipt() throws IOException {
        SheetsPage.open(officer)
                .choose(FORM, DATE)
                .upload(filled("mended.xlsx", "30"))
                .sees("尚未保存，请核对后确认")
                .confirm()
                .sees("已导入：提交2张报表")
                .sees("-HOUSEHOLDS-1");
        officer.picture("sheets-done");
    }

    @Test
    @Order(3)
    void theSameFileAgainChangesNothing() throws IOException {
        SheetsPage.open(officer)
                .choose(FORM, DATE)
                .upload(filled("mended.xlsx", "30"))
                .sees("导入过，再次导入不产生变化");
        assertThat(officer.all(By.id("sheets:confirm"))).isEmpty();
    }

    @Test
    @Order(4)
    void townsComeInOneGb18030TextFileAndWhatWasFiledAlreadyIsCorrectedForAReason() throws IOException {
        StringBuilder csv = new StringBuilder("单位代码,在岗卡口和体温监测点,检查车辆,体温检测,累计体温检测,发现发热人员,情况说明\n");
        units().forEach(unit -> csv.append(unit).append(",3,120,400,5000,0,今日增设卡口\n"));
        Path file = Files.write(folder.resolve("卡口.csv"), csv.toString().getBytes(Charset.forName("GB18030")));
        SheetsPage page = SheetsPage.open(officer).choose("CHECKPOINTS", DATE).upload(file);
        page.sees("尚未保存，请核对后确认");
        if (!officer.all(By.id("sheets:reason")).isEmpty()) {
            officer.type(By.id("sheets:reason"), "今日增设卡口，据实更正");
        }
        page.confirm().sees("已导入：提交2张报表").sees("-CHECKPOINTS-");
    }

    /** The template with two towns filled in; the first figure of the first is given. */
    private static Path filled(String name, String first) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int number = head(sheet) + 1; number <= head(sheet) + 2; number++) {
                Row row = sheet.getRow(number);
                for (int column = FIRST_FIGURE; column < FIRST_FIGURE + 3; column++) {
                    row.createCell(column).setCellValue(30);
                }
                row.createCell(FIRST_FIGURE + 3).setCellValue("今日起逐户排查");
            }
            sheet.getRow(head(sheet) + 1).createCell(FIRST_FIGURE).setCellValue(first);
            workbook.write(out);
        }
        return file;
    }

    private static List<String> units() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            Sheet sheet = workbook.getSheetAt(0);
            return List.of(
                    sheet.getRow(head(sheet) + 1).getCell(0).getStringCellValue(),
                    sheet.getRow(head(sheet) + 2).getCell(0).getStringCellValue());
        }
    }

    /** The row of codes. */
    private static int head(Sheet sheet) {
        for (Row row : sheet) {
            if (row.getCell(0).toString().equals("UNIT_CODE")) {
                return row.getRowNum();
            }
        }
        throw new IllegalStateException("no row of codes");
    }
}
