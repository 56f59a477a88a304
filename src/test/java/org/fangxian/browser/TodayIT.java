package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The home page of every role, in the demonstration. */
class TodayIT {
    private static DemoPortal portal;

    /** One of its own: what is due at home goes as soon as others have done it. */
    @BeforeAll
    static void start() {
        portal = DemoPortal.start("today", DemoPortal.freshHome("today"), Map.of());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zhen, 田家镇",
        "dongxing.sh, 个单位迟报或漏报：东兴区",
        "shenhe, 份日报待审核",
        "bianji, 简报",
        "lingdao, 简报",
        "lingdao, 张盘点单待批准",
        "admin, 处尚未明确第一责任人"
    })
    void everyRoleSeesWhatIsDueAndEachLineOpens(String account, String words) {
        try (Browser browser = new Browser(portal).signIn(account)) {
            browser.open("/today/today.xhtml").sees(words);
            assertThat(lines(browser)).anyMatch(line -> line.contains(words));
            eachLineOpens(browser);
            browser.complainedOfNothing();
        }
    }

    @Test
    void theAuditorSeesHowOftenSomebodyWasRefused() {
        try (Browser browser = new Browser(portal).signIn("zhen")) {
            browser.open("/audit/audit.xhtml").sees("无权办理");
        }
        try (Browser browser = new Browser(portal).signIn("shenji")) {
            browser.open("/today/today.xhtml").sees("次操作在过去24小时内被拒绝");
            eachLineOpens(browser);
            browser.open("/today/today.xhtml").press("查阅");
            assertThat(browser.find(By.id("audit:table")).getText())
                    .contains("越权访问被拒绝")
                    .doesNotContain("成功");
        }
    }

    @Test
    void theLogisticsOfficerSeesWhatIsToBeReceivedAndWhatIsOverdue() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            browser.open("/today/today.xhtml")
                    .sees("张紧急申领逾期未补手续")
                    .sees("张申领单待审核")
                    .sees("张调拨单逾期未收")
                    .sees("张调拨单待收货");
            eachLineOpens(browser);
        }
    }

    @ParameterizedTest
    @CsvSource({"renshi, 无人值守", "guanai, 补助"})
    void aRoleWithoutWorkYetReadsWhatWillStandHere(String account, String words) {
        try (Browser browser = new Browser(portal).signIn(account)) {
            browser.open("/today/today.xhtml").sees(words).sees("启用后");
        }
    }

    private static List<String> lines(Browser browser) {
        return browser.all(By.cssSelector(".fx-line")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void eachLineOpens(Browser browser) {
        List<String> links = browser.all(By.cssSelector(".fx-line a.fx-button")).stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links)
                .hasSameSizeAs(browser.all(By.cssSelector(".fx-line")))
                .allSatisfy(link -> assertThat(browser.status(link)).as(link).isEqualTo(200));
    }
}
