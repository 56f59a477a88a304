package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fangxian.DemoPortal;
import org.fangxian.Problems;
import org.fangxian.security.RestPaths;
import org.junit.jupiter.api.Test;

/** The interface's document says what the interface does. */
class OpenApiIT {
    private static final String UNIT = "api-511083";
    private static final String REPORT = "/reports/BENEFITS/511083/2020-02-10";
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private final DemoPortal portal = DemoPortal.shared();
    private final HttpResponse<String> answer = document("Bearer " + portal.token(UNIT));
    private final JsonSchema document = new JsonSchema(answer.body());

    OpenApiIT() throws IOException {}

    @Test
    void theDocumentIsServedToWhoeverBearsATokenAndToNobodyElse() throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        Problems.assertProblem(401, document("Bearer of-nobody"));
        Problems.assertProblem(401, document("Basic eDp5"));
    }

    @Test
    void itHasEveryPathAndMethodOfTheResourcesAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.at("paths")
                .forEach((path, item) -> ((Map<?, ?>) item)
                        .keySet().stream()
                                .filter(VERBS::contains)
                                .forEach(verb -> described.add(verb.toString().toUpperCase() + " /api/v1" + path)));
        Set<String> found = RestPaths.resources().stream()
                .map(path -> path.replaceAll("\\{(\\w+): [^}]*}", "{$1}"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(found);
    }

    @Test
    void everyOperationNamesItsRefusalsAsProblems() {
        document.at("paths")
                .keySet()
                .forEach(path -> document.at("paths", path).keySet().stream()
                        .filter(VERBS::contains)
                        .forEach(verb -> {
                            Map<String, Object> responses = document.at("paths", path, verb, "responses");
                            assertThat(responses.keySet())
                                    .as(path)
                                    .contains("401")
                                    .containsAnyOf("403", "404");
                            responses.keySet().stream()
                                    .filter(status -> status.startsWith("4"))
                                    .forEach(status -> assertThat(
                                                    document.at("paths", path, verb, "responses", status, "content"))
                                            .as(path + " " + status)
                                            .containsOnlyKeys("application/problem+json"));
                        }));
    }

    @Test
    void filingNeedsANamedRequestAndEverythingNeedsAToken() {
        assertThat(document.at("components", "parameters", "requestKey"))
                .containsEntry("name", "Idempotency-Key")
                .containsEntry("in", "header")
                .containsEntry("required", true);
        assertThat(document.at("paths", "/reports/{form}/{unit}/{date}", "put").get("parameters"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(Map.of("$ref", "#/components/parameters/requestKey"));
        assertThat(document.at("components", "securitySchemes", "token"))
                .containsEntry("type", "http")
                .containsEntry("scheme", "bearer");
        assertThat(document.at("paths", "/briefings", "post")).doesNotContainKey("security");
    }

    @Test
    void whatIsAnsweredIsWhatTheSchemasSay() throws IOException {
        assertConforms("Form", portal.call("GET", "/forms/CASES?date=2020-02-10", UNIT, null));
        assertConforms("Report", portal.call("GET", REPORT, UNIT, null));
        HttpResponse<String> briefing = portal.call("POST", "/briefings", "api-511000", "{\"date\": \"2020-02-11\"}");
        assertConforms("Briefing", briefing);
        String event = "{\"kind\": \"ISSUE\", \"from\": \"511011-CK\", \"to\": \"511011-SF\","
                + " \"lines\": [{\"item\": \"P02\", \"amount\": \"1个\"}]}";
        assertConforms("StockReceipt", portal.call("POST", "/stock/events", "api-511011-hq", event, key()));
        String asked =
                "{\"from\": \"511000-CK\", \"to\": \"511011-CK\", \"neededOn\": \"2020-02-14\", \"purpose\": \"x\","
                        + " \"lines\": [{\"item\": \"P02\", \"amount\": \"1个\"}, {\"item\": \"P03\"}]}";
        HttpResponse<String> requested = portal.call("POST", "/requisitions", "api-511011-hq", asked, key());
        assertConforms("StockReceipt", requested);
        String number = requested.body().replaceAll(".*\"(SL-[^\"]+)\".*", "$1");
        assertConforms("Requisition", portal.call("GET", "/requisitions/" + number, "api-511011-hq", null));
        assertConforms("Requisitions", portal.call("GET", "/requisitions", "api-511011-hq", null));
        String gift = "{\"kind\": \"PERSON\", \"donor\": \"x\", \"purpose\": \"x\", \"to\": \"511011-CK\","
                + " \"lines\": [{\"item\": \"P23\", \"amount\": \"2台\", \"lot\": \"openapi\"}]}";
        HttpResponse<String> given = portal.call("POST", "/donations", "api-511011-hq", gift, key());
        assertConforms("StockReceipt", given);
        String donation = given.body().replaceAll(".*\"(JZ-[^\"]+)\".*", "$1");
        assertConforms("Donation", portal.call("GET", "/donations/" + donation, "api-511011-hq", null));
        assertConforms("Donations", portal.call("GET", "/donations", "api-511011-hq", null));
        String counts = "/counts?state=RECOUNT";
        HttpResponse<String> counting = portal.call("GET", counts, "api-511011-hq", null);
        assertConforms("Counts", counting);
        String count = counting.body().replaceAll(".*\"(PK-[^\"]+)\".*", "$1");
        assertConforms("StockCount", portal.call("GET", "/counts/" + count, "api-511011-hq", null));
        HttpResponse<String> told = portal.call("GET", "/counts?state=APPROVED", "api-houqin", null);
        String approved = told.body().replaceAll(".*\"(PK-[^\"]+)\".*", "$1");
        assertConforms("StockCount", portal.call("GET", "/counts/" + approved, "api-houqin", null));
        assertConforms("StockBalances", portal.call("GET", "/stock/balances", "api-511011-hq", null));
        assertConforms("Problem", portal.call("GET", REPORT, null, null));
        HttpResponse<String> refused = portal.call("PUT", REPORT, UNIT, "{\"figures\": {}}", key());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertConforms("Problem", refused);
        assertConforms("Receipt", portal.call("PUT", REPORT, UNIT, corrected(refused), key()));
    }

    /** The report as it stands, filed again: every check and the reason are explained. */
    private String corrected(HttpResponse<String> refused) throws IOException {
        JsonObject figures = json(portal.call("GET", REPORT, UNIT, null)).getJsonObject("figures");
        String first = Json.createObjectBuilder()
                .add("figures", Json.createObjectBuilder(figures).add("BENEFIT_AMOUNT_NEW", 1))
                .add("reason", "核对")
                .build()
                .toString();
        HttpResponse<String> checked = portal.call("PUT", REPORT, UNIT, first, key());
        var explanations = Json.createObjectBuilder();
        if (checked.statusCode() == 422) {
            json(checked)
                    .getJsonArray("errors")
                    .getValuesAs(JsonObject.class)
                    .forEach(error -> explanations.add(error.getString("field"), "核对无误"));
        }
        return Json.createObjectBuilder(json(first))
                .add("figures", Json.createObjectBuilder(figures).add("BENEFIT_AMOUNT_NEW", 2))
                .add("explanations", explanations)
                .build()
                .toString();
    }

    private void assertConforms(String schema, HttpResponse<String> given) {
        List<String> violations = document.violations(json(given), schema);
        assertThat(violations).as(given.body()).isEmpty();
    }

    private HttpResponse<String> document(String authorization) throws IOException {
        return portal.process()
                .send(HttpRequest.newBuilder(URI.create(portal.url() + "/openapi"))
                        .header("Authorization", authorization)
                        .build());
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static JsonObject json(HttpResponse<String> given) {
        return json(given.body());
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
