package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fangxian.DemoPortal;
import org.fangxian.browser.Browser;
import org.fangxian.browser.pages.ListPage;
import org.fangxian.browser.pages.StockEntryPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The logistics officer's pages: what is where, cards, documents and their reversal. */
class SuppliesIT {
    private static final By CARD = By.cssSelector("tbody a[href*='card.xhtml']");
    private static final By DOCUMENT = By.cssSelector("tbody a[href*='document.xhtml']");

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void stockIsSeenByLotAndNarrowedToWhatExpires() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            ListPage page = ListPage.open(browser, "/supplies/stock.xhtml");
            browser.sees("市应急物资中心仓库").sees("N9520191211").sees("在途");
            assertThat(page.export())
                    .anyMatch(line -> line.contains("KN-0117") && line.contains("非医用") && line.contains("2,000"));
            browser.type(By.id("stock:within"), "15").click(By.id("stock:show"));
            browser.await(seen -> !browser.text().contains("N9520191211"));
            browser.sees("20180226").sees("临近效期").sees("20180130").sees("已过期");
            browser.open("/supplies/stock.xhtml?asOf=2020-01-26").sees("没有符合条件的库存");
            browser.open("/supplies/stock.xhtml?asOf=2020-01-27").sees("2020年1月27日日终结存");
            browser.complainedOfNothing();
        }
    }

    @Test
    void aCardLeadsToItsDocuments() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            browser.open("/supplies/stock.xhtml").click(CARD).sees("收支卡").sees("结存");
            List<List<String>> lines = ListPage.on(browser).export();
            assertThat(lines.get(0)).contains("收入", "发出", "结存");
            assertThat(lines).hasSizeGreaterThan(1);
            browser.click(DOCUMENT).sees("登记时间").sees("范立新");
            browser.complainedOfNothing();
        }
    }

    @Test
    void aDocumentIsReversedOnceHoweverOftenTheButtonIsPressed() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            String loss = open(browser, "BS-");
            browser.click(By.id("document:begin")).type(By.id("document:reason"), "破损件经检查可用");
            browser.script("const press = document.getElementById('document:reverse'); press.click(); press.click();");
            browser.sees("已登记").sees("冲销的单据").sees("破损件经检查可用");
            assertThat(open(browser, loss)).isEqualTo(loss);
            browser.sees("已冲销");
            assertThat(browser.all(By.id("document:begin"))).isEmpty();
            browser.open("/supplies/documents.xhtml");
            assertThat(ListPage.on(browser).export())
                    .filteredOn(line -> line.contains("冲销") && line.contains(loss))
                    .hasSize(1);
        }
    }

    @Test
    void whatHasBeenUsedSinceCannotBeReversed() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            open(browser, "RK-20200127");
            browser.click(By.id("document:begin")).type(By.id("document:reason"), "登记有误");
            browser.click(By.id("document:reverse")).sees("不足");
            browser.complainedOfNothing();
        }
    }

    @Test
    void whatIsReceivedIsIssuedByExpiryAndLeavesTheRest() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            StockEntryPage receipt = StockEntryPage.open(browser, "receipt")
                    .choose("from", "供货单位")
                    .choose("to", "威远县应急物资仓库")
                    .choose(0, "item", "医用防护帽")
                    .type(0, "amount", "3箱 2包")
                    .sees("= 3,200个")
                    .type(0, "number", "LATER")
                    .type(0, "expiry", "20230131")
                    .choose(1, "item", "医用防护帽")
                    .type(1, "amount", "2包")
                    .type(1, "number", "SOONER")
                    .enter()
                    .sees("第2行 效期：医用防护帽须填写效期")
                    .type(1, "expiry", "2020-03-31")
                    .enterTwice();
            String number = receipt.receipt();
            assertThat(documents(browser, number)).hasSize(1);
            browser.open("/supplies/documents.xhtml");
            assertThat(ListPage.on(browser).export().get(1))
                    .as("the second press entered nothing")
                    .contains(number);
            StockEntryPage.open(browser, "issue")
                    .choose("from", "威远县应急物资仓库")
                    .choose("to", "内江北站体温监测点")
                    .choose(0, "item", "医用防护帽")
                    .sees("可用3,400个，先出批号SOONER")
                    .type(0, "amount", "4箱")
                    .enter()
                    .sees("医用防护帽可用的只有3400个，需要4000个")
                    .type(0, "amount", "300")
                    .enter()
                    .receipt();
            assertThat(ListPage.on(browser).export())
                    .anyMatch(line -> line.contains("SOONER") && line.contains("200"))
                    .anyMatch(line -> line.contains("LATER") && line.contains("100"));
            browser.open("/supplies/stock.xhtml");
            assertThat(ListPage.on(browser).export())
                    .filteredOn(line -> line.contains("威远县应急物资仓库") && line.contains("医用防护帽"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("LATER", "3,100"));
            browser.complainedOfNothing();
        }
    }

    @Test
    void anExpiredLotIsIssuedByNameWithAReason() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            StockEntryPage issue = StockEntryPage.open(browser, "issue")
                    .choose("from", "市应急物资中心仓库")
                    .choose("to", "内江北站体温监测点")
                    .choose(0, "item", "医用外科口罩")
                    .type(0, "amount", "1盒")
                    .choose(0, "lot", "20180130")
                    .enter()
                    .sees("指定批次出库须填写事由")
                    .type("reason", "仅供物资搬运人员遮挡粉尘")
                    .enter();
            issue.receipt();
            browser.sees("20180130").sees("已过期").sees("仅供物资搬运人员遮挡粉尘");
            browser.complainedOfNothing();
        }
    }

    @Test
    void aTransferIsShippedOnceReceivedWithADiscrepancyAndWhatIsRejectedIsOnItsWayBack() {
        String number;
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            number = StockEntryPage.open(browser, "ship")
                    .choose("from", "市应急物资中心仓库")
                    .choose("to", "东兴区应急物资仓库")
                    .choose(0, "item", "乳胶手套")
                    .type(0, "amount", "3盒")
                    .type("reason", "支援收费站")
                    .enterTwice()
                    .receipt();
            browser.sees("在途").sees("300 只");
            assertThat(transfers(browser, "SENT"))
                    .filteredOn(line -> line.contains(number))
                    .hasSize(1);
            assertThat(transfers(browser, "ALL").get(1))
                    .as("the second press sent nothing")
                    .contains(number);
            assertThat(transfers(browser, "OVERDUE")).anyMatch(line -> line.contains("资中县应急物资仓库"));
            browser.complainedOfNothing();
        }
        try (Browser browser = new Browser(portal).signIn("dongxing.hq")) {
            browser.open("/supplies/transfers.xhtml?show=TO_RECEIVE").sees("待收").click(By.linkText(number));
            browser.click(By.id("transfer:arrive"));
            StockEntryPage.on(browser, "arrival")
                    .type("counted:0:accepted", "2盒")
                    .enter()
                    .sees("第1行 实收：实收、拒收、损失合计200只，与发出的300只不符")
                    .sees("第1行 事由：与发出的不符，须填写原因")
                    .type("counted:0:rejected", "60")
                    .type("counted:0:lost", "40")
                    .type("counted:0:over", "1盒")
                    .type("counted:0:reason", "外箱破损，另多一盒")
                    .enter()
                    .sees("第1行 损失记入：请选择")
                    .choose("loss", "破损")
                    .choose("surplus", "调拨差异")
                    .enterTwice()
                    .receipt();
            browser.sees("已收货").sees("有差异").sees("多收待下账").sees("外箱破损，另多一盒");
            assertThat(transfers(browser, "ALL"))
                    .filteredOn(line -> line.contains(number))
                    .hasSize(2);
            browser.open("/supplies/arrival.xhtml?number=" + number).sees("这张调拨单不待本人收货");
            browser.complainedOfNothing();
        }
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            assertThat(transfers(browser, "TO_RECEIVE"))
                    .as("what was rejected is on its way back")
                    .anyMatch(line -> line.contains(number) && line.contains("市应急物资中心仓库"));
            browser.open("/supplies/transfer.xhtml?number=" + number).click(By.id("transfer:begin"));
            browser.type(By.id("transfer:reason"), "核实多发一盒").click(By.id("transfer:settle"));
            browser.sees("下账单据");
            browser.await(page -> !browser.text().contains("多收待下账"));
            browser.complainedOfNothing();
        }
    }

    @Test
    void whatAShiftUsedUpIsTypedBesideWhatLiesAtThePost() {
        try (Browser browser = new Browser(portal).signIn("dongxing.hq")) {
            StockEntryPage consume = StockEntryPage.open(browser, "consume")
                    .choose("from", "内江东收费站卡口")
                    .sees("医用外科口罩")
                    .type(0, "amount", "7个")
                    .enterTwice();
            String number = consume.receipt();
            browser.sees("消耗").sees("7 个");
            StockEntryPage.open(browser, "consume")
                    .choose("from", "内江东收费站卡口")
                    .type(0, "amount", "1个")
                    .enter()
                    .sees("该班次已登记消耗（" + number + "）");
            browser.open("/supplies/usage.xhtml").sees("白班");
            assertThat(ListPage.on(browser).export())
                    .filteredOn(line -> line.contains("白班"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(number, "内江东收费站卡口", "医用外科口罩", "7"));
            browser.complainedOfNothing();
        }
    }

    @Test
    void whatIsExpiredIsWrittenOffByItsReasonAndWhatIsLeftAtAPostComesBack() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            StockEntryPage.open(browser, "loss")
                    .choose("from", "市应急物资中心仓库")
                    .choose("to", "过期报废")
                    .choose(0, "item", "医用外科口罩")
                    .type(0, "amount", "2盒")
                    .choose(0, "lot", "20180130")
                    .enter()
                    .sees("须填写")
                    .type("reason", "过期销毁")
                    .enter()
                    .receipt();
            browser.sees("过期报废").sees("100 个");
            StockEntryPage.open(browser, "return")
                    .choose("from", "内江北站体温监测点")
                    .choose("to", "市中区应急物资仓库")
                    .choose(0, "item", "乳胶手套")
                    .type(0, "amount", "3双")
                    .enter()
                    .receipt();
            browser.sees("退库").sees("6 只");
            browser.complainedOfNothing();
        }
    }

    private static List<List<String>> transfers(Browser browser, String which) {
        browser.open("/supplies/transfers.xhtml?show=" + which);
        return ListPage.on(browser).export();
    }

    private static List<List<String>> documents(Browser browser, String number) {
        browser.open("/supplies/documents.xhtml");
        return ListPage.on(browser).export().stream()
                .filter(line -> line.contains(number))
                .toList();
    }

    @Test
    void anOfficerOfACountySeesHerOwnStoresAndNoOthers() {
        String foreign;
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            browser.open("/supplies/stock.xhtml").click(CARD).sees("收支卡");
            foreign = browser.url().replace(portal.url(), "");
        }
        try (Browser browser = new Browser(portal).signIn("dongxing.hq")) {
            browser.open("/supplies/stock.xhtml").sees("东兴区应急物资仓库");
            assertThat(browser.text()).doesNotContain("市应急物资中心仓库", "市第一人民医院");
            assertThat(browser.status(foreign)).isEqualTo(403);
        }
    }

    /** Opens the first document whose number begins so. */
    private static String open(Browser browser, String beginning) {
        browser.open("/supplies/documents.xhtml").type(By.id("documents:number"), beginning);
        browser.click(By.id("documents:show"));
        String number = browser.await(page -> browser.all(DOCUMENT).stream()
                .map(link -> link.getText())
                .filter(text -> browser.all(DOCUMENT).stream()
                        .allMatch(all -> all.getText().startsWith(beginning)))
                .findFirst()
                .orElse(null));
        browser.click(By.linkText(number)).sees("经办人");
        return number;
    }
}
