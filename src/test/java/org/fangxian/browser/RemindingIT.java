package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.BoardPage;
import org.fangxian.browser.pages.ListPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A county's reviewer reminds a town, whose reporter finds it in the inbox. */
class RemindingIT {
    private static final String TOWN = "重龙镇";
    private static final String DATE = "2020-02-12";
    private static final By DEAL_WITH =
            By.xpath("//li[contains(@class, 'fx-notice')]//button[normalize-space(.)='办理']");

    @Test
    void aTownIsRemindedReadsItAndTheBoardSaysSo() {
        try (Browser reviewer = new Browser(DemoPortal.shared()).signIn("zizhong.sh");
                Browser reporter = new Browser(DemoPortal.shared()).signIn("zhen2")) {
            BoardPage board = BoardPage.open(reviewer, DATE).remind(TOWN).sees("已催报");
            assertThat(board.line(TOWN)).contains("0/1人已读").contains("未配置邮件服务器，仅站内信");
            board.remind(TOWN).sees("几分钟前刚催报过，未重复催报");
            reporter.open("/notices/inbox.xhtml").sees("催报：" + TOWN).sees("前报送");
            reporter.picture("inbox");
            reporter.click(DEAL_WITH).await(page -> page.getCurrentUrl().contains("/reporting/reports.xhtml"));
            reporter.sees("返乡人员排查登记日报表");
            reporter.open("/notices/inbox.xhtml").press("未读").sees("没有未读通知");
            BoardPage after = BoardPage.open(reviewer, DATE);
            assertThat(after.line(TOWN)).contains("1/1人已读");
            after.reminders(TOWN).sees("郭向晨").sees("未配置邮件服务器，仅站内信");
            reviewer.picture("board-reminders");
            assertThat(ListPage.on(reviewer).export(By.id("board:exportReminded")))
                    .first()
                    .satisfies(head -> assertThat(head).startsWith("接收人", "催报时间", "阅读"));
            assertThat(ListPage.on(reviewer).export(By.id("board:exportReminded")))
                    .anyMatch(line -> line.get(0).equals("郭向晨")
                            && line.get(1).startsWith("2020-02-12")
                            && line.get(2).startsWith("2020-02-12")
                            && line.get(3).equals("未配置邮件服务器，仅站内信"));
            reviewer.complainedOfNothing();
            reporter.complainedOfNothing();
        }
    }

    @Test
    void theAddressNamesTheUnitAndTheDayAndTheBoardIsTakenAsASpreadsheet() {
        try (Browser reviewer = new Browser(DemoPortal.shared()).signIn("shenhe")) {
            BoardPage.open(reviewer, "2020-02-11").enter("资中县");
            assertThat(reviewer.url()).contains("unit=511025").contains("date=2020-02-11");
            reviewer.click(By.id("board:back"));
            reviewer.sees("2020年2月10日");
            assertThat(reviewer.url()).contains("unit=511025").contains("date=2020-02-10");
            List<List<String>> lines = ListPage.on(reviewer).export();
            assertThat(lines).hasSizeGreaterThan(20);
            assertThat(lines.get(1)).contains("资中县");
            reviewer.complainedOfNothing();
        }
    }
}
