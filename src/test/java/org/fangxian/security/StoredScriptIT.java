package org.fangxian.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.PostgresPortal;
import org.fangxian.Visitor;
import org.fangxian.browser.Browser;
import org.fangxian.browser.PagesLookIT;
import org.fangxian.demonstration.Office;
import org.fangxian.faults.Drafts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/**
 * Every column that keeps what somebody typed holds a script: no page runs it, every page shows it as it was typed, and so
 * does every file. Put into the database itself, so that no field's own refusal stands in front.
 */
class StoredScriptIT {
    private static final String ATTACK = "\"><img src=x onerror=ran()><script>ran()</script>#{7777*7777}${7777*7777}";
    private static final String COMPUTED = "60481729";
    private static final Pattern MARK = Pattern.compile("§(\\d\\d)");

    /** What pages run of their own: there a text stands in quotes, and the browser tells whether it stays in them. */
    private static final Pattern SCRIPTS = Pattern.compile("(?s)<script\\b.*?</script>");

    private static final String RAN = """
            return document.querySelector('img[src="x"]') !== null
              || [...document.scripts].some(script => script.textContent.trim() === 'ran()')""";
    private static final LocalDate ISSUED = LocalDate.of(2020, 2, 10);
    private static final LocalDate DRAFTED = LocalDate.of(2020, 2, 11);
    private static final String ZONE = "form=DUTY&unit=NJ-JK&date=" + DRAFTED;

    /** The trail is only appended to; a template is a language of its own, whose text becomes a paragraph's. */
    private static final Set<String> NOT_FILLED = Set.of("audit_entry.account", "briefing_template.body");

    /** Shown also where somebody looks at a figure, which takes a browser. */
    private static final String FIGURE = "briefing_figure.reason";

    private static PostgresPortal database;
    private static DemoPortal portal;
    private static String county;
    private static String machine;
    private static final Map<String, String> MARKS = new LinkedHashMap<>();
    private static final Map<String, PortalSession> SESSIONS = new HashMap<>();

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = new PostgresPortal("script", Map.of());
        portal = database.node();
        county = "/organisation/units.xhtml?unit="
                + database.rows("select id from unit where code = '511011'").get(0);
        machine = "/accounts/account.xhtml?id="
                + database.rows("select id from account where name = 'api-511000'")
                        .get(0);
        List<JsonObject> drafts = Drafts.compose(portal, List.of(ISSUED, DRAFTED));
        new Office(portal).forward(drafts.get(0));
        for (String table :
                List.of("revision", "figure", "revision_explanation", "stock_event", "review", "briefing")) {
            database.update("alter table " + table + " disable trigger user");
        }
        rows();
        for (String column : TextFields.columns()) {
            if (!NOT_FILLED.contains(column)) {
                fill(column, marked(column));
            }
        }
        database.update("update unit set name = left(?, 100) where code = '511011100'", marked("unit.name"));
        database.update(
                "update reference_edition set edition = nextval('reference_edition_seq')"); // forms and units anew
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    private static String marked(String column) {
        String number = String.valueOf(10 + MARKS.size());
        MARKS.put(number, column);
        return "§" + number + ATTACK;
    }

    /** What two quiet days have none of: an instruction, a half-typed report, an explanation, a return, a figure by hand. */
    private static void rows() throws SQLException {
        String at = "timestamp with time zone '2020-02-12 01:00:00+00'";
        database.update(
                "insert into instruction (id, briefing_id, unit_id, leader_id, leader_name, given_text, given_at,"
                        + " answer, answered_by, answered_at, version) select 900000001, max(b.id), u.id, a.id, 'x', 'x', "
                        + at
                        + ", 'x', 'x', " + at + ", 0 from briefing b, unit u, account a"
                        + " where b.state = 'ISSUED' and u.code = '511011' and a.name = 'lingdao' group by u.id, a.id");
        database.update("insert into draft_figure (report_id, indicator_code, typed) select v.report_id,"
                + " f.indicator_code, 'x' from revision v join figure f on f.revision_id = v.id");
        database.update("insert into revision_explanation (revision_id, check_code, explanation, stated, expected)"
                + " select v.id, c.code, 'x', 0, 0 from revision v, (select min(code) as code from check_rule) c");
        database.update("insert into review (id, revision_id, outcome, reason, reviewer_id, reviewer_name, reviewed_at,"
                + " recorded_at) select v.id, v.id, 'RETURNED', 'x', a.id, a.name, " + at + ", " + at
                + " from revision v, account a where a.name = 'shenhe'");
        database.update("insert into briefing_transition (id, briefing_id, from_state, to_state, account_name, reason,"
                + " recorded_at) select 900000002, id, 'CHECKED', 'DRAFT', 'x', 'x', " + at
                + " from briefing where state = 'DRAFT'");
        database.update("update briefing_figure set manual = true, stated_by = 'x', reason = 'x'"
                + " where amount is not null and briefing_id = (select id from briefing where state = 'DRAFT')");
        database.update("update revision set reason = 'x'");
    }

