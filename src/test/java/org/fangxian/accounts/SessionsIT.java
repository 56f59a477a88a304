package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.fangxian.PostgresPortal;
import org.fangxian.Visitor;
import org.fangxian.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** How long a session lasts, as its user sees it. Time goes by in the session's row. */
class SessionsIT {
    private static final String LOGIN = "/login.xhtml";
    private static final String SEARCH = "/search/search.xhtml";
    private static final By TYPED = By.cssSelector("input[name='q']");
    private static final String LOOK = "fangxian.lookAtSession()";

    private static PostgresPortal portals;
    private static DemoPortal portal;

    @BeforeAll
    static void start() throws IOException {
        portals = new PostgresPortal("sessions", Map.of());
        portal = portals.node();
    }

    @AfterAll
    static void stop() throws IOException {
        portals.close();
    }

    @Test
    void whoDoesNothingIsWarnedAndMayStayAndElseIsOutWithoutLosingWhatIsTyped() throws SQLException {
        try (Browser browser = new Browser(portal).signIn("zhen")) {
            browser.open(SEARCH).type(TYPED, "typed before");
            age("zhen", "active_at", "28 minutes 30 seconds");
            browser.script(LOOK);
            browser.sees("登录将在两分钟内结束").picture("session-soon");
            browser.press("继续使用");
            browser.await(page -> !page.findElement(By.id("fx-session")).isDisplayed());
            age("zhen", "active_at", "29 minutes");
            assertThat(browser.find(TYPED).getAttribute("value")).isEqualTo("typed before");

            age("zhen", "active_at", "2 minutes");
            browser.script(LOOK);
            browser.sees("登录已结束").picture("session-over");
            assertThat(browser.find(TYPED).getAttribute("value")).isEqualTo("typed before");
            browser.open(SEARCH);
            assertThat(browser.url()).contains(LOGIN);
        }
    }

    @Test
    void toLookHowLongTheSessionLastsDoesNotProlongIt() throws IOException, SQLException {
        Visitor visitor = signedIn("zhen2");
        age("zhen2", "active_at", "20 minutes");
        assertThat(Integer.parseInt(visitor.get("/session").body())).isBetween(550, 600);
        assertThat(Integer.parseInt(visitor.get("/session").body())).isBetween(550, 600);
        assertThat(visitor.get(SEARCH).statusCode()).isEqualTo(200);
        assertThat(Integer.parseInt(visitor.get("/session").body())).isBetween(1750, 1800);
        age("zhen2", "active_at", "30 minutes");
        assertThat(Visitor.sentTo(visitor.get("/session"))).isEqualTo(LOGIN);
    }

    @Test
    void afterTwelveHoursItEndsHoweverBusyItWas() throws IOException, SQLException {
        Visitor visitor = signedIn("weiyuan");
        age("weiyuan", "begun_at", "11 hours 59 minutes");
        assertThat(visitor.get(SEARCH).statusCode()).isEqualTo(200);
        age("weiyuan", "begun_at", "1 minute");
        assertThat(Visitor.sentTo(visitor.get(SEARCH))).isEqualTo(LOGIN);
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheOthers() throws IOException {
        Visitor elsewhere = signedIn("longchang");
        Visitor somebody = signedIn("jingkai");
        try (Browser browser = new Browser(portal).signIn("longchang")) {
            browser.open("/accounts/sessions.xhtml").sees("本浏览器").picture("sessions");
            assertThat(browser.all(By.cssSelector("tbody tr"))).hasSize(2);
            browser.click(By.id("sessions:endOthers")).click(By.cssSelector(".ui-confirmdialog-yes"));
            browser.await(page -> page.findElements(By.cssSelector("tbody tr")).size() == 1);
            browser.complainedOfNothing();
            browser.open(SEARCH);
            assertThat(browser.url()).contains(SEARCH);
        }
        assertThat(Visitor.sentTo(elsewhere.get(SEARCH))).isEqualTo(LOGIN);
        assertThat(somebody.get(SEARCH).statusCode()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() throws IOException, SQLException {
        Visitor visitor = signedIn("gaoxin");
        Visitor somebody = signedIn("shizhong");
        try (Browser browser = new Browser(portal).signIn("anquan")) {
            String id = portals.rows("select id from account where name = ?", "gaoxin")
                    .get(0);
            browser.open("/accounts/account.xhtml?id=" + id);
            browser.click(By.id("account:disable")).click(By.cssSelector(".ui-confirmdialog-yes"));
            browser.sees("启用");
            browser.complainedOfNothing();
        }
        assertThat(Visitor.sentTo(visitor.get(SEARCH))).isEqualTo(LOGIN);
        assertThat(somebody.get(SEARCH).statusCode()).isEqualTo(200);
    }

    private static Visitor signedIn(String name) throws IOException {
        Visitor visitor = new Visitor(portal.url());
        assertThat(Visitor.sentTo(visitor.signIn(name, portal.password()))).isEqualTo("/today/today.xhtml");
        return visitor;
    }

    private static void age(String name, String column, String interval) throws SQLException {
        int rows = portals.update(
                "update open_session set " + column + " = " + column + " - cast(? as interval)"
                        + " where account_id = (select id from account where name = ?)",
                interval,
                name);
        assertThat(rows).isEqualTo(1);
    }
}
