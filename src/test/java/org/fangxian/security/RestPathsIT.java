package org.fangxian.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.Problems;
import org.junit.jupiter.api.Test;

/** Every address of the REST interface and of servlets: without the role, and with what belongs to a foreign unit. */
class RestPathsIT {
    private static final String REPORT = "/reports/BENEFITS/511083/2020-02-10";
    private static final String COUNTY = "api-511011";
    private static final String COUNTY_EDITOR = "api-511011-jb";
    private static final String COUNTY_LOGISTICS = "api-511011-hq";
    private static final String CLAIM =
            "{\"amount\": 10, \"rule\": \"MAX_MIN\", \"claims\": [{\"unit\": \"511083\", \"request\": 4}]}";
    private static final String EVENT = "{\"kind\": \"ISSUE\", \"from\": \"511025-CK\", \"to\": \"NJ-WJ-FR\","
            + " \"lines\": [{\"item\": \"P02\", \"amount\": 1}]}";
    private static final String BALANCES = "/stock/balances?location=511025-CK";
    private static final String REQUISITION = "{\"from\": \"511000-CK\", \"to\": \"511025-CK\", \"neededOn\":"
            + " \"2020-02-14\", \"purpose\": \"x\", \"lines\": [{\"item\": \"P02\", \"amount\": 1}]}";
    private static final String DONATION =
            "{\"kind\": \"PERSON\", \"donor\": \"x\", \"purpose\": \"x\", \"to\": \"511025-CK\","
                    + " \"lines\": [{\"item\": \"P04\", \"amount\": 1}]}";
    private static final String PUBLISHED = "{\"step\": \"PUBLISHED\"}";
    private static final String PICKED = "{\"step\": \"PICKED\"}";
    private static final String COUNT = "{\"location\": \"511025-CK\", \"purpose\": \"x\"}";
    private static final String FINISHED = "{\"step\": \"FINISHED\"}";
    private static final String WITHOUT_ROLE = "api-houqin";
    private static final String MOVE = "{\"to\": \"CHECKED\", \"version\": 0}";

    /** Open to everybody who signed in, and why. */
    private static final Map<String, String> OPEN = Map.of(
            "GET /api/v1/forms/{form}", "what a form asks is the same for every unit",
            "GET /session", "tells callers how long their own session lasts",
            "POST /session", "keeps the caller's own session",
            "POST /policy-reports", "browsers report to it before anybody signed in; it answers with nothing",
            "GET /openapi", "describes the interface and holds no data",
            "ANY /api/*", "answers every address with 404");

    private final DemoPortal portal = DemoPortal.shared();
    private final String briefing = "/briefings/" + issued();
    private final String requisition = "/requisitions/" + rejected();
    private final String donation = "/donations/" + given();
    private final String count = "/counts/" + counting();
    private final AuditSheet trail = new AuditSheet(portal);

    RestPathsIT() throws IOException {}

    /** An address as it is asked, by an account whose role or unit does not reach it. */
    private record Call(String account, String path, String body) {}

    private Map<String, Call> ofAForeignUnit() {
        return Map.ofEntries(
                Map.entry("POST /api/v1/donations", new Call(COUNTY_LOGISTICS, "/donations", DONATION)),
                Map.entry("GET /api/v1/donations", new Call(COUNTY_LOGISTICS, "/donations?store=511025-CK", null)),
                Map.entry("GET /api/v1/donations/{number}", new Call(COUNTY_LOGISTICS, donation, null)),
                Map.entry(
                        "POST /api/v1/donations/{number}/steps",
                        new Call(COUNTY_LOGISTICS, donation + "/steps", PUBLISHED)),
                Map.entry("POST /api/v1/counts", new Call(COUNTY_LOGISTICS, "/counts", COUNT)),
                Map.entry("GET /api/v1/counts", new Call(COUNTY_LOGISTICS, "/counts?location=511025-CK", null)),
                Map.entry("GET /api/v1/counts/{number}", new Call(COUNTY_LOGISTICS, count, null)),
                Map.entry("POST /api/v1/counts/{number}/steps", new Call(COUNTY_LOGISTICS, count + "/steps", FINISHED)),
                Map.entry("POST /api/v1/requisitions", new Call(COUNTY_LOGISTICS, "/requisitions", REQUISITION)),
                Map.entry(
                        "GET /api/v1/requisitions", new Call(COUNTY_LOGISTICS, "/requisitions?store=511025-CK", null)),
                Map.entry("GET /api/v1/requisitions/{number}", new Call(COUNTY_LOGISTICS, requisition, null)),
                Map.entry(
                        "POST /api/v1/requisitions/{number}/steps",
                        new Call(COUNTY_LOGISTICS, requisition + "/steps", PICKED)),
                Map.entry(
                        "POST /api/v1/allocations/preview", new Call(COUNTY_LOGISTICS, "/allocations/preview", CLAIM)),
                Map.entry("POST /api/v1/stock/events", new Call(COUNTY_LOGISTICS, "/stock/events", EVENT)),
                Map.entry("GET /api/v1/stock/balances", new Call(COUNTY_LOGISTICS, BALANCES, null)),
                Map.entry("PUT /api/v1/reports/{form}/{unit}/{date}", new Call(COUNTY, REPORT, "{}")),
                Map.entry("GET /api/v1/reports/{form}/{unit}/{date}", new Call(COUNTY, REPORT, null)),
                Map.entry(
                        "POST /api/v1/briefings", new Call(COUNTY_EDITOR, "/briefings", "{\"date\": \"2020-02-10\"}")),
                Map.entry("GET /api/v1/briefings/{id}", new Call(COUNTY_EDITOR, briefing, null)),
                Map.entry(
                        "POST /api/v1/briefings/{id}/transitions",
                        new Call(COUNTY_EDITOR, briefing + "/transitions", MOVE)),
                Map.entry(
                        "GET /api/v1/briefings/{id}/{file: pdf|docx|xlsx}",
                        new Call(COUNTY_EDITOR, briefing + "/pdf", null)),
                Map.entry("GET /briefings/file", new Call("zhen", file(), null)));
    }

