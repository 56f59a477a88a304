package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every answer says of itself, whoever gives it (OWASP ASVS 5.0, 3.4; over TLS: {@link TlsIT}). */
class AnswersIT {
    private static final Pattern STYLES = Pattern.compile("\"(/jakarta.faces.resource/css/fangxian.css[^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("\"(/jakarta.faces.resource/[^\"]+\\.js[^\"]*)\"");
    private static final Map<String, String> OTHER_SITE = Map.of("Origin", "https://elsewhere.example");
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final String REPORT = "/reports/BENEFITS/511083/2020-02-10";
    private static final Set<String> KEPT = Set.of("styles", "a script", "a style that is not there");
    private static final Map<String, HttpResponse<?>> ANSWERS = new LinkedHashMap<>();
    private static final DemoPortal PORTAL = DemoPortal.shared();

    @BeforeAll
    static void ask() throws IOException {
        PortalSession session = new PortalSession(PORTAL, "bianji");
        HttpResponse<String> login = PORTAL.process().get("/login.xhtml");
        ANSWERS.put("a page that is open", login);
        ANSWERS.put("styles", PORTAL.process().get(first(STYLES, login)));
        ANSWERS.put("a script", PORTAL.process().get(first(SCRIPT, login)));
        ANSWERS.put("a style that is not there", PORTAL.process().get("/jakarta.faces.resource/css/none.css"));
        ANSWERS.put("a redirect to the sign-in", PORTAL.process().get("/today/today.xhtml"));
        ANSWERS.put("a page", session.get("/today/today.xhtml"));
        ANSWERS.put("a page that is refused", session.get("/audit/audit.xhtml"));
        ANSWERS.put("a page that is not there", session.get("/nowhere.xhtml"));
        ANSWERS.put("a file", session.get("/briefings/file?kind=PDF&id=" + issue(session)));
        ANSWERS.put("a file that is not there", session.get("/briefings/file?kind=PDF&id=999999"));
        ANSWERS.put(
                "a list as a spreadsheet", session.submit("/briefings/briefings.xhtml", "compose", "export", Map.of()));
        ANSWERS.put("a form that is too old", expired(session));
        ANSWERS.put("the interface", PORTAL.call("GET", "/forms/CASES", "api-511011", null));
        ANSWERS.put("the interface without a token", PORTAL.call("GET", "/forms/CASES", null, null));
        ANSWERS.put("the interface where nothing is", PORTAL.call("GET", "/nowhere", "api-511011", null));
        ANSWERS.put("the interface's document", document());
        ANSWERS.put("the interface at a wrong body", PORTAL.call("PUT", REPORT, "api-511083", "{"));
        ANSWERS.put("the interface at a method it has not", PORTAL.call("DELETE", REPORT, "api-511083", null));
        ANSWERS.put("a body that is too large", session.post("/login.xhtml", "a=" + "x".repeat(5 * 1024 * 1024)));
        ANSWERS.put("a page asked for by another site", asked("GET", "/login.xhtml"));
        ANSWERS.put("whether another site may ask the interface", asked("OPTIONS", "/api/v1/forms/CASES"));
        ANSWERS.put(
                "the interface asked by another site",
                PORTAL.call("GET", "/forms/CASES", "api-511011", null, OTHER_SITE));
    }

    private static HttpResponse<String> asked(String method, String path) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(PORTAL.url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization");
        OTHER_SITE.forEach(request::header);
        return PORTAL.process().send(request.build());
    }

    private static HttpResponse<byte[]> expired(PortalSession session) throws IOException {
        return session.post("/briefings/briefings.xhtml", "list=list&jakarta.faces.ViewState=1%3A1");
    }

