package org.fangxian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fangxian.DemoPortal;
import org.fangxian.FileUpload;
import org.fangxian.PortalSession;
import org.junit.jupiter.api.Test;

/** What somebody sends who wants to see the portal fail: refused in words, or under an incident number, and nothing more. */
class AttacksIT {
    private static final String FORGED = "2020-02-12 09:00:00,000 ERROR [org.fangxian] (x) forged";
    private static final String COMPUTED = "60481729";
    private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final List<String> VALUES = List.of(
            "x",
            "-1",
            "99999999999999999999",
            "+999999999-12-31",
            "-999999999-01-01",
            "-1000000000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "' or 1=1 --",
            "#{7777*7777}${7777*7777}",
            SCRIPT,
            "../../../../etc/passwd",
            "x\r\n" + FORGED,
            "x\0y",
            "字".repeat(700));
    private static final Set<Integer> FORESEEN = Set.of(200, 302, 400, 403, 404);
    private static final Pattern INCIDENT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MEGABYTE = 1024 * 1024;
    private static final String STALE = "页面已过期";
    private static final String NO_FORM = "提交的表单不是由本系统的页面发出的";

    private final DemoPortal portal = DemoPortal.shared();
    private final PortalSession reporter = new PortalSession(portal, "zhen");
    private final PortalSession editor = new PortalSession(portal, "bianji");

    AttacksIT() throws IOException {}

