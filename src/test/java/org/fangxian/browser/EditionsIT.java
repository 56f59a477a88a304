package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
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

/** The system administrator brings the divisions of 2020-06-30 in. In a portal of its own: the whole city's places change. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsIT {
    private static final Path TABLE = Path.of("src/main/resources/reference/divisions-2020-06-30.csv");

    @TempDir
    private static Path folder;

    private static DemoPortal portal;
    private static Browser administrator;

    @BeforeAll
    static void start() {
        portal = DemoPortal.start("editions", DemoPortal.freshHome("editions"), Map.of());
        administrator = new Browser(portal).signIn("admin");
    }

    @AfterEach
    void nothingIsComplainedOf() {
        administrator.complainedOfNothing();
    }

    @AfterAll
    static void close() {
        administrator.close();
        portal.close();
    }

    private static void upload(Path file) {
        administrator.open("/divisions/editions.xhtml").type(By.id("editions:source"), "国家统计局，china-division 2.4.0");
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
        upload(wrong);
        administrator.sees("文件有错误，没有保存任何内容").sees("code12").sees("51100200000");
        administrator.picture("editions-wrong");
        assertThat(administrator.all(By.cssSelector("#editions\\:table_data > tr")))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void theTableOfAnEditionIsReadAndComparedInOneAction() {
        upload(TABLE);
        administrator.sees("2020年6月30日版已导入，共 1,414 个区划");
        administrator.picture("editions-brought");
        administrator.press("查看对照").sees("村级代码消失 1,393 个（其中 1,120 个在本县没有同名的村），新出现 370 个");
        assertThat(tab("GUESS")).endsWith("1,080");
        assertThat(tab("VANISHED")).endsWith("0");
        administrator.picture("editions-comparison");
    }

    @Test
    @Order(3)
    void aVillageIsLedElsewhereAndItsTownIsFoundByName() {
        administrator.type(By.id("list:text"), "登贵桥").sees("登贵桥村").settle();
        administrator.press("改去向").type(By.id("change:target_input"), "511025118002");
        administrator.click(By.cssSelector("#change\\:target_panel li"));
        administrator.picture("editions-change");
        administrator.click(By.id("change:redirect")).sees("没有符合的对照");
        choose("ALL");
        administrator.sees("人工指定");
    }

    @Test
    @Order(4)
    void guessesAndAllTheOthersAreConfirmedAtOnce() {
        administrator.open("/divisions/comparison.xhtml");
        choose("GUESS");
        confirmAll("已确认 1,080 条");
        choose("OPEN");
        confirmAll("已确认");
        administrator.sees("没有符合的对照");
        assertThat(tab("OPEN")).endsWith("0");
        administrator.picture("editions-confirmed");
    }

    @Test
    @Order(5)
    void anEditionIsPutInForceAndWhatWasIssuedAndReportedReadsAsItDid() throws IOException {
        PortalSession editor = new PortalSession(portal, "bianji");
        PortalSession reviewer = new PortalSession(portal, "shenhe");
        String report = "/reporting/report.xhtml?form=RETURNEES&unit=511002106&date=2020-02-09";
        Map<String, byte[]> printed = printed(editor);
        assertThat(printed).hasSizeGreaterThan(2);
        assertThat(body(reviewer.get(report))).contains("靖民镇");

        administrator.open("/divisions/comparison.xhtml").sees("启用新版本");
        administrator.find(By.id("list:from_input")).sendKeys("2020-02-13", Keys.TAB);
        administrator.settle();
        administrator.click(By.id("list:putInForce")).click(By.cssSelector(".ui-confirmdialog-yes"));
        administrator.sees("2020年6月30日版自2020年2月13日起启用").sees("已启用");
        administrator.open("/divisions/editions.xhtml").sees("2020年2月13日");
        administrator.picture("editions-in-force");

        printed(editor).forEach((issue, file) -> assertThat(file).as(issue).isEqualTo(printed.get(issue)));
        assertThat(body(reviewer.get(report))).contains("靖民镇");
        assertThat(body(reviewer.get("/verdicts/board.xhtml?date=2020-02-12"))).contains("市中区");
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

    private static String tab(String name) {
        return administrator.find(By.cssSelector("[data-tab=" + name + "]")).getText();
    }

    private static void choose(String tab) {
        administrator.click(By.cssSelector("[data-tab=" + tab + "]"));
        administrator.find(By.cssSelector("[data-tab=" + tab + "][aria-current=true]"));
    }

    private static void confirmAll(String said) {
        administrator.click(By.id("list:confirmAll")).click(By.cssSelector(".ui-confirmdialog-yes"));
        administrator.sees(said);
    }
}
