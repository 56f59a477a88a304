package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import org.fangxian.DemoPortal;
import org.fangxian.browser.Browser;
import org.fangxian.browser.pages.ListPage;
import org.fangxian.browser.pages.StockEntryPage;
import org.fangxian.browser.pages.Suggestions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The page on which stores and posts are opened and closed. */
class StoresIT {
    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void aPostIsOpenedAndClosedAgainWhileItIsEmpty() {
        try (Browser browser = new Browser(portal).signIn("dongxing.hq")) {
            StockEntryPage stores = StockEntryPage.open(browser, "stores");
            browser.sees("东兴区应急物资仓库").click(By.id("stores:begin"));
            stores.choose("kind", "岗位").choose("postClass", "高速收费站").sees("每人每班：医用外科口罩 2 · 医用手套 2");
            Suggestions.choose(browser, By.id("stores:unit_input"), "东兴区");
            stores.type("code", "511011-NJX").type("name", "内江西收费站卡口");
            browser.click(By.id("stores:open"));
            assertThat(stores.receipt()).isEqualTo("511011-NJX");
            assertThat(ListPage.on(browser).export()).anyMatch(line -> line.contains("内江西收费站卡口"));
            browser.click(row("511011-NJX")).sees("已停用");
            browser.click(row("511011-CK")).sees("东兴区应急物资仓库还有库存，不能停用");
            browser.complainedOfNothing();
        }
    }

    /** The button that closes or opens the location of a code. */
    private static By row(String code) {
        return By.xpath("//tr[td//*[text()='" + code + "']]//button");
    }
}