    private static void fill(String column, String text) throws SQLException {
        String table = column.replaceFirst("\\..*", "");
        String name = column.replaceFirst(".*\\.", "");
        int length = Integer.parseInt(database.rows(
                        "select character_maximum_length from information_schema.columns"
                                + " where table_name = ? and column_name = ?",
                        table,
                        name)
                .get(0));
        String where = column.equals("briefing_block.content")
                ? " where kind in ('HEADING', 'TEXT')"
                : " where " + name + " is not null or '" + table
                        + "' in ('account', 'briefing', 'briefing_kind', 'responsibility')";
        int filled = database.update("update " + table + " set " + name + " = left(?, " + length + ")" + where, text);
        assertThat(filled).as(column).isPositive();
    }

    /** First the source of every page, then in a browser as many of them as it takes to look at every text once. */
    @Test
    void noPageRunsWhatWasTypedAndAllShowIt() throws IOException, SQLException {
        Map<String, Set<String>> shown = new LinkedHashMap<>();
        for (PagesLookIT.Visit visit : visits()) {
            shown.put(visit.account() + " " + address(visit), marks(visit));
        }
        Set<String> unseen = new TreeSet<>(MARKS.keySet());
        shown.values().forEach(unseen::removeAll);
        assertThat(unseen).extracting(MARKS::get).isEmpty();
        try (Browser browser = new Browser(portal)) {
            look(browser, shown);
        }
    }

    private static List<PagesLookIT.Visit> visits() {
        List<PagesLookIT.Visit> visits = new ArrayList<>(PagesLookIT.VISITS);
        visits.removeIf(visit -> visit.account().isEmpty());
        visits.removeIf(
                visit -> visit.page().startsWith("supplies/") && !visit.follow().isEmpty()); // no stock without a past
        visits.add(at("reporting/report", "jingkai", "/reporting/report.xhtml?" + ZONE));
        visits.add(at("reporting/entry", "jingkai", "/reporting/entry.xhtml?" + ZONE));
        visits.add(at("organisation/units", "admin", "/organisation/units.xhtml?q=511011100"));
        visits.add(at("organisation/units", "admin", county));
        visits.add(at("accounts/account", "anquan", machine));
        return visits;
    }

    private static PagesLookIT.Visit at(String page, String account, String address) {
        return new PagesLookIT.Visit(page, account, address, "");
    }

    private static PortalSession session(String account) throws IOException {
        if (!SESSIONS.containsKey(account)) {
            SESSIONS.put(account, new PortalSession(portal, account));
        }
        return SESSIONS.get(account);
    }

