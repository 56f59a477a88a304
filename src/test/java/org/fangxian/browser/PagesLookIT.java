package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chromium.ChromiumDriver;

/** Every page as those who use it see it, on a desktop and on a phone. */
public class PagesLookIT {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String TODAY = "2020-02-12";
    private static final String ENTRY = "/reporting/entry.xhtml?date=" + TODAY + "&form=";

    /** Inputs without a label, buttons and links without a name. */
    private static final String NAMELESS = """
            const seen = element => element.offsetParent !== null && element.type !== 'hidden';
            const named = element => element.getAttribute('aria-label') || element.getAttribute('aria-labelledby')
              || element.title || (element.labels && element.labels.length > 0);
            const fields = [...document.querySelectorAll('input, select, textarea')].filter(seen)
              .filter(field => !named(field) && !field.closest('.ui-helper-hidden-accessible, [aria-hidden=true]'));
            const presses = [...document.querySelectorAll('a[href], button, summary')].filter(seen)
              .filter(press => !named(press) && !press.textContent.trim());
            return [...fields, ...presses].map(element => element.outerHTML.slice(0, 160)).join(' ');
            """;

    /**
     * Who opens a page, at which address.
     *
     * @param account none for the page that everybody sees
     * @param follow the link to be followed from there, if the page's address holds a number; else empty
     */
    public record Visit(String page, String account, String address, String follow) {
        static Visit of(String page, String account) {
            return at(page, account, "/" + page + ".xhtml");
        }

        static Visit at(String page, String account, String address) {
            return new Visit(page, account, address, "");
        }

        /** @return what its pictures are called */
        String name() {
            return (page.replace('/', '-') + "-" + account + "-" + address.replaceAll(".*xhtml", ""))
                    .replaceAll("[^A-Za-z0-9]+", "-")
                    .replaceAll("-$", "");
        }

        @Override
        public String toString() {
            return account + " " + address + follow;
        }
    }

    public static final List<Visit> VISITS = List.of(
            Visit.of("login", ""),
            Visit.of("accounts/password", "zhen"),
            Visit.of("accounts/factor", "zhen"),
            Visit.of("accounts/sessions", "zhen"),
            Visit.of("today/today", "zhen"),
            Visit.of("notices/inbox", "zhen"),
            Visit.at("search/search", "zhen", "/search/search.xhtml?q=511011"),
            Visit.at("search/search", "zhen", "/search/search.xhtml?q=--"),
            Visit.of("reporting/reports", "zhen"),
            Visit.at("reporting/entry", "zhen", ENTRY + "RETURNEES&unit=511011100"),
            Visit.at(
                    "reporting/report",
                    "zhen",
                    "/reporting/report.xhtml?form=RETURNEES&unit=511011100&date=2020-02-09"),
            Visit.at(
                    "reporting/report",
                    "zhen",
                    "/reporting/report.xhtml?form=RETURNEES&unit=511011100&date=2020-03-09"),
            Visit.of("today/today", "weijian"),
            Visit.of("today/today", "shenhe"),
            Visit.of("reporting/archive", "shenhe"),
            Visit.of("verdicts/board", "shenhe"),
            Visit.of("today/today", "bianji"),
            Visit.of("briefings/briefings", "bianji"),
            new Visit("briefings/briefing", "bianji", "/briefings/briefings.xhtml", "tbody a[href*='briefing.xhtml']"),
            Visit.of("today/today", "lingdao"),
            Visit.of("desk/desk", "lingdao"),
            Visit.at("desk/desk", "lingdao", "/desk/desk.xhtml?date=2020-01-01"),
            Visit.of("desk/instructions", "lingdao"),
            Visit.of("today/today", "houqin"),
            Visit.of("allocation/sharing", "houqin"),
            Visit.of("supplies/stock", "houqin"),
            new Visit("supplies/card", "houqin", "/supplies/stock.xhtml", "tbody a[href*='card.xhtml']"),
            Visit.of("supplies/receipt", "houqin"),
            Visit.of("supplies/issue", "houqin"),
            Visit.of("supplies/documents", "houqin"),
            new Visit("supplies/document", "houqin", "/supplies/documents.xhtml", "tbody a[href*='document.xhtml']"),
            Visit.of("supplies/transfers", "houqin"),
            Visit.at("supplies/transfers", "dongxing.hq", "/supplies/transfers.xhtml?show=OVERDUE"),
            Visit.of("supplies/requisitions", "houqin"),
            Visit.at("supplies/requisitions", "lingdao", "/supplies/requisitions.xhtml?state=REVIEWED"),
            Visit.at("supplies/requisitions", "dongxing.hq", "/supplies/requisitions.xhtml?overdue=true"),
            Visit.of("public/gifts", ""),
            Visit.of("supplies/donations", "houqin"),
            Visit.of("supplies/donate", "houqin"),
            new Visit(
                    "supplies/donation",
                    "houqin",
                    "/supplies/donations.xhtml?state=PUBLISHED",
                    "tbody a[href*='donation.xhtml']"),
            Visit.of("supplies/request", "dongxing.hq"),
            Visit.of("supplies/emergency", "houqin"),
            new Visit(
                    "supplies/requisition",
                    "houqin",
                    "/supplies/requisitions.xhtml?state=ALLOCATED",
                    "tbody a[href*='requisition.xhtml']"),
            new Visit(
                    "supplies/requisition",
                    "lingdao",
                    "/supplies/requisitions.xhtml?state=REVIEWED",
                    "tbody a[href*='requisition.xhtml']"),
            Visit.of("supplies/counts", "houqin"),
            Visit.at("supplies/counts", "lingdao", "/supplies/counts.xhtml?state=COUNTED"),
            Visit.of("supplies/newcount", "houqin"),
            new Visit(
                    "supplies/count",
                    "lingdao",
                    "/supplies/counts.xhtml?state=COUNTED",
                    "tbody a[href*='count.xhtml']"),
            new Visit(
                    "supplies/count", "shenhe", "/supplies/counts.xhtml?state=SECOND", "tbody a[href*='count.xhtml']"),
            new Visit(
                    "supplies/counting",
                    "houqin",
                    "/supplies/counts.xhtml?state=COUNTING",
                    "tbody a[href*='counting.xhtml']"),
            Visit.of("supplies/variance", "houqin"),
            Visit.of("supplies/ship", "houqin"),
            Visit.of("supplies/return", "houqin"),
            Visit.of("supplies/loss", "houqin"),
            Visit.of("supplies/consume", "dongxing.hq"),
            Visit.of("supplies/usage", "houqin"),
            Visit.of("supplies/stores", "houqin"),
            new Visit(
                    "supplies/transfer",
                    "houqin",
                    "/supplies/transfers.xhtml?show=DIFFERENT",
                    "tbody a[href*='transfer.xhtml']"),
            new Visit(
                    "supplies/arrival",
                    "houqin",
                    "/supplies/transfers.xhtml?show=TO_RECEIVE",
                    "tbody a[href*='arrival.xhtml']"),
            Visit.of("supplies/stock", "dongxing.hq"),
            Visit.of("today/today", "admin"),
            Visit.of("briefings/settings", "admin"),
            Visit.of("organisation/units", "admin"),
            Visit.of("organisation/units", "daochu"),
            Visit.of("organisation/unassigned", "admin"),
            Visit.of("divisions/divisions", "admin"),
            Visit.of("divisions/editions", "admin"),
            Visit.of("divisions/comparison", "admin"),
            Visit.of("forms/forms", "admin"),
            Visit.of("forms/indicators", "admin"),
            Visit.of("notices/inbox", "dongxing"),
            Visit.at("reporting/entry", "dongxing", ENTRY + "CASES&unit=511011"),
            Visit.of("exchange/sheets", "dongxing"),
            Visit.of("desk/received", "dongxing"),
            Visit.of("reporting/reviews", "dongxing.sh"),
            Visit.of("verdicts/board", "dongxing.sh"),
            Visit.of("accounts/accounts", "anquan"),
            new Visit("accounts/account", "anquan", "/accounts/accounts.xhtml", "tbody a[href*='account.xhtml']"),
            Visit.of("audit/audit", "shenji"),
            Visit.of("audit/chain", "shenji"));