    private Map<String, Call> withoutTheRole() {
        return Map.ofEntries(
                Map.entry("POST /api/v1/donations", new Call(COUNTY, "/donations", DONATION)),
                Map.entry("GET /api/v1/donations", new Call(COUNTY, "/donations?store=511025-CK", null)),
                Map.entry("GET /api/v1/donations/{number}", new Call(COUNTY, donation, null)),
                Map.entry("POST /api/v1/donations/{number}/steps", new Call(COUNTY, donation + "/steps", PUBLISHED)),
                Map.entry("POST /api/v1/counts", new Call(COUNTY, "/counts", COUNT)),
                Map.entry("GET /api/v1/counts", new Call(COUNTY, "/counts?location=511025-CK", null)),
                Map.entry("GET /api/v1/counts/{number}", new Call(COUNTY, count, null)),
                Map.entry("POST /api/v1/counts/{number}/steps", new Call(COUNTY, count + "/steps", FINISHED)),
                Map.entry("POST /api/v1/requisitions", new Call(COUNTY, "/requisitions", REQUISITION)),
                Map.entry("GET /api/v1/requisitions", new Call(COUNTY, "/requisitions?store=511025-CK", null)),
                Map.entry("GET /api/v1/requisitions/{number}", new Call(COUNTY, requisition, null)),
                Map.entry("POST /api/v1/requisitions/{number}/steps", new Call(COUNTY, requisition + "/steps", PICKED)),
                Map.entry("POST /api/v1/allocations/preview", new Call(COUNTY, "/allocations/preview", CLAIM)),
                Map.entry("POST /api/v1/stock/events", new Call(COUNTY, "/stock/events", EVENT)),
                Map.entry("GET /api/v1/stock/balances", new Call(COUNTY, BALANCES, null)),
                Map.entry("PUT /api/v1/reports/{form}/{unit}/{date}", new Call(WITHOUT_ROLE, REPORT, "{}")),
                Map.entry("GET /api/v1/reports/{form}/{unit}/{date}", new Call(WITHOUT_ROLE, REPORT, null)),
                Map.entry("POST /api/v1/briefings", new Call(COUNTY, "/briefings", "{\"date\": \"2020-02-10\"}")),
                Map.entry("GET /api/v1/briefings/{id}", new Call(WITHOUT_ROLE, briefing, null)),
                Map.entry("POST /api/v1/briefings/{id}/transitions", new Call(COUNTY, briefing + "/transitions", MOVE)),
                Map.entry(
                        "GET /api/v1/briefings/{id}/{file: pdf|docx|xlsx}",
                        new Call(WITHOUT_ROLE, briefing + "/xlsx", null)),
                Map.entry("GET /briefings/file", new Call("houqin", file(), null)));
    }

    @Test
    void everyAddressHasItsTwoCasesOrIsOpenForAReason() {
        Set<String> found = new TreeSet<>(RestPaths.resources());
        found.addAll(RestPaths.servlets());
        for (Map<String, Call> cases : List.of(ofAForeignUnit(), withoutTheRole())) {
            Set<String> known = new TreeSet<>(cases.keySet());
            known.addAll(OPEN.keySet());
            assertThat(known).isEqualTo(found);
        }
    }

    @Test
    void whatBelongsToAForeignUnitIsRefusedAndAuditedOnceWithItsUnit() throws IOException {
        for (Map.Entry<String, Call> each : ofAForeignUnit().entrySet()) {
            AuditSheet.Line line = refused(each.getKey(), each.getValue());
            assertThat(line.unit()).as(each.getKey()).isNotBlank();
            assertThat(line.action()).as(each.getKey()).isEqualTo("越出管辖范围被拒绝");
        }
    }

