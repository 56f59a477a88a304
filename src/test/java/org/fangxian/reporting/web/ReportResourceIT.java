package org.fangxian.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.Test;

/** A unit's machine files its report, as the interface's users do. */
class ReportResourceIT {
    private static final String UNIT = "api-511083";
    private static final String REPORT = "/reports/BENEFITS/511083/2020-02-12";

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void theSameKeyAndBodySentEightTimesAtOnceHasOneEffectAndOneReceipt() throws IOException {
        String body = explained(REPORT, 31_100);
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers = Stream.generate(() -> body)
                .limit(8)
                .parallel()
                .map(each -> put(REPORT, key, each))
                .toList();
        Set<String> receipts = new HashSet<>();
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            receipts.add(answer.body());
        }
        assertThat(receipts).hasSize(1);
        HttpResponse<String> other = put(REPORT, key, body.replace("31100", "31200"));
        assertProblem(422, other);
        assertThat(json(get(REPORT).body()).getJsonObject("figures").getInt("BENEFIT_AMOUNT_NEW"))
                .isEqualTo(31_100);
    }

    @Test
    void ofTwoBodiesUnderOneKeyAtOnceOneHasItsEffectAndTheOtherIsRefused() throws IOException {
        List<String> bodies = List.of(explained(REPORT, 32_100), explained(REPORT, 32_200));
        String key = UUID.randomUUID().toString();
        Map<String, List<HttpResponse<String>>> answers = Stream.generate(() -> bodies)
                .limit(4)
                .flatMap(List::stream)
                .parallel()
                .map(body -> Map.entry(body, put(REPORT, key, body)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<HttpResponse<String>> won = answers.get(bodies.get(0));
        List<HttpResponse<String>> lost = answers.get(bodies.get(1));
        int amount = 32_100;
        if (won.get(0).statusCode() != 200) {
            won = answers.get(bodies.get(1));
            lost = answers.get(bodies.get(0));
            amount = 32_200;
        }
        assertThat(won).hasSize(4).allMatch(answer -> answer.statusCode() == 200);
        assertThat(won.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(lost)
                .hasSize(4)
                .allSatisfy(answer -> assertThat(assertProblem(422, answer).getString("type"))
                        .isEqualTo("urn:fangxian:shared.requestKey.reused"));
        assertThat(json(get(REPORT).body()).getJsonObject("figures").getInt("BENEFIT_AMOUNT_NEW"))
                .isEqualTo(amount);
    }

    @Test
    void theKeyOfARefusedRequestCanBeUsedAgain() throws IOException {
        String key = UUID.randomUUID().toString();
        String body = explained(REPORT, 33_100);
        assertProblem(422, put(REPORT, key, "{\"figures\": {}}"));
        assertProblem(400, put(REPORT, key, "{\"figures\": 1}"));
        HttpResponse<String> filed = put(REPORT, key, body);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(200);
        assertThat(put(REPORT, key, body).body()).isEqualTo(filed.body());
    }

    @Test
    void aCorrectionIsANewRevisionWithAReasonAndTheOldOneCanStillBeAsked() throws IOException, InterruptedException {
        String report = "/reports/BENEFITS/511024/2020-02-12";
        JsonObject first = json(portal.call("PUT", report, "api-511024", explained(report, 5_000), key())
                .body());
        Thread.sleep(11_000);
        String body = explained(report, 6_000);
        HttpResponse<String> unexplained = portal.call("PUT", report, "api-511024", body.replace("核对", ""), key());
        assertThat(unexplained.statusCode()).isEqualTo(422);
        JsonObject second =
                json(portal.call("PUT", report, "api-511024", body, key()).body());
        assertThat(second.getInt("revision")).isEqualTo(first.getInt("revision") + 1);
        String then = java.time.Instant.parse(first.getString("submittedAt"))
                .plusSeconds(1)
                .toString();
        HttpResponse<String> before = portal.call("GET", report + "?asKnownAt=" + then, "api-511024", null);
        assertThat(json(before.body()).getJsonObject("figures").getInt("BENEFIT_AMOUNT_NEW"))
                .isEqualTo(5_000);
    }

    @Test
    void whatIsMissingIsNotZeroAndIsNamed() throws IOException {
        HttpResponse<String> answer =
                put(REPORT, UUID.randomUUID().toString(), "{\"figures\": {\"BENEFIT_AMOUNT_NEW\": 0}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("BENEFIT_PERSONS_NEW").doesNotContain("\"field\":\"BENEFIT_AMOUNT_NEW\"");
    }

    @Test
    void everyFailureIsAProblemThatSaysWhatIsWrong() throws IOException {
        assertProblem(400, portal.call("PUT", REPORT, UNIT, "{}"));
        assertProblem(400, put(REPORT, "k", "{\"figures\": "));
        assertProblem(400, put(REPORT, "k", "{\"numbers\": {}}"));
        assertProblem(400, put("/reports/BENEFITS/511083/yesterday", "k", "{}"));
        assertProblem(404, put("/reports/NOSUCH/511083/2020-02-12", "k", "{}"));
        assertProblem(404, put("/reports/BENEFITS/nowhere/2020-02-12", "k", "{}"));
        assertProblem(404, put("/reports/RETURNEES/511083/2020-02-12", "k", "{}"));
        assertProblem(403, put("/reports/BENEFITS/511011/2020-02-12", "k", "{}"));
        assertProblem(403, portal.call("PUT", REPORT, "api-hegao", "{}", Map.of("Idempotency-Key", "k")));
        assertProblem(401, portal.call("GET", REPORT, null, null));
    }

    @Test
    void aFormSaysWhatItAsksAndOfWhichPeriod() throws IOException {
        JsonObject form = json(get("/forms/CASES?date=2020-02-11").body());
        assertThat(form.toString())
                .contains("截至2月10日24时")
                .contains("2月10日0—24时")
                .contains("CONFIRMED_CARRIED")
                .contains("\"filledBy\":\"疾控科\"");
        assertProblem(404, get("/forms/NOSUCH"));
    }

    /** A body that states the amount, with an explanation for every check that the portal names as failed. */
    private String explained(String report, int amount) throws IOException {
        JsonObjectBuilder explanations = Json.createObjectBuilder();
        HttpResponse<String> refused =
                portal.call("PUT", report, "api-" + report.split("/")[3], body(amount, explanations), key());
        if (refused.statusCode() == 422) {
            json(refused.body()).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getJsonString("field"))
                    .map(JsonString::getString)
                    .filter(field -> !field.equals("reason"))
                    .forEach(field -> explanations.add(field, "核对无误"));
        }
        return body(amount, explanations);
    }

    private static String body(int amount, JsonObjectBuilder explanations) {
        return Json.createObjectBuilder()
                .add(
                        "figures",
                        Json.createObjectBuilder()
                                .add("BENEFIT_PERSONS_NEW", 100)
                                .add("BENEFIT_PERSONS_TOTAL", 900)
                                .add("BENEFIT_AMOUNT_NEW", amount)
                                .add("BENEFIT_AMOUNT_TOTAL", "300,000"))
                .add("explanations", explanations)
                .add("reason", "核对")
                .build()
                .toString();
    }

    private HttpResponse<String> put(String path, String key, String body) {
        try {
            return portal.call("PUT", path, UNIT, body, Map.of("Idempotency-Key", key));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        return portal.call("GET", path, UNIT, null);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
