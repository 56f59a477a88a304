package org.fangxian.briefings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.Test;

/** From an issued briefing's figures back to the reports they were counted from, and its files as a machine keeps them. */
class FigureTrailIT {
    private static final String EDITOR = "api-511000";
    private static final String DATE = "2020-02-09";

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void aFigureNamesTheReceiptOfTheReportThatHasItsValue() throws IOException {
        JsonObject total = figures(EDITOR).stream()
                .filter(figure -> "CONFIRMED_TOTAL".equals(figure.getString("indicator", "")))
                .filter(figure -> figure.getString("area").equals("511000"))
                .filter(figure -> figure.getString("date").equals(DATE))
                .filter(figure -> figure.getString("derivation").equals("VALUE"))
                .findFirst()
                .orElseThrow();
        assertThat(total.getJsonArray("receipts")).hasSize(1);
        assertThat(total.getString("period")).isNotBlank();
        String receipt = total.getJsonArray("receipts").getString(0);
        assertThat(receipt).matches("20200209-NJ-WJ-CASES-\\d+");
        JsonObject report = json(portal.call("GET", "/reports/CASES/NJ-WJ/" + DATE, EDITOR, null));
        assertThat(report.getString("receipt")).isEqualTo(receipt);
        assertThat(report.getJsonObject("figures").getInt("CONFIRMED_TOTAL")).isEqualTo(total.getInt("value"));
        assertThat(report.getJsonObject("periods").getString("CONFIRMED_TOTAL")).isEqualTo(total.getString("period"));
    }

    @Test
    void aCountyThatWasSentTheIssueReadsTheReceiptsOfItsOwnReportsOnly() throws IOException {
        List<String> receipts = figures("api-511025").stream()
                .flatMap(figure -> figure.getJsonArray("receipts").getValuesAs(JsonString::getString).stream())
                .toList();
        assertThat(receipts).isNotEmpty().allMatch(receipt -> receipt.contains("-511025"));
    }

    @Test
    void aBriefingThatTellsAnotherKnowledgeThanIsAskedForIsAConflict() throws IOException {
        String body = "{\"date\": \"" + DATE + "\", \"asKnownAt\": \"2020-02-09T08:00:00Z\"}";
        JsonObject problem = assertProblem(409, portal.call("POST", "/briefings", EDITOR, body));
        assertThat(problem.getString("type")).isEqualTo("urn:fangxian:briefings.otherKnownAt");
        assertThat(portal.call("POST", "/briefings", EDITOR, "{\"date\": \"" + DATE + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCorrectedFigureSaysWhatItWasAsKnownBefore() throws IOException {
        JsonObject issue = json(portal.call("POST", "/briefings", EDITOR, "{\"date\": \"2020-02-11\"}"));
        String path = "/briefings/" + issue.getInt("id");
        JsonObject now = total(json(portal.call("GET", path, EDITOR, null)));
        assertThat(now).doesNotContainKey("asKnown");
        JsonObject then = total(json(portal.call("GET", path + "?asKnownAt=2020-02-11T11:00:00Z", EDITOR, null)));
        assertThat(then.getInt("value")).isEqualTo(now.getInt("value"));
        assertThat(then.getJsonObject("asKnown").getInt("value")).isEqualTo(now.getInt("value") - 1);
        assertThat(then.getJsonObject("asKnown").getJsonArray("revisions"))
                .isNotEqualTo(then.getJsonArray("revisions"));
        assertProblem(400, portal.call("GET", path + "?asKnownAt=yesterday", EDITOR, null));
        assertProblem(403, portal.call("GET", path + "?asKnownAt=2020-02-11T11:00:00Z", "api-511025", null));
    }

    private static JsonObject total(JsonObject briefing) {
        return briefing.getJsonArray("figures").getValuesAs(JsonObject.class).stream()
                .filter(figure -> "CONFIRMED_TOTAL".equals(figure.getString("indicator", "")))
                .filter(figure -> figure.getString("area").equals("511000")
                        && figure.getString("derivation").equals("VALUE"))
                .filter(figure -> figure.getString("date").equals(briefing.getString("date")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileThatTheCallerHasIsNotSentAgain() throws IOException {
        for (String file : List.of("/pdf", "/docx", "/xlsx")) {
            String path = "/briefings/" + id() + file;
            HttpResponse<String> first = portal.call("GET", path, EDITOR, null);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = portal.call("GET", path, EDITOR, null, Map.of("If-None-Match", tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(portal.call("GET", path, EDITOR, null, Map.of("If-None-Match", "\"other\""))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private List<JsonObject> figures(String account) throws IOException {
        HttpResponse<String> briefing = portal.call("GET", "/briefings/" + id(), account, null);
        assertThat(briefing.statusCode()).as(briefing.body()).isEqualTo(200);
        return json(briefing).getJsonArray("figures").getValuesAs(JsonObject.class);
    }

    private int id() throws IOException {
        return json(portal.call("POST", "/briefings", EDITOR, "{\"date\": \"" + DATE + "\"}"))
                .getInt("id");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