    @Test
    void whateverAnAddressSaysIsReadOrRefusedInWords() throws IOException {
        int asked = 0;
        for (String page : Pages.all()) {
            for (String parameter : Pages.parameters(page)) {
                for (String value : VALUES) {
                    String address = page + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                    HttpResponse<byte[]> answer = whoReads(page).get(address);
                    String told = Told.by(address, answer);
                    assertThat(FORESEEN).as(address).contains(answer.statusCode());
                    assertThat(told).as(address).doesNotContain(COMPUTED, "<script>alert", "<img src=x");
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(250);
        nothingIsForged();
    }

    private PortalSession whoReads(String page) throws IOException {
        if (page.startsWith("/accounts/")) {
            return new PortalSession(portal, "anquan");
        }
        if (page.startsWith("/audit/")) {
            return new PortalSession(portal, "shenji");
        }
        return page.startsWith("/reporting/") ? reporter : editor;
    }

    @Test
    void aDateOutsideOfTimeAndAnInstantThatIsNoneAreRefusedWith400AndTheReason() throws IOException {
        assertThat(Told.by("date", 400, editor.get("/desk/desk.xhtml?date=%2B999999999-12-31")))
                .contains("网址中的参数“date”无法识别");
        assertThat(Told.by("known", 400, reporter.get("/reporting/reports.xhtml?known=x")))
                .contains("时点须写作2020-02-11T09:00:00Z的形式：x");
    }

    @Test
    void aFormWithoutAStateOfItsPageIsRefusedOnEveryPage() throws IOException {
        for (String page : Pages.withForms()) {
            assertThat(Told.by(page, 400, editor.post(page, "a=b"))).as(page).contains(NO_FORM);
        }
    }

    @Test
    void whatIsOpenToEverybodyTakesNoForm() throws IOException {
        Set<String> open = new TreeSet<>(Pages.all());
        open.removeAll(Pages.withForms());
        assertThat(open).isNotEmpty();
        for (String page : open) {
            Told.by(page, 405, editor.post(page, "a=b"));
        }
    }

    @Test
    void aFormWithAnotherStateIsStaleOnEveryPageAndMayBeOpenedAnew() throws IOException {
        String foreign = reporter.hidden("/organisation/units.xhtml").get("jakarta.faces.ViewState");
        for (String page : Pages.withForms()) {
            for (String state : List.of("stateless", "1:1", foreign)) {
                HttpResponse<byte[]> answer = editor.post(
                        page,
                        PortalSession.encoded(
                                Map.of("jakarta.faces.ViewState", state, "jakarta.faces.source", "#{7777*7777}")));
                assertThat(Told.by(page + " " + state, 410, answer))
                        .contains(STALE)
                        .doesNotContain(COMPUTED);
            }
        }
    }

    @Test
    void aScriptsRequestWithAnotherStateShowsThatThePageIsStale() throws IOException {
        Map<String, String> sent = new HashMap<>(editor.hidden("/organisation/units.xhtml"));
        sent.put("jakarta.faces.partial.ajax", "true");
        for (String part : List.of("tree:text", "x")) {
            sent.put("jakarta.faces.source", part);
            sent.put("jakarta.faces.partial.execute", part);
            sent.put("jakarta.faces.partial.render", part);
            for (String state : List.of("stateless", "1:1", "-1:-1")) {
                sent.put("jakarta.faces.ViewState", state);
                HttpResponse<byte[]> answer = editor.post("/organisation/units.xhtml", PortalSession.encoded(sent));
                assertThat(Told.by(part + " " + state, 200, answer)).contains(STALE);
            }
        }
    }

    @Test
    void formsThatAreTooLargeOrHaveNoLengthOrTooManyFieldsAreRefused() throws IOException {
        String page = "/organisation/units.xhtml";
        String state = PortalSession.encoded(editor.hidden(page));
        assertThat(Told.by("5 MB", 413, editor.post(page, state + "&a=" + "x".repeat(5 * MEGABYTE))))
                .contains("提交的内容过大");
        StringBuilder fields = new StringBuilder(state);
        for (int field = 0; field < 1_500; field++) {
            fields.append("&a").append(field).append("=1");
        }
        assertThat(Told.by("1,500 fields", 400, editor.post(page, fields.toString())))
                .contains(NO_FORM);
        byte[] endless = (state + "&a=" + "x".repeat(8 * MEGABYTE)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = editor.post(
                page,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)));
        assertThat(Told.by("no length", 400, answer)).contains(NO_FORM);
        String zero = "&x=" + URLEncoder.encode("a\0b", StandardCharsets.UTF_8);
        assertThat(Told.by("zero", 400, editor.post(page, state + zero))).contains(NO_FORM);
    }

    @Test
    void anInterfacesBodyThatIsTooLargeIsRefusedWithAndWithoutALength() throws IOException {
        String body = "{\"figures\": \"" + "x".repeat(2 * MEGABYTE) + "\"}";
        Map<String, String> key = Map.of("Idempotency-Key", "large");
        Told.by("2 MB", 413, portal.call("PUT", "/reports/BENEFITS/511083/2020-02-10", "api-511083", body, key));
    }

    @Test
    void aFileIsCalledByItsOwnNameWhateverFoldersItsNameHas() throws IOException {
        byte[] file = "单位代码,入户排查户数\n511011100,三十\n".getBytes(StandardCharsets.UTF_8);
        for (String name :
                List.of("../../../etc/cron.d/上报.csv", "C:\\\\Users\\\\x\\\\上报.csv", "/etc/上报.csv", "..\\..\\上报.csv")) {
            String shown = Told.by(name, 200, upload().bring(name, file));
            assertThat(shown).as(name).contains("上报.csv", ">B2<").doesNotContain("etc/cron", "Users", "File Error");
        }
        for (String name : List.of("..", "../", "上报.csv/..", "a.exe")) {
            assertThat(Told.by(name, upload().bring(name, file))).as(name).doesNotContain("File Error", ">B2<");
        }
    }

    @Test
    void filesThatComeAtOnceInOneSessionAreEachShownOrAskedForAgain() throws Exception {
        byte[] file = "单位代码,入户排查户数\n511011100,三十\n".getBytes(StandardCharsets.UTF_8);
        PortalSession fresh = new PortalSession(portal, "zhen");
        List<Callable<HttpResponse<byte[]>>> calls = Collections.nCopies(
                6, () -> new FileUpload(fresh, "HOUSEHOLDS", "511011100", "2020-02-12").bring("a.csv", file));
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            for (Future<HttpResponse<byte[]>> answer : threads.invokeAll(calls)) {
                assertThat(Told.by("at once", 200, answer.get()))
                        .containsAnyOf(">B2<", "请重新选择后再试", STALE)
                        .doesNotContain("事件编号");
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatFailsIsToldByANumberAndTheLogHasTheRestWithoutALineOfTheCallersOwn() throws IOException {
        HttpResponse<byte[]> answer =
                upload().with("sheets:file_totalFilesCount", "1\r\n" + FORGED).bring("a.csv", new byte[] {'a'});
        String told = Told.by("a count that is none", answer);
        assertThat(told).contains("系统出错", "事件编号").doesNotContain("forged");
        Matcher number = INCIDENT.matcher(told.substring(told.indexOf("事件编号")));
        assertThat(number.find()).isTrue();
        List<String> log = portal.process().log().lines().toList();
        assertThat(log)
                .filteredOn(line -> line.contains("Incident " + number.group()))
                .hasSize(1);
        assertThat(log).anyMatch(line -> line.startsWith("\t") && line.contains("forged"));
        nothingIsForged();
    }

    @Test
    void nobodyWritesALineIntoTheLogByNameHeaderOrFile() throws IOException {
        String forged = "x\r\n" + FORGED;
        byte[] file = ("单位代码,入户排查户数\n511011100,\"" + forged + "\"\n").getBytes(StandardCharsets.UTF_8);
        Told.by("file", upload().bring("x.csv", file));
        Told.by("no archive", upload().bring("x.xlsx", ("PK\3\4" + forged).getBytes(StandardCharsets.UTF_8)));
        Map<String, String> signIn = new HashMap<>(Map.of("login", "login", "login:signIn", ""));
        signIn.put("login:name", forged);
        signIn.put("login:password", forged);
        signIn.putAll(editor.hidden("/organisation/units.xhtml"));
        Told.by("name", editor.post("/login.xhtml", PortalSession.encoded(signIn)));
        Told.by("report", editor.post("/policy-reports", "application/csp-report", BodyPublishers.ofString(forged)));
        String encoded = URLEncoder.encode(forged, StandardCharsets.UTF_8).replace("+", "%20");
        Told.by("form", portal.call("GET", "/reports/" + encoded + "/511083/2020-02-10", "api-511083", null));
        Told.by("date", portal.call("GET", "/reports/BENEFITS/511083/" + encoded, "api-511083", null));
        Told.by("address", editor.get("/nowhere/" + encoded));
        nothingIsForged();
    }

    private void nothingIsForged() {
        List<String> forged = new ArrayList<>();
        for (String line : portal.process().log().split("[\\r\\n\\u0085\\u2028\\u2029]")) {
            if (line.startsWith(FORGED)) {
                forged.add(line);
            }
        }
        assertThat(forged).isEmpty();
    }

    private FileUpload upload() {
        return new FileUpload(reporter, "HOUSEHOLDS", "511011100", "2020-02-12");
    }
}
