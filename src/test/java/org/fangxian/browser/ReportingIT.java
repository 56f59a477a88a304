package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.BoardPage;
import org.fangxian.browser.pages.EntryPage;
import org.fangxian.browser.pages.ReviewPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A town's report on its way through the browsers of its reporter and the county's reviewer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportingIT {
    private static final String FORM = "RETURNEES";
    private static final String FORM_NAME = "返乡人员";
    private static final String TOWN = "511011100";
    private static final String TOWN_NAME = "田家镇";
    private static final String DATE = "2020-02-12";

    private static Browser reporter;
    private static Browser reviewer;

    @BeforeAll
    static void start() {
        reporter = new Browser(DemoPortal.shared()).signIn("zhen");
        reviewer = new Browser(DemoPortal.shared()).signIn("dongxing.sh");
    }

    @AfterEach
    void nobodyComplains() {
        reporter.complainedOfNothing();
        reviewer.complainedOfNothing();
    }

    @AfterAll
    static void close() {
        reporter.close();
        reviewer.close();
    }

    private static EntryPage entry() {
        return EntryPage.open(reporter, FORM, TOWN, DATE);
    }

    @Test
    @Order(1)
    void whatWasTypedIsOfferedAgain() {
        entry().type("RETURNEES_NEW", "1234");
        EntryPage again = entry().sees("尚未保存").restore().sees("草稿已保存");
        assertThat(again.shown("RETURNEES_NEW")).isEqualTo("1,234");
    }

    /** An answer that takes long: what is typed meanwhile, and asked to be kept, is not said to be kept before it is. */
    @Test
    @Order(2)
    void whatIsTypedWhileAnAnswerIsOnItsWayIsKeptToo() {
        EntryPage slow = entry();
        reporter.script("const save = window.fangxianSaveDraft;"
                + "window.fangxianSaveDraft = () => setTimeout(save, 2000); fangxian.entry.save(true)");
        slow.figure("RETURNEES_TOTAL", "133").save();
        EntryPage again = entry();
        assertThat(again.shown("RETURNEES_TOTAL")).isEqualTo("133");
        again.clear("RETURNEES_TOTAL").save();
    }

    /** Who types on before taking back what was offered loses neither. */
    @Test
    @Order(2)
    void whatIsOfferedStaysOfferedWhileOneTypes() {
        entry().type("RETURNEES_HUBEI_TOTAL", "77");
        EntryPage again = entry().sees("尚未保存");
        again.figure("RETURNEES_TOTAL", "135").save();
        assertThat(again.shown("RETURNEES_HUBEI_TOTAL")).isEmpty();
        again = entry().sees("尚未保存").restore().sees("草稿已保存");
        assertThat(again.shown("RETURNEES_HUBEI_TOTAL")).isEqualTo("77");
        assertThat(again.shown("RETURNEES_TOTAL")).isEqualTo("135");
        again.clear("RETURNEES_HUBEI_TOTAL").clear("RETURNEES_TOTAL").save();
    }

    @Test
    @Order(3)
    void aMissingFigureIsRefusedByName() {
        EntryPage entry = entry().figure("RETURNEES_NEW", "40").figure("RETURNEES_TOTAL", "134");
        assertThat(entry.focused()).isEqualTo("figure.RETURNEES_HUBEI_NEW");
        entry.figure("RETURNEES_HUBEI_NEW", "0").save().submit();
        entry.sees("累计登记湖北返乡人员未填；没有的请填0").sees("尚不能提交");
    }

    @Test
    @Order(4)
    void aChangeOfMoreThanHalfAsksWhyAndIsExplainedInTheSamePage() {
        EntryPage entry = entry();
        assertThat(entry.shown("RETURNEES_NEW")).isEqualTo("40");
        entry.figure("RETURNEES_HUBEI_TOTAL", "13")
                .sees("较上次变动超过50%：2月11日17时—2月12日17时为40，2月10日17时—2月11日17时为")
                .submit();
        entry.sees("须说明原因后才能提交");
        entry.explain("CHANGE.RETURNEES_NEW", "元宵节后集中返乡").submit();
        assertThat(entry.receipt()).isEqualTo("20200212-511011100-RETURNEES-1");
        entry.sees("已提交").sees("元宵节后集中返乡").sees("待审核");
    }

    @Test
    @Order(5)
    void theReviewerReturnsItWithAReason() {
        ReviewPage queue = ReviewPage.open(reviewer).sees(TOWN_NAME).sees("元宵节后集中返乡");
        queue.look(TOWN_NAME, FORM_NAME).giveBack("请核对高速路口登记数");
        queue.sees("已退回");
    }

    @Test
    @Order(6)
    void theReporterSeesTheReasonAndCorrects() {
        EntryPage entry = entry().sees("请核对高速路口登记数").submit();
        entry.sees("须填写更正原因");
        entry.figure("RETURNEES_NEW", "38")
                .figure("RETURNEES_TOTAL", "132")
                .because("剔除重复登记2人")
                .submit();
        assertThat(entry.receipt()).isEqualTo("20200212-511011100-RETURNEES-2");
        entry.sees("40 → 38").sees("第1版").sees("请核对高速路口登记数");
    }

    /** A case that came to light in the evening of the 11th. */
    @Test
    @Order(8)
    void everyPageOfFiguresIsAskedAsKnownBeforeTheCorrection() {
        String evening = "&known=2020-02-11T12:00:00Z";
        try (Browser county = new Browser(DemoPortal.shared()).signIn("dongxing")) {
            int now = confirmed(EntryPage.open(county, "CASES", "511011", "2020-02-11"));
            EntryPage then = EntryPage.openPast(county, "CASES", "511011", "2020-02-11" + evening);
            assertThat(confirmed(then)).isEqualTo(now - 1);
            then.sees("不能填报").sees("2020年2月11日 20:00");
            county.open("/reporting/reports.xhtml?date=2020-02-11").sees("20200211-511011-CASES-2");
            county.open("/reporting/reports.xhtml?date=2020-02-11" + evening).sees("20200211-511011-CASES-1");
            county.complainedOfNothing();
        }
        try (Browser city = new Browser(DemoPortal.shared()).signIn("shenhe")) {
            city.open("/reporting/reviews.xhtml?known=2020-02-11T08:30:00Z").sees("16:30");
            city.sees("2月11日 16:2");
            city.complainedOfNothing();
        }
        String briefing;
        try (Browser leader = new Browser(DemoPortal.shared()).signIn("lingdao")) {
            leader.open("/desk/desk.xhtml?date=2020-02-11" + evening)
                    .sees("截至2020年2月11日 20:00")
                    .sees("本期18，当时17");
            leader.scrollTo(leader.find(By.cssSelector(".fx-compared")));
            leader.picture("desk-compared");
            briefing = leader.find(By.cssSelector(".fx-compared a")).getAttribute("data-briefing");
            leader.open("/desk/desk.xhtml?date=2020-02-09");
            WebElement towns = leader.find(By.xpath("//p[contains(., '个乡镇（街道）')]/a[@data-figure]"));
            String count = towns.getText();
            leader.scrollTo(towns);
            towns.click();
            leader.sees("所计单位").sees("16:30前报送");
            leader.pictureAsIs("desk-counted-towns");
            assertThat(leader.all(By.cssSelector(".fx-evidence li b")).stream()
                            .map(WebElement::getText)
                            .distinct())
                    .as("the towns that the number counts")
                    .hasSize(Integer.parseInt(count));
            leader.complainedOfNothing();
        }
        try (Browser editor = new Browser(DemoPortal.shared()).signIn("bianji")) {
            editor.open("/briefings/briefing.xhtml?id=" + briefing + evening).sees("本期18，当时17");
            editor.open("/briefings/briefing.xhtml?id=" + briefing).sees("按截至时点核对");
            assertThat(editor.text()).doesNotContain("当时17");
            editor.complainedOfNothing();
        }
    }

    private static int confirmed(EntryPage page) {
        return Integer.parseInt(page.shown("CONFIRMED_TOTAL"));
    }

    @Test
    @Order(7)
    void theReviewerAcceptsAndTheBoardShowsIt() {
        ReviewPage.open(reviewer)
                .look(TOWN_NAME, FORM_NAME)
                .sees("剔除重复登记2人")
                .accept()
                .sees("已通过1张");
        assertThat(BoardPage.open(reviewer, DATE).line(TOWN_NAME)).contains("已通过");
    }
}