    /** Of a page that a list leads to: where the list's first line leads. */
    private static String address(PagesLookIT.Visit visit) throws IOException {
        if (visit.follow().isEmpty()) {
            return visit.address();
        }
        Matcher link = Pattern.compile("href=\"(/" + visit.page() + "\\.xhtml\\?[^\"]+)\"")
                .matcher(source(visit.account(), visit.address()));
        assertThat(link.find()).as(visit.toString()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static Set<String> marks(PagesLookIT.Visit visit) throws IOException {
        String source = source(visit.account(), address(visit));
        assertThat(SCRIPTS.matcher(source).replaceAll(""))
                .as(visit.toString())
                .doesNotContain(COMPUTED, "系统出错", "<img src=x", "<script>ran()")
                .doesNotContainPattern("<[^<>]*§\\d\\d\""); // a quote that ends an attribute
        return MARK.matcher(source).results().map(mark -> mark.group(1)).collect(Collectors.toSet());
    }

    private static String source(String account, String address) throws IOException {
        return new String(session(account).get(address).body(), StandardCharsets.UTF_8);
    }

    private static void look(Browser browser, Map<String, Set<String>> shown) throws IOException, SQLException {
        Set<String> seen = new HashSet<>();
        String signedIn = "";
        for (Map.Entry<String, Set<String>> page : shown.entrySet()) {
            if (seen.addAll(page.getValue())) {
                String[] visit = page.getKey().split(" ", 2);
                if (!signedIn.equals(visit[0])) {
                    goOn(browser, visit[0]);
                    signedIn = visit[0];
                }
                ranNothing(browser.open(visit[1]), page.getKey());
            }
        }
        goOn(browser, "bianji");
        browser.open("/briefings/briefing.xhtml?id="
                + database.rows("select max(id) from briefing where state = 'DRAFT'")
                        .get(0));
        browser.click(By.cssSelector(".fx-paper a[data-figure]")).sees("§" + number(FIGURE));
        ranNothing(browser, FIGURE);
        goOn(browser, "anquan");
        browser.open("/accounts/accounts.xhtml")
                .click(By.cssSelector("tbody a[href*='account.xhtml']"))
                .click(By.id("account:disable"));
        browser.find(By.cssSelector(".ui-confirmdialog-no"));
        browser.sees("§" + number("account.display_name"));
        ranNothing(browser, "a question that is asked");
    }

    /** With the session of somebody who signed in without a browser. */
    private static void goOn(Browser browser, String account) throws IOException {
        browser.open("/login.xhtml").driver().manage().deleteAllCookies();
        for (HttpCookie cookie : session(account).cookies()) {
            browser.driver().manage().addCookie(new Cookie(cookie.getName(), cookie.getValue()));
        }
    }

    private static String number(String column) {
        return MARKS.entrySet().stream()
                .filter(mark -> mark.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static void ranNothing(Browser browser, String page) {
        assertThat(browser.script(RAN)).as(page).isEqualTo(false);
        assertThat(browser.text()).as(page).doesNotContain(COMPUTED);
        browser.complainedOfNothing();
    }

    @Test
    void everyFileHoldsItAsItWasTyped() throws IOException, SQLException {
        PortalSession editor = session("bianji");
        String file = "/briefings/file?id="
                + database.rows("select max(id) from briefing where state = 'DRAFT'")
                        .get(0) + "&kind=";
        assertThat(ZipText.of(editor.get(file + "DOCX").body()))
                .contains("&gt;&lt;img src=x onerror=ran()&gt;&lt;script&gt;ran()&lt;/script&gt;#{7777*7777}$")
                .doesNotContain("<img", COMPUTED);
        try (PDDocument pdf = Loader.loadPDF(editor.get(file + "PDF").body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("\"><imgsrc=xonerror=ran()><script>ran()</script>#{7777*7777}$")
                    .doesNotContain(COMPUTED);
        }
        assertThat(ZipText.of(editor.get(file + "XLSX").body())).doesNotContain("<img", "<f>", COMPUTED);
        String list = ZipText.of(editor.submit("/briefings/briefings.xhtml", "compose", "export", Map.of())
                .body());
        assertThat(list).contains("&gt;&lt;img src=x onerror=ran()&gt;").doesNotContain("<img", "<f>", COMPUTED);
        String units = ZipText.of(
                session("daochu").submit(county, "list", "export", Map.of()).body());
        assertThat(units).contains("&gt;&lt;img src=x onerror=ran()&gt;").doesNotContain("<img", "<f>", COMPUTED);
    }

    @Test
    void whatSomebodyCallsHerselfAtTheSignInIsKeptByTheTrailAsItIs() throws IOException {
        new Visitor(portal.url()).signIn("§99" + ATTACK, "x");
        assertThat(source("shenji", "/audit/audit.xhtml"))
                .contains("§99\"&gt;&lt;img")
                .doesNotContain("§99\"><img");
    }
}
