package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fangxian.DemoPortal;
import org.fangxian.browser.Browser;
import org.fangxian.browser.pages.ListPage;
import org.fangxian.browser.pages.StockEntryPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A gift from the donor's hand to the last post, and what everybody may read of it. */
class DonationsIT {
    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void whatIsGivenIsReceivedPublishedByAnotherAndCorrectedInSight() {
        String number;
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            StockEntryPage page = StockEntryPage.open(browser, "donate");
            page.type("donor", "西藏隆昌商会").type("phone", "13800004321").type("purpose", "支援乡镇卡口");
            page.choose("to", "市应急物资中心仓库");
            page.choose(0, "item", "普通医用口罩").type(0, "amount", "3箱").type(0, "number", "XZ-01");
            page.type(0, "expiry", "2022-06-30").enterTwice();
            number = page.receipt();
            assertThat(number).startsWith("JZ-");
            browser.sees("待公示").sees("6,000 个").sees("3箱").sees("138****4321");
            assertThat(browser.all(By.id("donation:publish")))
                    .as("who entered it")
                    .isEmpty();
            browser.click(By.id("donation:print"));
            Boolean printed = browser.await(seen -> pdf(browser.downloads()));
            assertThat(printed).isTrue();
            browser.complainedOfNothing();
        }
        try (Browser everybody = new Browser(portal).open("/public/gifts.xhtml?q=" + number)) {
            everybody.sees("没有符合条件的捐赠");
        }
        try (Browser browser = at(number, "lingdao")) {
            browser.click(By.id("donation:publish")).sees("已公示").complainedOfNothing();
        }
        try (Browser browser = at(number, "houqin")) {
            browser.click(By.id("donation:correct"));
            StockEntryPage form = StockEntryPage.on(browser, "donation");
            form.choose("line", "普通医用口罩").type("became", "5900个").type("why", "开箱清点少100个");
            browser.click(By.id("donation:take")).sees("勘误").sees("3箱").sees("5,900 个");
            assertThat(ListPage.on(browser).export())
                    .anyMatch(line -> line.containsAll(List.of("普通医用口罩", "XZ-01", "5900个", "5,900")));
            browser.complainedOfNothing();
        }
        try (Browser everybody = new Browser(portal).size(Browser.PHONE).open("/public/gifts.xhtml?q=" + number)) {
            everybody.sees("西藏隆昌商会").sees("5,900 个").sees("3箱").sees("开箱清点少100个");
            assertThat(everybody.text()).doesNotContain("13800004321", "138****4321", "范立新", "江怀瑾");
            assertThat((Boolean) everybody.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("fits a phone")
                    .isTrue();
            everybody.complainedOfNothing();
        }
    }

    private static Boolean pdf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".pdf")) ? Boolean.TRUE : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aGiftForACountyIsRefusedToOthersInWords() {
        try (Browser browser = new Browser(portal).signIn("houqin").open("/supplies/donations.xhtml?q=成都隆昌商会")) {
            browser.sees("隆昌市").click(By.cssSelector("tbody a[href*='donation.xhtml']"));
            browser.sees("1.6吨").sees("1,600 升").sees("575 升");
            StockEntryPage page = StockEntryPage.open(browser, "issue");
            page.choose("from", "隆昌市应急物资仓库").choose("to", "市第一人民医院库房");
            page.choose(0, "item", "84消毒液").type(0, "amount", "1瓶").enter();
            browser.sees("成都隆昌商会").sees("不能挪用");
        }
    }

    @Test
    void aDonorsSpreadsheetBecomesLinesInTheUnitsInWhichItIsWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("云南隆昌商会.csv"),
                "物资,数量,单位,批号,有效期\n普通医用口罩,25000,个,YN-01,2022-02-01\n酒精,0.5,吨,YN-02,2022-02-01\n扩音器,80,个,,\n");
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            StockEntryPage page = StockEntryPage.open(browser, "donate");
            page.type("donor", "云南隆昌商会").type("purpose", "支援隆昌市疫情防控");
            page.choose("to", "隆昌市应急物资仓库");
            browser.driver().findElement(By.cssSelector("input[type='file']")).sendKeys(file.toString());
            browser.sees("扩音器").sees("= 25,000个").sees("= 575升");
            browser.settle();
            assertThat(browser.find(By.id("donate:lines:1:amount")).getDomProperty("value"))
                    .isEqualTo("0.5吨");
            assertThat(browser.find(By.id("donate:donor")).getDomProperty("value"))
                    .isEqualTo("云南隆昌商会");
            browser.click(By.cssSelector("[title='去掉第3行']"));
            browser.settle();
            page.enter();
            assertThat(page.receipt()).startsWith("JZ-");
            browser.sees("25000个").sees("0.5吨").sees("575 升");
            browser.complainedOfNothing();
        }
    }

    @Test
    void thePublicPageIsReadWithoutSignInAndKeptForAMinute() throws IOException {
        HttpResponse<String> page = portal.process().get("/public/gifts.xhtml");
        String text = page.body();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
        assertThat(page.headers().allValues("Set-Cookie"))
                .as("no session is opened")
                .isEmpty();
        assertThat(text).contains("民建内江市委", "4吨", "200斤", "成都市企业创新商会").doesNotContain("广东隆昌商会");
        assertThat(portal.process().get("/public/gifts.xhtml?before=1").statusCode())
                .isEqualTo(200);
    }

    private Browser at(String number, String account) {
        return new Browser(portal).signIn(account).open("/supplies/donation.xhtml?number=" + number);
    }
}
