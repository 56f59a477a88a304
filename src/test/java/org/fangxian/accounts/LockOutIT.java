package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.fangxian.DemoPortal;
import org.fangxian.PostgresPortal;
import org.fangxian.Visitor;
import org.fangxian.browser.Browser;
import org.fangxian.browser.pages.ListPage;
import org.fangxian.faults.NotTwice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Somebody tries passwords, at two servers on one database; the security administrator sees it and helps. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(NotTwice.class)
class LockOutIT {
    private static final String TODAY = "/today/today.xhtml";
    private static final String REPORT = "/reports/CASES/511011/2020-02-11";
    private static final String REFUSED = "用户名或密码不正确";
    private static final String CLOSED = "登录失败次数过多，请1分钟后再试";

    private static PostgresPortal portals;
    private static DemoPortal here;
    private static DemoPortal there;
    private static Browser keeper;

    @BeforeAll
    static void start() throws IOException {
        portals = new PostgresPortal("lockout", Map.of());
        here = portals.node();
        there = portals.node();
        keeper = new Browser(here).signIn("anquan");
    }

    @AfterAll
    static void stop() throws IOException {
        keeper.close();
        portals.close();
    }

    @Test
    @Order(1)
    void ofSixtyFourWrongPasswordsAtOnceFiveAreLookedAt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<HttpResponse<String>>> tries = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String url = (i % 2 == 0 ? here : there).url();
                tries.add(() -> new Visitor(url).signIn("houqin", "not her password"));
            }
            for (Future<HttpResponse<String>> answer : threads.invokeAll(tries)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().body()).containsAnyOf(REFUSED, CLOSED);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(tried("houqin")).isEqualTo(5);
        assertThat(portals.rows(
                        "select 1 from audit_entry where action = 'accounts.signInClosed' and subject = 'houqin'"))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void theRightPasswordWaitsTooAtEveryServerAndIsToldWhoHelps() throws IOException, SQLException {
        for (DemoPortal portal : List.of(here, there)) {
            HttpResponse<String> answer = new Visitor(portal.url()).signIn("houqin", portal.password());
            assertThat(Visitor.sentTo(answer)).isEmpty();
            assertThat(answer.body()).contains(CLOSED, "钟平川", "0832-");
        }
        assertThat(tried("houqin")).isEqualTo(5);
    }

    @Test
    @Order(3)
    void aNameThatNobodyHasIsAnsweredTheSame() throws IOException, SQLException {
        Visitor stranger = new Visitor(here.url());
        for (int i = 0; i < 4; i++) {
            assertThat(stranger.signIn("nobody.here", "some password").body()).contains(REFUSED);
        }
        assertThat(stranger.signIn("nobody.here", "some password").body()).contains(CLOSED, "钟平川");
        assertThat(portals.rows("select subject from failed_sign_ins where subject like '%nobody.here%'"))
                .isEmpty();
    }

    @Test
    @Order(4)
    void theAdministratorSeesItAtHomeAndLetsThePersonTryAgain() throws IOException, SQLException {
        keeper.open(TODAY).sees("个账号因多次登录失败被暂停登录");
        keeper.open("/accounts/accounts.xhtml");
        keeper.type(By.id("list:text"), "houqin");
        keeper.await(page -> page.findElements(By.linkText("zhen")).isEmpty());
        keeper.settle();
        keeper.sees("暂停登录").picture("accounts-closed");
        keeper.click(By.linkText("houqin")).sees("暂停登录").picture("account-closed");
        keeper.click(By.id("account:unlock")).click(By.cssSelector(".ui-confirmdialog-yes"));
        keeper.await(page -> page.findElements(By.id("account:unlock")).isEmpty());
        keeper.complainedOfNothing();

        assertThat(Visitor.sentTo(new Visitor(there.url()).signIn("houqin", there.password())))
                .isEqualTo(TODAY);
        assertThat(portals.rows("select account from audit_entry where action = 'accounts.unlocked'"))
                .containsExactly("anquan");
        assertThat(portals.rows("select failures from failed_sign_ins where subject = 'NAME houqin'"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void aWaitEndsByItself() throws IOException, SQLException {
        Visitor town = new Visitor(here.url());
        for (int i = 0; i < 5; i++) {
            town.signIn("zhen", "not her password");
        }
        assertThat(town.signIn("zhen", here.password()).body()).contains(CLOSED);
        portals.update("update failed_sign_ins set last_at = last_at - interval '1 minute',"
                + " closed_until = closed_until - interval '1 minute' where subject = 'NAME zhen'");
        assertThat(Visitor.sentTo(town.signIn("zhen", here.password()))).isEqualTo(TODAY);
    }

    @Test
    @Order(6)
    void anAddressWithManyFailuresWaitsAndIsShownToTheAdministrator() throws IOException, SQLException {
        portals.update("update failed_sign_ins set failures = 49 where subject = 'ADDRESS 127.0.0.1'");
        Visitor town = new Visitor(there.url());
        town.signIn("zhen2", "not her password");
        assertThat(town.signIn("zhen2", there.password()).body()).contains(CLOSED);
        assertThat(there.process().log() + here.process().log()).contains("ADDRESS 127.0.0.1: 50 failed tries");

        keeper.open(TODAY).sees("个网络地址多次登录失败");
        keeper.open("/accounts/accounts.xhtml").sees("127.0.0.1").picture("accounts-addresses");
        assertThat(ListPage.on(keeper).export(By.id("addresses:export")))
                .anyMatch(line -> line.get(0).equals("127.0.0.1"));
        keeper.press("解除暂停").click(By.cssSelector(".ui-confirmdialog-yes"));
        keeper.await(page -> !keeper.text().contains("127.0.0.1"));
        keeper.complainedOfNothing();
        assertThat(Visitor.sentTo(town.signIn("zhen2", there.password()))).isEqualTo(TODAY);
    }

    @Test
    @Order(7)
    void tokensThatNobodyHoldsAreToldToWaitAndThoseThatSomebodyHoldsNever() throws IOException, SQLException {
        Map<String, String> wrong = Map.of("Authorization", "Bearer nobody-holds-this");
        assertThat(here.call("GET", REPORT, null, null, wrong).statusCode()).isEqualTo(401);
        portals.update("update failed_sign_ins set failures = 99 where subject = 'TOKEN 127.0.0.1'");
        HttpResponse<String> last = here.call("GET", REPORT, null, null, wrong);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers()
                        .firstValue("Retry-After")
                        .map(Integer::valueOf)
                        .orElse(0))
                .isBetween(50, 61);
        assertThat(last.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        int refusals = portals.rows("select 1 from audit_entry where action = 'accounts.tokenRefused'")
                .size();
        there.call("GET", REPORT, null, null, wrong);
        assertThat(portals.rows("select 1 from audit_entry where action = 'accounts.tokenRefused'"))
                .hasSize(refusals);
        assertThat(there.call("GET", REPORT, "api-511011", null).statusCode()).isNotIn(401, 403, 429);
    }

    /** Computed anew by the JDK, from nothing but what the database holds and the password. */
    @Test
    @Order(8)
    void ofAPasswordTheDatabaseHoldsPbkdf2WithTwoHundredAndTenThousandRounds() throws Exception {
        List<String> hashes = portals.rows("select password_hash from account where password_hash is not null");
        assertThat(hashes).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        String[] kept = portals.rows("select password_hash from account where name = 'zhen'")
                .get(0)
                .split(":");
        assertThat(kept).hasSize(4);
        byte[] salt = Base64.getDecoder().decode(kept[2]);
        byte[] hash = Base64.getDecoder().decode(kept[3]);
        assertThat(kept[0]).isEqualTo("PBKDF2WithHmacSHA512");
        assertThat(Integer.parseInt(kept[1])).isEqualTo(210_000);
        assertThat(salt).hasSize(32);
        PBEKeySpec said = new PBEKeySpec(here.password().toCharArray(), salt, 210_000, hash.length * 8);
        assertThat(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                        .generateSecret(said)
                        .getEncoded())
                .isEqualTo(hash);
        assertThat(hash).hasSizeGreaterThanOrEqualTo(32);
    }

    private static int tried(String name) throws SQLException {
        return portals.rows(
                        "select 1 from audit_entry where action = 'accounts.signIn' and result = 'REFUSED' and subject = ?",
                        name)
                .size();
    }
}