    private static String first(Pattern link, HttpResponse<String> page) {
        Matcher address = link.matcher(page.body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String issue(PortalSession session) throws IOException {
        Matcher id = Pattern.compile("briefing\\.xhtml\\?id=(\\d+)")
                .matcher(new String(session.get("/briefings/briefings.xhtml").body()));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static HttpResponse<String> document() throws IOException {
        return PORTAL.process()
                .send(HttpRequest.newBuilder(URI.create(PORTAL.url() + "/openapi"))
                        .header("Authorization", "Bearer " + PORTAL.token("api-511011"))
                        .build());
    }

    @Test
    void everyAnswerForbidsWhatItDoesNotNeed() {
        ANSWERS.forEach((what, answer) -> {
            ALWAYS.forEach((name, value) ->
                    assertThat(answer.headers().allValues(name)).as(what).containsExactly(value));
            assertThat(policy(answer))
                    .as(what)
                    .containsPattern("frame-ancestors '(self|none)'")
                    .containsPattern("(object|default)-src 'none'")
                    .containsPattern("form-action '(self|none)'")
                    .contains("base-uri 'none'")
                    .doesNotContain("*");
        });
    }

    @Test
    void noAnswerSaysWhatServerItComesFromOrAllowsOtherSites() {
        ANSWERS.forEach((what, answer) -> assertThat(answer.headers().map().keySet())
                .as(what)
                .noneMatch(name -> name.startsWith("access-control-"))
                .doesNotContain("server", "x-powered-by", "x-aspnet-version"));
    }

    @Test
    void onlyScriptsThatThePageItselfBringsMayRun() {
        ANSWERS.forEach((what, answer) -> {
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(policy(answer)).as(what).matches(".*script-src 'self' 'nonce-[^']{20,}'.*");
                String scripts = policy(answer).replaceFirst(".*script-src", "");
                assertThat(scripts).as(what).doesNotContain("unsafe");
                assertThat(policy(answer)).contains("report-uri /policy-reports");
            }
        });
        assertThat(policy(ANSWERS.get("the interface"))).contains("default-src 'none'");
    }

    /** Were one of them something else than it is called, what is said of it would be said of nothing. */
    @Test
    void theAnswersAreOfEveryKind() {
        assertThat(ANSWERS.values().stream().map(HttpResponse::statusCode))
                .contains(200, 302, 400, 401, 403, 404, 405, 413);
        assertThat(ANSWERS.get("a script").statusCode()).isEqualTo(200);
        assertThat(ANSWERS.get("the interface asked by another site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void eachPageHasANonceOfItsOwn() throws IOException {
        assertThat(policy(PORTAL.process().get("/login.xhtml")))
                .isNotEqualTo(policy(PORTAL.process().get("/login.xhtml")));
    }

    @Test
    void nothingIsKeptButStylesThatChangeTheirAddressWithTheirContent() {
        ANSWERS.forEach((what, answer) -> {
            if (!KEPT.contains(what)) {
                assertThat(cached(answer)).as(what).contains("no-store").doesNotContain("max-age=3", "public");
            }
        });
        HttpResponse<?> styles = ANSWERS.get("styles");
        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(cached(styles)).contains("max-age=31536000").doesNotContain("no-store");
        assertThat(styles.uri().getQuery()).matches("v=[0-9a-f]{12}");
    }

    @Test
    void theSessionsCookieIsReadByNoScriptAndSentByNoOtherSitesForm() {
        assertThat(ANSWERS.get("a page that is open").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContainIgnoringCase("domain=");
    }

    @Test
    void theServerHasNoDoorBesideThePortal() throws IOException {
        PortalSession session = new PortalSession(PORTAL, "zhen");
        for (String path : List.of("/wildfly-services", "/wildfly-services/ejb/v1/invoke", "/console", "/management")) {
            assertThat(session.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static String policy(HttpResponse<?> answer) {
        return String.join("; ", answer.headers().allValues("Content-Security-Policy"));
    }

    private static String cached(HttpResponse<?> answer) {
        return String.join(", ", answer.headers().allValues("Cache-Control"));
    }
}