    private static Browser browser;
    private static String signedIn = "";

    @BeforeAll
    static void start() {
        browser = new Browser(DemoPortal.shared());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** One browser, whose user changes with the visits. */
    private static void signIn(String account) {
        if (!signedIn.equals(account)) {
            browser.driver().manage().deleteAllCookies();
            signedIn = account;
            if (!account.isEmpty()) {
                browser.signIn(account);
            }
        }
    }

    private static void open(Visit visit) {
        signIn(visit.account());
        browser.open(visit.address());
        if (!visit.follow().isEmpty()) {
            String link = browser.find(By.cssSelector(visit.follow())).getAttribute("href");
            browser.open("/" + visit.page() + ".xhtml?" + String.valueOf(link).replaceFirst(".*\\?", ""));
        }
        browser.settle();
    }

    private static void width(Dimension size) {
        ((ChromiumDriver) browser.driver())
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                size.getWidth(),
                                "height",
                                size.getHeight(),
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                false));
        browser.settle();
    }

    @ParameterizedTest
    @FieldSource("VISITS")
    void aPageFitsTheWindowAndNamesEverything(Visit visit) {
        open(visit);
        for (Dimension size : List.of(Browser.DESKTOP, Browser.PHONE)) {
            width(size);
            assertThat(browser.script("return document.documentElement.clientWidth"))
                    .isEqualTo((long) size.getWidth());
            assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                    .as("width at %s", size)
                    .isLessThanOrEqualTo(size.getWidth());
            assertThat((String) browser.script(NAMELESS)).isEmpty();
            browser.pictureAsIs("look-" + visit.name() + "-" + size.getWidth());
        }
        assertThat(browser.all(By.tagName("h1"))).hasSize(1);
        assertThat(browser.driver().getCurrentUrl()).contains("/" + visit.page() + ".xhtml");
        browser.complainedOfNothing();
    }

    @Test
    void everyPageIsVisited() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            Set<String> visited = VISITS.stream().map(Visit::page).collect(Collectors.toSet());
            visited.add("code"); // there only between password and code: SecondFactorIT
            assertThat(files.map(file -> PAGES.relativize(file).toString())
                            .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                            .map(file -> file.replace(".xhtml", "")))
                    .containsExactlyInAnyOrderElementsOf(visited);
        }
    }
}
