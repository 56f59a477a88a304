package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.BriefingPage;
import org.fangxian.browser.pages.DeskPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;

/**
 * The day's briefing on its way through the browsers of its editor, checker, signer, issuer and leader. The portal is its
 * own: an issue changes what everybody else finds at home.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BriefingIT {
    private static final String DATE = "2020年2月12日";
    private static String address = "";

    private static DemoPortal portal;
    private static Browser browser;

    @BeforeAll
    static void start() {
        portal = DemoPortal.start("briefing", DemoPortal.freshHome("briefing"), Map.of());
        browser = new Browser(portal);
    }

    @AfterAll
    static void close() {
        browser.close();
        portal.close();
    }

    @Test
    @Order(1)
    void the_draft_writes_itself_at_the_time_that_is_set() {
        signIn("bianji");
        browser.awaitSlowly(page -> {
            browser.open("/briefings/briefings.xhtml");
            return !browser.all(By.linkText(DATE)).isEmpty();
        });
        BriefingPage page = BriefingPage.open(browser, DATE);
        assertThat(page.paper()).contains("内江市累计报告新型冠状病毒肺炎确诊病例", "各县（市、区）疫情情况");
        address = page.address();
    }

    @Test
    @Order(2)
    void a_number_typed_by_hand_is_marked() {
        BriefingPage page = BriefingPage.at(browser, address);
        page.stateMissingFigures("0", "电话核实，当日无此项");
        page.edit("累计报告新型冠状病毒肺炎确诊病例").append("另有输入性疑似病例4717例。").because("市疾控中心电话");
        page.save().sees("1个手工数字已作标记");
        assertThat(page.paper()).contains("另有输入性疑似病例4717", "手工");
        assertThat(page.panelOf("4717")).contains("手工", "市疾控中心电话", "周文澜");
    }

    @Test
    @Order(3)
    void two_editors_at_once_are_told_and_nothing_is_lost() {
        BriefingPage mine = BriefingPage.at(browser, address).edit("返乡人员").append("各村（社区）继续摸排。");
        try (Browser second = new Browser(portal)) {
            second.signIn("yinfa");
            BriefingPage theirs = BriefingPage.at(second, address).edit("返乡人员").append("逐户核对。");
            mine.save().sees("已保存");
            theirs.save().sees("他人已先修改").sees("您填写的内容没有丢失").sees("各村（社区）继续摸排。");
            assertThat(theirs.editor()).contains("逐户核对。");
            second.complainedOfNothing();
        }
        assertThat(BriefingPage.at(browser, address).paper())
                .contains("各村（社区）继续摸排。")
                .doesNotContain("逐户核对。");
    }

    @Test
    @Order(4)
    void each_step_is_done_by_another_person() {
        BriefingPage page = BriefingPage.at(browser, address);
        page.press("送核").sees("已送核");
        signIn("hegao");
        page = BriefingPage.fromHome(browser, "待核稿");
        page.press("核稿通过").sees("核稿通过，待签发");
        signIn("qianfa");
        page = BriefingPage.fromHome(browser, "待签发");
        page.press("签发").confirm().sees("已签发，待印发");
        signIn("bianji");
        page = BriefingPage.at(browser, address);
        page.sees("您已办理本期的“拟稿”，“印发”须由其他人员办理");
        assertThat(page.offers("印发")).isFalse();
        signIn("yinfa");
        page = BriefingPage.at(browser, address);
        page.press("印发").confirm().sees("正式文件已生成");
    }

    @Test
    @Order(5)
    void the_issued_file_has_the_same_bytes_whenever_it_is_downloaded() throws GeneralSecurityException {
        String file = "/briefings/file?id=" + BriefingPage.at(browser, address).id() + "&kind=PDF";
        byte[] first = browser.fetch(file);
        Object shown = browser.script("return [...document.querySelectorAll('dt')]"
                + ".find(kind => kind.textContent === 'PDF').nextElementSibling.textContent.trim()");
        byte[] second = browser.fetch(file);
        assertThat(new String(Arrays.copyOf(first, 5), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(second).isEqualTo(first);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
                .isEqualTo(shown);
    }

    @Test
    @Order(6)
    void one_click_prints_the_issued_file_itself() {
        BriefingPage.at(browser, address);
        browser.script("Object.defineProperty(navigator, 'pdfViewerEnabled', {value: true})");
        browser.press("打印");
        String printed = String.valueOf(browser.script("return document.getElementById('fx-print').src"));
        assertThat(printed).contains("/briefings/file?id=").contains("kind=PDF");
        byte[] file = browser.fetch(printed.substring(printed.indexOf("/briefings/")));
        assertThat(new String(Arrays.copyOf(file, 5), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    @Order(7)
    void the_leader_reads_it_on_a_phone_and_gives_an_instruction() {
        browser.size(Browser.PHONE);
        signIn("lingdao");
        DeskPage desk = DeskPage.open(browser);
        desk.sees("第19期，" + DATE).sees("累计确诊");
        assertThat(browser.text()).doesNotContain("今日简报尚未印发");
        assertThat(desk.overflow()).isLessThanOrEqualTo(0);
        assertThat(desk.panelOfKeyFigure("累计确诊")).contains("上报记录", "市卫生健康委员会", "回执号");
        desk = DeskPage.open(browser);
        desk.instruct("资中县", "请今日内补齐密切接触者排查。").sees("批示已发给资中县");
        desk.sees("待答复");
        browser.size(Browser.DESKTOP);
    }

    @Test
    @Order(8)
    void the_unit_answers_and_acknowledges() {
        signIn("zizhong");
        browser.open("/desk/instructions.xhtml").sees("请今日内补齐密切接触者排查。");
        browser.click(By.cssSelector(".fx-answer-begin"));
        browser.type(By.cssSelector("textarea[id$=':answer']"), "已补齐，情况另报。");
        browser.press("提交答复").sees("批示办结");
        browser.open("/desk/received.xhtml").sees("第19期");
        browser.click(By.cssSelector("[id='received:rows'] button.ui-button")).sees("资中县已签收");
        browser.complainedOfNothing();
    }

    private static void signIn(String account) {
        browser.driver().manage().deleteAllCookies();
        browser.signIn(account);
    }
}
