package org.fangxian.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fangxian.DemoPortal;

/** The headquarters' office at the REST interface: editor, checker, signer and the second editor who issues. */
public final class Office {
    private static final String EDITOR = "api-511000";
    private static final Map<String, String> STEPS = Map.of(
            "DRAFT", "api-hegao CHECKED",
            "CHECKED", "api-qianfa SIGNED",
            "SIGNED", "api-yinfa ISSUED");

    private final DemoPortal portal;
    private final Map<String, List<String>> forms = new HashMap<>();

    public Office(DemoPortal portal) {
        this.portal = portal;
    }

    /** Composes a day's briefing and brings it to its issue, each step by another person's token. */
    JsonObject issue(LocalDate date) throws IOException {
        return forward(compose(date));
    }

    /** Composes a day's briefing, or finds the one that is there. */
    public JsonObject compose(LocalDate date) throws IOException {
        JsonObject order =
                Json.createObjectBuilder().add("date", date.toString()).build();
        HttpResponse<String> composed = portal.call("POST", "/briefings", EDITOR, order.toString());
        assertThat(composed.statusCode()).as(composed.body()).isBetween(200, 201);
        return json(composed);
    }

    /** @return the briefing once it is issued, wherever it stood */
    public JsonObject forward(JsonObject briefing) throws IOException {
        JsonObject now = briefing;
        while (!isIssued(now)) {
            now = step(now);
        }
        return now;
    }

    public static boolean isIssued(JsonObject briefing) {
        return !STEPS.containsKey(briefing.getString("state"));
    }

    /** @return the briefing one step further */
    public JsonObject step(JsonObject briefing) throws IOException {
        HttpResponse<String> moved = tryStep(briefing);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        return json(moved);
    }

    /** @return what is said to the briefing's next step */
    public HttpResponse<String> tryStep(JsonObject briefing) throws IOException {
        String[] step = STEPS.get(briefing.getString("state")).split(" ");
        JsonObject move = Json.createObjectBuilder()
                .add("to", step[1])
                .add("version", briefing.getInt("version"))
                .build();
        return portal.call("POST", "/briefings/" + briefing.getInt("id") + "/transitions", step[0], move.toString());
    }

    public JsonObject read(int id) throws IOException {
        return json(portal.call("GET", "/briefings/" + id, EDITOR, null));
    }

    /** @param report "HOUSEHOLDS/511083100/2020-01-29" */
    JsonObject report(String report) throws IOException {
        String county = report.split("/")[1].substring(0, 6);
        HttpResponse<String> answer = portal.call("GET", "/reports/" + report, "api-" + county, null);
        assertThat(answer.statusCode()).as(report + answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** @return the codes of what a form asks on a date */
    public List<String> indicators(String form, LocalDate date) throws IOException {
        if (!forms.containsKey(form)) {
            JsonObject described = json(portal.call("GET", "/forms/" + form + "?date=" + date, EDITOR, null));
            List<String> codes = new ArrayList<>();
            collect(described, codes);
            forms.put(form, codes);
        }
        return forms.get(form);
    }

    private static void collect(JsonObject described, List<String> codes) {
        described.getJsonArray("versions").getValuesAs(JsonObject.class).stream()
                .flatMap(version -> version.getJsonArray("indicators").getValuesAs(JsonObject.class).stream())
                .map(indicator -> indicator.getJsonString("code"))
                .map(JsonString::getString)
                .forEach(codes::add);
    }

    public byte[] file(JsonObject briefing, String kind) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(portal.url() + "/api/v1/briefings/" + briefing.getInt("id") + "/" + kind))
                .header("Authorization", "Bearer " + portal.token(EDITOR))
                .build();
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return what a briefing says of an indicator for an area on its date */
    static long value(JsonObject briefing, String indicator, String area, LocalDate date) {
        return briefing.getJsonArray("figures").getValuesAs(JsonObject.class).stream()
                .filter(figure -> indicator.equals(figure.getString("indicator", "")))
                .filter(figure -> area.equals(figure.getString("area")))
                .filter(figure -> figure.getString("derivation").equals("VALUE"))
                .filter(figure -> figure.getString("date").equals(date.toString()))
                .map(figure -> figure.getJsonNumber("value").longValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError(indicator + " of " + area + " is not in " + date));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
