package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.ListPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A telephone is masked until somebody says why it must be seen; the trail and the security administrator know of it. */
class PersonalDataIT {
    private static final String OWN = "/organisation/units.xhtml?q=511011100";
    private static final By ASK = By.id("unitResponsible:unitContactAsk");
    private static final By MASK = By.cssSelector("#unitResponsible .fx-masked");
    private static final By SHOWN = By.cssSelector("#unitResponsible .fx-shown");

    private static DemoPortal portal;

    @BeforeAll
    static void start() {
        portal = DemoPortal.start(
                "personal",
                DemoPortal.freshHome("personal"),
                Map.of("FANGXIAN_DEMO_HISTORY", "false", "FANGXIAN_LOOKS_PER_HOUR", "2"));
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
}
