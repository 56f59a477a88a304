package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** A unit's machine that files reports: what the portal asks it to explain, it explains. */
public final class Filing {
    private final DemoPortal portal;
    private final String explanation;

    public Filing(DemoPortal portal, String explanation) {
        this.portal = portal;
        this.explanation = explanation;
    }

    /**
     * @param account of the unit's machine, "api-511002"
     * @param reason of a correction; null for a first submission
     * @return the receipt
     */
    public JsonObject put(String report, String account, Map<String, Long> figures, String reason) throws IOException {
        JsonObjectBuilder explanations = Json.createObjectBuilder();
        HttpResponse<String> answer = send(report, account, body(figures, explanations, reason));
        if (answer.statusCode() == 422) {
            json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getJsonString("field"))
                    .map(JsonString::getString)
                    .forEach(check -> explanations.add(check, explanation));
            answer = send(report, account, body(figures, explanations, reason));
        }
        assertThat(answer.statusCode()).as(report + answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> send(String report, String account, String body) throws IOException {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return portal.call("PUT", "/reports/" + report, account, body, key);
    }

    private static String body(Map<String, Long> figures, JsonObjectBuilder explanations, String reason) {
        JsonObjectBuilder amounts = Json.createObjectBuilder();
        figures.forEach(amounts::add);
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("figures", amounts)
                .add("explanations", Json.createObjectBuilder(explanations.build()));
        if (reason != null) {
            body.add("reason", reason);
        }
        return body.build().toString();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
