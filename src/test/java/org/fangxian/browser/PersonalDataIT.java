package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.browser.pages.ListPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A telephone is masked until somebody says why it must be seen; the trail and the security administrator know of it. */
class PersonalDataIT {
    private static final String OWN = "/organisation/units.xhtml?q=511011100";
    private static final String UNITS = "/organisation/units.xhtml";
    private static final Map<String, String> PURPOSE =
            Map.of("contactsForm:contactsChoice_input", "EPIDEMIC", "contactsForm:contactsWords", "通知值守");
    private static final By ASK = By.id("unitResponsible:unitContactAsk");
    private static final By MASK = By.cssSelector("#unitResponsible .fx-masked");
    private static final By SHOWN = By.cssSelector("#unitResponsible .fx-shown");

    private static DemoPortal portal;

    @BeforeAll
    static void start() {
        portal = DemoPortal.start(
                "personal",
                DemoPortal.freshHome("personal"),
                Map.of(
                        "FANGXIAN_DEMO_HISTORY", "false",
                        "FANGXIAN_LOOKS_PER_HOUR", "2"));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Browser atOwnUnit(String account) {
        Browser browser = new Browser(portal).signIn(account).open(OWN);
        browser.click(By.cssSelector(".fx-found a.fx-node"));
        return browser;
    }

    private static void look(Browser browser, String words) {
        browser.click(ASK);
        browser.find(By.id("unitResponsible:unitContactChoice"));
        browser.script("PrimeFaces.getWidgetById('unitResponsible:unitContactChoice').selectValue('OTHER')");
        browser.type(By.id("unitResponsible:unitContactWords"), words);
        browser.click(By.id("unitResponsible:unitContactShow"));
    }

    @Test
    void aTelephoneIsShownForAPurposeAndNoMoreThanTwiceAnHour() {
        try (Browser browser = atOwnUnit("zhen")) {
            assertThat(browser.find(MASK).getText()).matches("0832-\\*+\\d\\d");
            browser.picture("masked");
            look(browser, "核");
            browser.sees("请说明事由");
            browser.type(By.id("unitResponsible:unitContactWords"), "核实返乡人数");
            browser.picture("masked-asking").click(By.id("unitResponsible:unitContactShow"));
            assertThat(browser.find(SHOWN).getText()).matches("0832-555\\d{4}");
            browser.click(By.id("unitResponsible:unitContactHide"));
            look(browser, "再次核实");
            browser.find(SHOWN);
            browser.click(By.id("unitResponsible:unitContactHide"));
            look(browser, "第三次");
            browser.sees("已通知安全管理员");
        }
        try (Browser browser = new Browser(portal).signIn("shenji")) {
            assertThat(ListPage.open(browser, "/audit/audit.xhtml").export())
                    .anyMatch(line -> line.containsAll(List.of("zhen", "查看个人信息", "查阅", "核实返乡人数")))
                    .anyMatch(line -> line.containsAll(List.of("zhen", "查看个人信息", "拒绝")));
        }
        try (Browser browser = new Browser(portal).signIn("anquan")) {
            browser.open("/today/today.xhtml").sees("条个人信息提醒未读");
            browser.open("/notices/inbox.xhtml").sees("zhen查看个人信息过于频繁");
        }
    }

    @Test
    void aListWithTelephonesCarriesWhoTookItWhenAndWhyAndTheSecurityAdministratorHearsOfIt() throws IOException {
        PortalSession exporter = new PortalSession(portal, "daochu");
        String county = county(exporter);
        try (XSSFWorkbook list = workbook(take(exporter, county, PURPOSE))) {
            String mark = list.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
            assertThat(mark).startsWith("daochu 2020").contains("导出", "疫情处置联络 通知值守");
            assertThat(print(list.getSheetAt(0))).contains("daochu 2020", "疫情处置联络 通知值守");
            assertThat(text(list.getSheetAt(0)))
                    .containsPattern("0832-555\\d{4}")
                    .doesNotContain("*");
        }
        assertThat(page(take(exporter, county, Map.of()))).contains("请填写“查看事由”");
        try (Browser browser = new Browser(portal).signIn("anquan")) {
            browser.open("/today/today.xhtml").sees("条个人信息提醒未读");
            browser.open("/notices/inbox.xhtml").sees("daochu导出了含个人信息的清单");
        }
        try (Browser browser = new Browser(portal).signIn("shenji")) {
            assertThat(ListPage.open(browser, "/audit/audit.xhtml").export())
                    .anyMatch(line -> line.contains("daochu") && line.toString().contains("通知值守"));
        }
    }

    @Test
    void whoIsNoBulkExporterIsOfferedTheMaskedListAloneAndRefusedTheOther() throws IOException {
        PortalSession reviewer = new PortalSession(portal, "dongxing.sh");
        String own = county(reviewer);
        assertThat(page(reviewer.get(own))).contains("导出值班电话").doesNotContain("导出联系电话", "contactsForm");
        assertThat(page(take(reviewer, own, PURPOSE))).doesNotContain("系统出错"); // a page, no file
        try (XSSFWorkbook list = workbook(reviewer.submit(own, "list", "export", Map.of()))) {
            assertThat(text(list.getSheetAt(0))).containsPattern("0832-\\*+\\d\\d");
        }
    }

    @Test
    void moreThanAThousandRowsAreTakenAlongWithTelephonesByNobodyAndMaskedByABulkExporterAlone() throws IOException {
        PortalSession logistics = new PortalSession(portal, "houqin");
        PortalSession exporter = new PortalSession(portal, "daochu");
        assertThat(page(take(exporter, UNITS, PURPOSE))).contains("含个人信息的清单一次最多导出1,000行");
        assertThat(page(logistics.submit(UNITS, "list", "export", Map.of()))).contains("1,000");
        try (XSSFWorkbook list = workbook(exporter.submit(UNITS, "list", "export", Map.of()))) {
            assertThat(list.getSheetAt(0).getLastRowNum()).isGreaterThan(2_000);
            assertThat(text(list.getSheetAt(0))).containsPattern("0832-\\*+\\d\\d");
        }
        try (Browser browser = new Browser(portal).signIn("shenji")) {
            assertThat(ListPage.open(browser, "/audit/audit.xhtml").export())
                    .anyMatch(line -> line.containsAll(List.of("daochu", "导出个人信息", "拒绝")));
        }
    }

    /** The page that shows 东兴区, whose list is short enough. */
    private static String county(PortalSession session) throws IOException {
        Matcher unit = Pattern.compile("unit=(\\d+)").matcher(page(session.get("/search/search.xhtml?q=511011")));
        assertThat(unit.find()).isTrue();
        return UNITS + "?unit=" + unit.group(1);
    }

    private static HttpResponse<byte[]> take(PortalSession session, String page, Map<String, String> purpose)
            throws IOException {
        return session.submit(page, "contactsForm", "take", purpose);
    }

    private static XSSFWorkbook workbook(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".xlsx");
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    private static String page(HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("text/html");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> text.append(cell).append(' ')));
        return text.toString();
    }

    private static String print(Sheet sheet) {
        return sheet.getHeader().getLeft()
                + sheet.getHeader().getCenter()
                + sheet.getFooter().getLeft()
                + sheet.getFooter().getCenter()
                + sheet.getFooter().getRight();
    }
}
