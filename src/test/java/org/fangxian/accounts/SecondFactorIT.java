package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.PostgresPortal;
import org.fangxian.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A signer enrols her telephone, signs in with it, loses it, and is helped. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondFactorIT {
    private static final String FACTOR = "/accounts/factor.xhtml";
    private static final By TYPED = By.cssSelector("input[id$='typed']");
    private static final By ALERT = By.cssSelector(".ui-messages-error");

    /** A code's seconds. */
    private static final long STEP = 30;

    private static PostgresPortal portals;
    private static DemoPortal portal;
    private static Browser signer;
    private static Browser second;
    private static byte[] secret;
    private static long used;
    private static List<String> recovery;

    @BeforeAll
    static void start() throws IOException {
        portals = new PostgresPortal("factor", Map.of("FANGXIAN_SECOND_FACTOR", "true"));
        portal = portals.node();
        signer = new Browser(portal);
        second = new Browser(portal);
    }

    @AfterAll
    static void stop() throws IOException {
        signer.close();
        second.close();
        portals.close();
    }

    @Test
    @Order(1)
    void aSignerIsLedToEnrolmentBeforeAnythingElse() {
        signer.signIn("qianfa");
        for (String page : List.of("/today/today.xhtml", "/briefings/briefings.xhtml", "/desk/desk.xhtml")) {
            signer.open(page);
            assertThat(signer.url()).as(page).endsWith(FACTOR);
        }
        signer.sees("您的角色须使用第二重验证").picture("factor-enrol");
        signer.complainedOfNothing();
    }

    @Test
    @Order(2)
    void aWrongCodeEnrolsNothingAndTheRightOneShowsTenRecoveryCodes() {
        secret = shown(signer);
        signer.type(TYPED, "000000").press("启用").sees("验证码不正确");
        signer.type(TYPED, code()).press("启用").sees("第二重验证已启用").picture("factor-recovery");
        recovery = signer.all(By.cssSelector(".fx-codes code")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(recovery)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        signer.press("已抄录");
        assertThat(signer.url()).contains("/today/today.xhtml");
        signer.complainedOfNothing();
    }

    @Test
    @Order(3)
    void fromThenOnThePasswordAloneOpensNothing() {
        password(second, "qianfa");
        second.sees("请输入手机验证器上显示的6位验证码").picture("code");
        for (String page : List.of("/today/today.xhtml", FACTOR, "/briefings/briefings.xhtml")) {
            second.open(page);
            assertThat(second.url()).as(page).contains("/login.xhtml");
        }
        password(second, "qianfa");
        used = step() + 1;
        second.type(TYPED, codeOf(used)).press("验证并登录");
        second.await(page -> page.getCurrentUrl().contains("/today/"));
        second.complainedOfNothing();
    }

    @Test
    @Order(4)
    void aCodeIsUsedOnce() {
        leave(second);
        password(second, "qianfa");
        second.type(TYPED, codeOf(used)).press("验证并登录").sees("已经用过");
        if (step() < used) {
            second.type(TYPED, codeOf(used - 1)).press("验证并登录").sees("已经用过");
        }
    }

    @Test
    @Order(5)
    void aRecoveryCodeStandsInOnce() {
        second.type(TYPED, recovery.get(3).toLowerCase()).press("验证并登录");
        second.await(page -> page.getCurrentUrl().contains("/today/"));
        leave(second);
        password(second, "qianfa");
        second.type(TYPED, recovery.get(3)).press("验证并登录").sees("已经用过");
    }

    @Test
    @Order(6)
    void wrongCodesWaitLikeWrongPasswords() throws SQLException {
        for (int i = 0; i < 4; i++) {
            second.type(TYPED, "12345" + i).press("验证并登录");
        }
        second.find(ALERT);
        second.type(TYPED, recovery.get(4)).press("验证并登录").sees("登录失败次数过多，请1分钟后再试");
        portals.update("update failed_sign_ins set closed_until = closed_until - interval '1 minute'");
        second.type(TYPED, recovery.get(4)).press("验证并登录");
        second.await(page -> page.getCurrentUrl().contains("/today/"));
    }

    @Test
    @Order(7)
    void herOwnTelephoneIsReplacedWithAPresentCode() {
        signer.open(FACTOR).sees("恢复码还剩8个").picture("factor-own");
        signer.type(By.cssSelector("input[id$='current']"), "000000")
                .press("重新设置")
                .sees("验证码不正确");
        signer.type(By.cssSelector("input[id$='current']"), recovery.get(5)).press("重新设置");
        secret = shown(signer);
        signer.type(TYPED, code()).press("启用").sees("第二重验证已启用");
        assertThat(signer.text()).doesNotContain(recovery.get(0));
        signer.press("已抄录");
        second.open("/today/today.xhtml");
        assertThat(second.url()).contains("/login.xhtml");
        signer.complainedOfNothing();
    }

    @Test
    @Order(8)
    void theSecurityAdministratorHelpsWhoeverLostTheTelephoneAndAllSessionsEnd() throws SQLException {
        second.signIn("anquan");
        byte[] own = shown(second);
        second.type(TYPED, OneTimeCodes.code(own, Instant.now())).press("启用").sees("第二重验证已启用");
        second.press("已抄录").open("/accounts/accounts.xhtml");
        second.type(By.id("list:text"), "qianfa");
        second.await(page -> page.findElements(By.linkText("qianfa")).size() == 1
                && page.findElements(By.linkText("zhen")).isEmpty());
        second.click(By.linkText("qianfa")).picture("account-factor");
        second.click(By.id("account:resetFactor")).click(By.cssSelector(".ui-confirmdialog-yes"));
        second.await(page -> page.findElements(By.id("account:resetFactor")).isEmpty());
        second.complainedOfNothing();

        signer.open("/today/today.xhtml");
        assertThat(signer.url()).contains("/login.xhtml");
        signer.signIn("qianfa");
        assertThat(signer.url()).endsWith(FACTOR);
        assertThat(portals.rows("select account from audit_entry where action = 'accounts.factorReset'"))
                .containsExactly("anquan");
    }

    @Test
    @Order(9)
    void theDatabaseHoldsNoSecretAndNoCode() throws SQLException {
        List<String> sealed =
                portals.rows("select coalesce(secret, '') || coalesce(waiting_secret, '') from second_factor");
        assertThat(sealed).isNotEmpty().noneMatch(row -> row.contains(new Base32().encodeAsString(secret)));
        assertThat(portals.rows("select code_sha256 from recovery_code"))
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    @Order(10)
    void aReporterIsNotAsked() {
        signer.open("/login.xhtml");
        signer.driver().manage().deleteAllCookies();
        signer.signIn("zhen").open("/reporting/reports.xhtml");
        assertThat(signer.url()).contains("/reporting/reports.xhtml");
    }

    @Test
    @Order(11)
    void aBulkExporterSeesNoPersonalDataBeforeItAndTakesNoneAlong() throws IOException {
        PortalSession exporter = new PortalSession(portal, "daochu");
        HttpResponse<byte[]> answer = exporter.get("/organisation/units.xhtml");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(FACTOR);
    }

    private static byte[] shown(Browser browser) {
        return new Base32().decode(browser.find(By.id("secret")).getText().replace(" ", ""));
    }

    /** The code of now; of one half minute to the next codes change while a test looks. */
    private static String code() {
        return codeOf(step());
    }

    private static long step() {
        return Instant.now().getEpochSecond() / STEP;
    }

    private static String codeOf(long step) {
        return OneTimeCodes.code(secret, Instant.ofEpochSecond(step * STEP));
    }

    private static void password(Browser browser, String account) {
        browser.driver().manage().deleteAllCookies();
        browser.signIn(account);
        assertThat(browser.url()).contains("/code.xhtml");
    }

    private static void leave(Browser browser) {
        browser.driver().manage().deleteAllCookies();
    }
}
