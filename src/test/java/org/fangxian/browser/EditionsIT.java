package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.browser.pages.ListPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * A system administrator brings the divisions of 2020-06-30 in, and another confirms them and puts them in force. In a portal
 * of its own: the whole city's places change.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsIT {
    private static final Path TABLE = Path.of("src/main/resources/reference/divisions-2020-06-30.csv");

    /** Both editions in one file, as they were published. */
    private static final Path PUBLISHED = Path.of("src/test/resources/neijiang-divisions.csv");

    private static final String READING = "已读取";

    @TempDir
    private static Path folder;

    private static DemoPortal portal;
    private static Browser administrator;
    private static Browser other;

    @BeforeAll
    static void start() {
        portal = DemoPortal.start("editions", DemoPortal.freshHome("editions"), Map.of());
        administrator = new Browser(portal).signIn("admin");
        other = new Browser(portal).signIn("admin2");
    }

    @AfterEach
    void nothingIsComplainedOf() {
        administrator.complainedOfNothing();
        other.complainedOfNothing();
    }

    @AfterAll
    static void close() {
        administrator.close();
        other.close();
        portal.close();
    }

    private static void upload(Path file, String edition) {
        administrator.open("/divisions/editions.xhtml").type(By.id("editions:source"), "国家统计局，china-division 2.4.0");
        administrator.find(By.id("editions:edition_input")).sendKeys(edition, Keys.TAB);
        administrator.settle();
        administrator
                .driver()
                .findElement(By.cssSelector("input[type='file']"))
                .sendKeys(file.toAbsolutePath().toString());
        administrator.settle();
    }

    @Test
    @Order(1)
    void aWrongRowIsNamedAndNothingIsKept() throws IOException {
        Path wrong = folder.resolve("wrong.csv");
        Files.writeString(wrong, Files.readString(TABLE).replaceFirst("511002000000,市中区", "51100200000,市中区"));
        upload(wrong, "");
        administrator.sees("文件有错误，没有保存任何内容").sees("code12").sees("51100200000");
        administrator.picture("editions-wrong");
        assertThat(ListPage.on(administrator).export(By.id("editions:exportErrors")))
                .anyMatch(line -> line.get(0).matches("\\d+")
                        && line.get(1).equals("code12")
                        && line.get(2).contains("51100200000"));
        assertThat(administrator.all(By.cssSelector("#editions\\:table_data > tr")))
                .hasSize(1);
    }

    @Test
    @Order(1)
    void theEditionInForceIsKnownAgainAndWhateverDiffersIsNamed() throws IOException {
        upload(PUBLISHED, "2019-10-31");
        administrator.sees("2019年10月31日版已在用，文件的 2,475 个区划与在用版本逐行相同，没有差异");
        administrator.picture("editions-known");
        Path differing = folder.resolve("differing.csv");
        Files.writeString(differing, Files.readString(PUBLISHED).replaceFirst("511002000000,市中区", "511002000000,中区"));
        upload(differing, "2019-10-31");
        administrator.sees("与在用版本不同，在用版本为“市中区”");
        administrator.picture("editions-differs");
        assertThat(administrator.all(By.cssSelector("#editions\\:table_data > tr")))
                .hasSize(1);
    }

    @Test
    @Order(1)
    void aLongTableShowsHowFarItIsReadAndIsStoppedGoneOnWithAndDiscarded() throws IOException {
        Path large = folder.resolve("large.csv");
        Files.writeString(large, large());
        upload(large, "");
        administrator.sees(READING).sees("/ 54,062 行");
        administrator.find(By.cssSelector(".ui-progressbar-value"));
        administrator.picture("editions-reading");
        administrator.press("停止").sees("继续读取");
        assertThat(administrator.text()).doesNotContain(READING);
        administrator.press("继续读取").sees(READING);
        administrator.press("停止").press("撤销导入").click(By.cssSelector(".ui-confirmdialog-yes"));
        administrator.sees("已撤销导入");
        assertThat(administrator.all(By.cssSelector("#editions\\:table_data > tr")))
                .hasSize(1);
    }

    /** 60 towns of 900 villages. */
    private static String large() {
        StringBuilder table = new StringBuilder("""
                edition,level,code12,name,parent_code12,kind
                2021-01-01,市,511000000000,内江市,510000000000,
                2021-01-01,县级,511002000000,市中区,511000000000,
                """);
        for (int town = 100; town < 160; town++) {
            table.append("2021-01-01,乡级,511002%d000,第%d镇,511002000000,镇%n".formatted(town, town));
            for (int village = 1; village <= 900; village++) {
                table.append("2021-01-01,村级,511002%d%03d,第%d村,511002%d000,村%n".formatted(town, village, village, town));
            }
        }
        return table.toString();
    }

    @Test
    @Order(2)
    void theTableOfAnEditionIsReadAndComparedInOneAction() {
        upload(PUBLISHED, "2020-06-30");
        administrator.sees("2020年6月30日版已导入，共 1,414 个区划");
        administrator.picture("editions-brought");
        administrator.press("查看对照").sees("村级代码消失 1,393 个（其中 1,120 个在本县没有同名的村），新出现 370 个");
        assertThat(tab(administrator, "GUESS")).endsWith("1,080");
        assertThat(tab(administrator, "VANISHED")).endsWith("0");
        administrator.picture("editions-comparison");
    }

    @Test
    @Order(3)
    void whoBroughtTheTableInIsToldThatAnotherConfirmsIt() {
        administrator.sees("须由另一位系统管理员确认和启用");
        assertThat(administrator.all(By.id("list:confirmAll"))).isEmpty();
        administrator.type(By.id("list:text"), "登贵桥").sees("登贵桥村").settle();
        administrator.press("改去向").type(By.id("change:target_input"), "511025118002");
        administrator.click(By.cssSelector("#change\\:target_panel li"));
        administrator.click(By.id("change:redirect")).sees("待另一位系统管理员确认");
        administrator.sees("人工指定").sees("待确认");
    }

    @Test
    @Order(4)
    void aVillageIsLedElsewhereAndItsTownIsFoundByName() {
        other.open("/today/today.xhtml").sees("条区划对照待确认（2020-06-30 版）").press("查看对照");
        other.type(By.id("list:text"), "登贵桥").sees("登贵桥村").settle();
        other.press("改去向").type(By.id("change:target_input"), "511025118002");
        other.click(By.cssSelector("#change\\:target_panel li"));
        other.picture("editions-change");
        other.click(By.id("change:redirect")).sees("没有符合的对照");
        choose("ALL");
        other.sees("人工指定");
    }

    @Test
    @Order(5)
    void guessesAndAllTheOthersAreConfirmedAtOnce() {
        other.open("/divisions/comparison.xhtml");
        choose("GUESS");
        confirmAll("已确认 1,080 条");
        choose("OPEN");
        confirmAll("已确认");
        other.sees("没有符合的对照");
        assertThat(tab(other, "OPEN")).endsWith("0");
        other.picture("editions-confirmed");
    }

    @Test
    @Order(6)
    void anEditionIsPutInForceAndWhatWasIssuedAndReportedReadsAsItDid() throws IOException {
        PortalSession editor = new PortalSession(portal, "bianji");
        PortalSession reviewer = new PortalSession(portal, "shenhe");
        String report = "/reporting/report.xhtml?form=RETURNEES&unit=511002106&date=2020-02-09";
        Map<String, byte[]> printed = printed(editor);
        administrator.open("/divisions/comparison.xhtml").sees("须由另一位系统管理员启用");
        assertThat(administrator.all(By.id("list:putInForce"))).isEmpty();
        assertThat(printed).hasSizeGreaterThan(2);
        assertThat(body(reviewer.get(report))).contains("靖民镇");

        other.open("/divisions/comparison.xhtml").sees("启用新版本");
        other.find(By.id("list:from_input")).sendKeys("2020-02-13", Keys.TAB);
        other.settle();
        other.click(By.id("list:putInForce")).click(By.cssSelector(".ui-confirmdialog-yes"));
        other.sees("2020年6月30日版自2020年2月13日起启用").sees("已启用");
        other.open("/divisions/editions.xhtml").sees("2020年2月13日");
        other.picture("editions-in-force");

        printed(editor).forEach((issue, file) -> assertThat(file).as(issue).isEqualTo(printed.get(issue)));
        assertThat(body(reviewer.get(report))).contains("靖民镇");
        assertThat(body(reviewer.get("/verdicts/board.xhtml?date=2020-02-12"))).contains("市中区");
    }

    @Test
    @Order(7)
    void theComparisonIsTakenAlongAndTheTrailSaysWhoDidWhat() throws IOException {
        PortalSession keeper = new PortalSession(portal, "admin2");
        byte[] sheet = keeper.submit("/divisions/comparison.xhtml", "list", "export", Map.of())
                .body();
        try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(list.getSheetAt(0).getLastRowNum()).isGreaterThan(2_475);
            List<String> heads = new ArrayList<>();
            list.getSheetAt(0).getRow(0).forEach(cell -> heads.add(cell.getStringCellValue()));
            assertThat(heads).contains("依据", "确认人", "确认时间");
        }
        try (Browser auditor = new Browser(portal).signIn("shenji")) {
            assertThat(ListPage.open(auditor, "/audit/audit.xhtml").export())
                    .anyMatch(line -> line.containsAll(List.of("admin", "导入区划版本", "2020-06-30")))
                    .anyMatch(line -> line.containsAll(List.of("admin", "与在用区划版本核对", "2019-10-31")))
                    .anyMatch(line -> line.containsAll(List.of("admin2", "批量确认区划对照", "2020-06-30")))
                    .anyMatch(line -> line.containsAll(List.of("admin2", "启用区划版本", "2020-06-30")))
                    .anyMatch(line -> line.contains("admin2") && line.toString().contains("版本对照"));
        }
    }

    /** The print of every briefing issued. */
    private static Map<String, byte[]> printed(PortalSession editor) throws IOException {
        Matcher row =
                Pattern.compile("briefing\\.xhtml\\?id=(\\d+)").matcher(body(editor.get("/briefings/briefings.xhtml")));
        Map<String, byte[]> printed = new TreeMap<>();
        while (row.find()) {
            HttpResponse<byte[]> paper = editor.get("/briefings/briefing.xhtml?id=" + row.group(1));
            if (body(paper).contains("已印发") && !body(paper).contains(">预览<")) {
                printed.put(
                        row.group(1),
                        editor.get("/briefings/file?id=" + row.group(1) + "&kind=PDF")
                                .body());
            }
        }
        return printed;
    }

    private static String body(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String tab(Browser browser, String name) {
        return browser.find(By.cssSelector("[data-tab=" + name + "]")).getText();
    }

    private static void choose(String tab) {
        other.click(By.cssSelector("[data-tab=" + tab + "]"));
        other.find(By.cssSelector("[data-tab=" + tab + "][aria-current=true]"));
    }

    private static void confirmAll(String said) {
        other.click(By.id("list:confirmAll")).click(By.cssSelector(".ui-confirmdialog-yes"));
        other.sees(said);
    }
}
