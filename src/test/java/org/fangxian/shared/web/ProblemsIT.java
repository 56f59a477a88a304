package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong at the REST interface is answered with problem details, in the caller's language. */
class ProblemsIT {
    private static final String UNIT = "api-511083";
    private static final String REPORT = "/reports/BENEFITS/511083/2020-02-10";
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "problems");

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void whatCannotBeReadIs400() throws IOException {
        JsonObject problem = assertProblem(400, portal.call("PUT", REPORT, UNIT, "{\"figures\": ", KEY));
        assertThat(problem.getString("type")).isEqualTo("urn:fangxian:shared.json.malformed");
        assertThat(problem.getString("title")).isEqualTo("请求无法识别");
        assertProblem(400, portal.call("PUT", REPORT, UNIT, "{\"figures\": {\"A\": 1e999999999}}", KEY));
        assertProblem(400, portal.call("PUT", REPORT, UNIT, "{\"figures\": " + "[".repeat(2_000), KEY));
        assertProblem(400, portal.call("PUT", REPORT, UNIT, "{} x", KEY));
        assertProblem(400, portal.call("PUT", REPORT, UNIT, "{}"));
        assertProblem(400, portal.call("GET", REPORT + "?asKnownAt=noon", UNIT, null));
    }

    @Test
    void aCallWithoutATokenIs401AndSaysWhatIsNeeded() throws IOException {
        HttpResponse<String> answer = portal.call("GET", REPORT, null, null);
        assertProblem(401, answer);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"fangxian\"");
        HttpResponse<String> english =
                portal.call("GET", REPORT, null, null, Map.of("Accept-Language", "en", "Authorization", "Basic eDp5"));
        assertThat(assertProblem(401, english).getString("title")).isEqualTo("Not signed in");
    }

    @Test
    void theSchemeOfATokenIsWrittenAsOneLikes() throws IOException {
        HttpResponse<String> answer =
                portal.call("GET", "/forms/CASES", null, null, Map.of("Authorization", "bearer " + portal.token(UNIT)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheCallerMayNotDoIs403() throws IOException {
        JsonObject unit = assertProblem(403, portal.call("GET", REPORT, "api-511011", null));
        assertThat(unit.getString("type")).isEqualTo("urn:fangxian:accounts.outsideJurisdiction");
        JsonObject role = assertProblem(403, portal.call("GET", REPORT, "api-houqin", null));
        assertThat(role.getString("type")).isEqualTo("urn:fangxian:shared.roleMissing");
        assertThat(role.getString("title")).isEqualTo(unit.getString("title"));
    }

    @Test
    void whatIsNotThereIs404() throws IOException {
        assertProblem(404, portal.call("GET", "/reports/NOSUCH/511083/2020-02-10", UNIT, null));
        assertProblem(404, portal.call("GET", "/briefings/999999", "api-511000", null));
        JsonObject english =
                assertProblem(404, portal.call("GET", "/nowhere", UNIT, null, Map.of("Accept-Language", "en")));
        assertThat(english.getString("title")).isEqualTo("Not found");
        assertThat(english.getString("type")).isEqualTo("urn:fangxian:shared.error.404");
        assertProblem(404, outside("/api/v2/reports"));
        assertProblem(404, outside("/api"));
        assertProblem(404, portal.call("GET", "/briefings/first", "api-511000", null));
    }

    @Test
    void aMethodThatAnAddressDoesNotHaveIs405AndTheOthersAreNamed() throws IOException {
        HttpResponse<String> answer = portal.call("DELETE", REPORT, UNIT, null);
        assertProblem(405, answer);
        assertThat(answer.headers().firstValue("Allow").orElseThrow())
                .contains("GET")
                .contains("PUT");
        HttpResponse<String> options = portal.call("OPTIONS", REPORT, UNIT, null);
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElseThrow()).contains("PUT");
    }

    @Test
    void aFormatThatIsNotSpokenIs406OutAnd415In() throws IOException {
        assertProblem(406, portal.call("GET", REPORT, UNIT, null, Map.of("Accept", "text/csv")));
        assertProblem(415, portal.call("PUT", REPORT, UNIT, "{}", Map.of("Content-Type", "text/plain")));
    }

    @Test
    void anotherStateOfTheRecordIs409() throws IOException {
        HttpResponse<String> draft = portal.call("POST", "/briefings", "api-511000", "{\"date\": \"2020-02-10\"}");
        int id = Json.createReader(new StringReader(draft.body())).readObject().getInt("id");
        String stale = "{\"to\": \"CHECKED\", \"version\": 999}";
        JsonObject problem =
                assertProblem(409, portal.call("POST", "/briefings/" + id + "/transitions", "api-hegao", stale));
        assertThat(problem.getString("type")).isEqualTo("urn:fangxian:shared.editConflict");
    }

    @Test
    void whatIsReadButRefusedIs422AndNamesEachField() throws IOException {
        JsonObject problem = assertProblem(422, portal.call("PUT", REPORT, UNIT, "{\"figures\": {}}", KEY));
        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(error -> {
                    assertThat(error.getString("field")).isNotBlank();
                    assertThat(error.getString("type")).startsWith("urn:fangxian:");
                    assertThat(error.getString("detail")).isNotBlank();
                });
        JsonObject english = assertProblem(
                422,
                portal.call(
                        "PUT",
                        REPORT,
                        UNIT,
                        "{\"figures\": {}}",
                        Map.of("Idempotency-Key", "problems", "Accept-Language", "en")));
        assertThat(english.getString("type")).isEqualTo(problem.getString("type"));
        assertThat(english.getString("title")).isEqualTo("Refused");
    }

    private HttpResponse<String> outside(String path) throws IOException {
        return portal.process()
                .send(HttpRequest.newBuilder(URI.create(portal.url() + path))
                        .header("Authorization", "Bearer " + portal.token(UNIT))
                        .build());
    }
}