    @Test
    void aCallWithoutTheRoleIsRefusedAndAuditedOnce() throws IOException {
        for (Map.Entry<String, Call> each : withoutTheRole().entrySet()) {
            AuditSheet.Line line = refused(each.getKey(), each.getValue());
            assertThat(line.action()).as(each.getKey()).isEqualTo("越权访问被拒绝");
            assertThat(line.subject())
                    .as(each.getKey())
                    .contains(each.getValue().path().replaceFirst("\\?.*", ""));
        }
    }

    @Test
    void aPageThatIsRefusedIsAuditedOnce() throws IOException {
        PortalSession reporter = new PortalSession(portal, "zhen");
        Map<String, String> pages = Map.of(
                "/audit/audit.xhtml",
                "越权访问被拒绝",
                briefing.replace("/briefings/", "/briefings/briefing.xhtml?id="),
                "越出管辖范围被拒绝");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            List<AuditSheet.Line> before = trail.refusals();
            assertThat(reporter.get(page.getKey()).statusCode())
                    .as(page.getKey())
                    .isEqualTo(403);
            List<AuditSheet.Line> after = trail.refusals();
            assertThat(after).as(page.getKey()).hasSize(before.size() + 1);
            assertThat(after.get(0).account()).isEqualTo("zhen");
            assertThat(after.get(0).action()).isEqualTo(page.getValue());
        }
    }

    @Test
    void aTokenThatNobodyHoldsIsAudited() throws IOException {
        int before = trail.refusals().size();
        HttpResponse<String> answer =
                portal.call("GET", REPORT, null, null, Map.of("Authorization", "Bearer of-nobody"));
        Problems.assertProblem(401, answer);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ")
                .contains("error=\"invalid_token\"");
        List<AuditSheet.Line> after = trail.refusals();
        assertThat(after).hasSize(before + 1);
        assertThat(after.get(0).action()).isEqualTo("无效令牌被拒绝");
        assertThat(after.get(0).address()).isEqualTo("127.0.0.1");
        assertThat(after.get(0).subject()).doesNotContain("of-nobody");
    }

    /** Asks, and returns the one line that the audit trail has more than before. */
    private AuditSheet.Line refused(String address, Call call) throws IOException {
        List<AuditSheet.Line> before = trail.refusals();
        if (RestPaths.servlets().contains(address)) {
            HttpResponse<byte[]> answer = new PortalSession(portal, call.account()).get(call.path());
            assertThat(answer.statusCode()).as(address).isEqualTo(403);
        } else {
            String verb = address.substring(0, address.indexOf(' '));
            Map<String, String> key = Map.of("Idempotency-Key", "refused");
            Problems.assertProblem(403, portal.call(verb, call.path(), call.account(), call.body(), key));
        }
        List<AuditSheet.Line> after = trail.refusals();
        assertThat(after).as(address).hasSize(before.size() + 1);
        AuditSheet.Line line = after.get(0);
        assertThat(line.account()).as(address).isEqualTo(call.account());
        assertThat(line.address()).as(address).isEqualTo("127.0.0.1");
        return line;
    }

    private String file() {
        return briefing.replace("/briefings/", "/briefings/file?kind=PDF&id=");
    }

    /** Of a hospital of the city. */
    private String rejected() throws IOException {
        HttpResponse<String> answer = portal.call("GET", "/requisitions?state=REJECTED", WITHOUT_ROLE, null);
        return Json.createReader(new StringReader(answer.body()))
                .readObject()
                .getJsonArray("requisitions")
                .getJsonObject(0)
                .getString("number");
    }

    /** To a store of the city. */
    private String given() throws IOException {
        HttpResponse<String> answer = portal.call("GET", "/donations?state=PUBLISHED", WITHOUT_ROLE, null);
        return Json.createReader(new StringReader(answer.body()))
                .readObject()
                .getJsonArray("donations")
                .getJsonObject(0)
                .getString("number");
    }

    /** At a store of Longchang. */
    private String counting() throws IOException {
        HttpResponse<String> answer =
                portal.call("GET", "/counts?state=COUNTING&location=511083-CK", WITHOUT_ROLE, null);
        return Json.createReader(new StringReader(answer.body()))
                .readObject()
                .getJsonArray("counts")
                .getJsonObject(0)
                .getString("number");
    }

    private int issued() throws IOException {
        HttpResponse<String> answer = portal.call("POST", "/briefings", "api-511000", "{\"date\": \"2020-02-10\"}");
        return Json.createReader(new StringReader(answer.body())).readObject().getInt("id");
    }
}
