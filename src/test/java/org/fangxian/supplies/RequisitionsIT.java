package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fangxian.DemoPortal;
import org.fangxian.browser.Browser;
import org.fangxian.browser.pages.ListPage;
import org.fangxian.browser.pages.StockEntryPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A requisition from the asking to the receipt, through the hands of those who grant and supply it; and one in an emergency. */
class RequisitionsIT {
    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void whatIsAskedIsReviewedCutApprovedKeptShippedAndReceived() {
        String number;
        try (Browser browser = new Browser(portal).signIn("dongxing.hq")) {
            StockEntryPage page = StockEntryPage.open(browser, "request");
            page.choose("to", "东兴区应急物资仓库").choose("from", "市应急物资中心仓库");
            page.type("purpose", "社区隔离点用");
            page.choose(0, "item", "防污染靴套").type(0, "amount", "1箱").sees("= 200只");
            page.choose(1, "item", "手部皮肤消毒液").enterTwice();
            number = page.receipt();
            browser.sees("待审核").sees("数量未定").sees("社区隔离点用");
            assertThat(browser.all(step("REVIEWED")))
                    .as("who asks does not review")
                    .isEmpty();
            browser.complainedOfNothing();
        }
        try (Browser browser = at(number, "houqin")) {
            begin(browser, "REVIEWED");
            take(browser).sees("手部皮肤消毒液申领时数量未定，审核须填写数量");
            type(browser, "lines:1:granted", "2箱");
            take(browser).sees("待批准");
            assertThat(browser.all(step("APPROVED")))
                    .as("who reviewed does not approve")
                    .isEmpty();
            browser.complainedOfNothing();
        }
        try (Browser browser = at(number, "lingdao")) {
            begin(browser, "APPROVED");
            type(browser, "lines:0:granted", "150");
            take(browser).sees("防污染靴套的数量减少了，须填写原因");
            type(browser, "lines:0:cut", "先保集中隔离点");
            take(browser).sees("待分配").sees("200→150");
            browser.complainedOfNothing();
        }
        try (Browser browser = at(number, "houqin")) {
            begin(browser, "ALLOCATED");
            take(browser).sees("已分配").sees("为本单预留的批次").sees("XT-01");
            begin(browser, "PICKED");
            take(browser).sees("已备货");
            begin(browser, "SHIPPED");
            take(browser).sees("已发出").sees("DB-");
            browser.complainedOfNothing();
        }
        try (Browser browser = at(number, "dongxing.hq")) {
            browser.sees("先保集中隔离点").click(step("RECEIVED"));
            StockEntryPage.on(browser, "arrival").enter().receipt();
            browser.open("/supplies/requisition.xhtml?number=" + number)
                    .sees("已收货")
                    .sees("江怀瑾");
            assertThat(ListPage.on(browser).export())
                    .anyMatch(line -> line.containsAll(List.of("防污染靴套", "200", "150", "先保集中隔离点")))
                    .anyMatch(line -> line.containsAll(List.of("手部皮肤消毒液", "48")));
            browser.complainedOfNothing();
        }
    }

    @Test
    void inAnEmergencyItLeavesAtOnceAndThePaperFollows() {
        String number;
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            StockEntryPage page = StockEntryPage.open(browser, "emergency");
            page.choose("from", "市应急物资中心仓库").choose("to", "东兴区应急物资仓库");
            page.choose(0, "item", "防污染靴套").type(0, "amount", "10双").enter();
            page.type("purpose", "夜间转运队伍抵达，区应急组来电").enterTwice();
            number = page.receipt();
            browser.sees("已发出").sees("紧急").sees("还剩23小时");
            browser.open("/supplies/requisitions.xhtml?overdue=true")
                    .sees("威远县应急物资仓库")
                    .sees("逾期");
            assertThat(browser.text()).as("its paper is not overdue yet").doesNotContain(number);
            StockEntryPage term = StockEntryPage.open(browser, "emergency").sees("补办手续期限：24小时");
            browser.click(By.id("emergency:begin"));
            term.type("hours", "23").type("source", "市应急组通知");
            browser.click(By.id("emergency:set")).sees("补办手续期限：23小时").sees("市应急组通知");
            browser.complainedOfNothing();
        }
        try (Browser browser = at(number, "dongxing.hq")) {
            begin(browser, "PAPER");
            type(browser, "reason", "东应急〔2020〕3号，夜间转运急用");
            take(browser).sees("已补手续").sees("东应急〔2020〕3号");
            assertThat(browser.all(step("PAPER"))).isEmpty();
            browser.complainedOfNothing();
        }
    }

    @Test
    void theListIsNarrowedByStateAndStore() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            StockEntryPage page = StockEntryPage.open(browser, "requisitions");
            browser.sees("隆昌市应急物资仓库").sees("市第一人民医院库房");
            page.choose("state", "已退回");
            browser.click(By.id("requisitions:show"));
            browser.await(seen -> !browser.text().contains("高速卡口"));
            assertThat(ListPage.on(browser).export())
                    .filteredOn(line -> line.get(0).startsWith("SL-"))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("已退回"));
            browser.complainedOfNothing();
        }
    }

    private Browser at(String number, String account) {
        return new Browser(portal).signIn(account).open("/supplies/requisition.xhtml?number=" + number);
    }

    private static By step(String step) {
        return By.cssSelector(".fx-do-" + step);
    }

    private static void begin(Browser browser, String step) {
        browser.click(step(step));
        browser.find(By.id("requisition:take"));
        browser.settle();
    }

    private static void type(Browser browser, String field, String text) {
        browser.type(By.id("requisition:" + field), text);
    }

    private static Browser take(Browser browser) {
        browser.click(By.id("requisition:take"));
        browser.settle();
        return browser;
    }
}
