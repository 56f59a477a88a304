package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fangxian.DemoPortal;
import org.fangxian.browser.Browser;
import org.fangxian.browser.pages.ListPage;
import org.fangxian.browser.pages.StockEntryPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A count from its opening to the posting of what differs, through the hands of three people. */
class CountsIT {
    private static final String STORE = "资中县应急物资仓库";
    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void whatIsCountedBlindIsCountedTwiceApprovedAndPosted() {
        String number;
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            StockEntryPage page = StockEntryPage.open(browser, "newcount");
            page.choose("location", STORE).type("purpose", "仓库人员交接").enterTwice();
            number = page.receipt();
            browser.sees("初盘中").sees("盲盘");
            browser.click(By.id("count:enter"));
            List<String> lots = browser.all(By.cssSelector("[id='counting:lots'] tbody tr")).stream()
                    .map(row -> row.getText())
                    .toList();
            assertThat(lots).isNotEmpty();
            countAs(browser, number, lots.size(), "0");
            browser.sees("本轮已盘" + lots.size() + " / " + lots.size() + "个批次");
            browser.click(By.id("counting:finish")).sees("复盘中");
            assertThat(browser.all(By.id("count:enter")))
                    .as("who counted does not count again")
                    .isEmpty();
            browser.complainedOfNothing();
        }
        try (Browser browser = at(number, "shenhe")) {
            browser.click(By.id("count:enter"));
            int due =
                    browser.all(By.cssSelector("[id='counting:lots'] tbody tr")).size();
            assertThat(browser.text())
                    .as("neither the book nor the first figure")
                    .doesNotContain("账面");
            countAs(browser, number, due, "0");
            browser.click(By.id("counting:finish")).sees("待批准").sees("账面");
            assertThat(browser.all(step("APPROVED")))
                    .as("who counted does not approve")
                    .isEmpty();
            browser.complainedOfNothing();
        }
        try (Browser browser = at(number, "lingdao")) {
            begin(browser, "SENT_BACK");
            browser.type(By.id("count:reason"), "全部为0，请共同再盘");
            take(browser).sees("再盘中");
            browser.complainedOfNothing();
        }
    }

    @Test
    void theDifferencesAreExplainedApprovedAndSummed() {
        String number;
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            browser.open("/supplies/counts.xhtml?state=COUNTED")
                    .click(By.xpath("//tbody/tr[contains(., '市应急物资中心仓库')]//a"));
            number = browser.find(By.cssSelector("h1")).getText().replaceAll(".*(PK-\\S+).*", "$1");
            browser.sees("待批准").sees("+10").sees("共同");
            begin(browser, "EXPLAINED");
            StockEntryPage.on(browser, "count").choose("account", "盘点盈亏");
            take(browser).sees("盘点盈亏");
            assertThat(browser.all(step("APPROVED"))).isEmpty();
            assertThat(ListPage.on(browser).export())
                    .anyMatch(line -> line.containsAll(List.of("医用防护口罩", "N9520191211", "-20")));
            browser.complainedOfNothing();
        }
        try (Browser browser = at(number, "lingdao")) {
            begin(browser, "APPROVED");
            browser.sees("2个批次的差异立即过账");
            take(browser).sees("已批准").sees("PD-");
            browser.open("/supplies/variance.xhtml").sees("医用防护服");
            StockEntryPage.on(browser, "variance").choose("by", "按初盘人");
            browser.click(By.id("variance:show")).sees("范立新");
            assertThat(ListPage.on(browser).export())
                    .anyMatch(line -> line.containsAll(List.of("范立新", "医用防护口罩", "20")));
            browser.complainedOfNothing();
        }
    }

    /** Types the same amount on every line, and enters it. */
    private static void countAs(Browser browser, String number, int lots, String amount) {
        for (int line = 0; line < lots; line++) {
            browser.type(By.id("counting:lots:" + line + ":amount"), amount);
        }
        browser.click(By.id("counting:save")).sees("已登记").sees(number);
        browser.settle();
    }

    private Browser at(String number, String account) {
        return new Browser(portal).signIn(account).open("/supplies/count.xhtml?number=" + number);
    }

    private static By step(String step) {
        return By.cssSelector(".fx-do-" + step);
    }

    private static void begin(Browser browser, String step) {
        browser.click(step(step));
        browser.find(By.id("count:take"));
        browser.settle();
    }

    private static Browser take(Browser browser) {
        browser.click(By.id("count:take"));
        browser.settle();
        return browser;
    }
}
