package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.Test;

/** Other programs ask for supplies, and take the steps that their accounts may. */
class RequisitionInterfaceIT {
    private static final String COUNTY = "api-511011-hq";
    private static final String CITY = "api-houqin";
    private static final String PLACES = "{\"from\": \"511000-CK\", \"to\": \"511011-CK\", ";

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void whatIsAskedOnceIsReviewedByAnotherAndNotApprovedByHimToo() throws IOException {
        String order = PLACES + "\"neededOn\": \"2020-02-14\", \"purpose\": \"接口申领\","
                + " \"lines\": [{\"item\": \"P14\", \"amount\": \"5双\"}, {\"item\": \"P12\"}]}";
        Map<String, String> key = key();
        String number = number(post("", COUNTY, order, key));
        assertThat(number(post("", COUNTY, order, key))).isEqualTo(number);
        assertThat(read(number).getJsonArray("lines").getJsonObject(0).get("asked"))
                .hasToString("10");
        JsonObject line = read(number).getJsonArray("lines").getJsonObject(1);
        assertThat(line.containsKey("asked")).as("not known how much").isFalse();
        assertThat(step(number, CITY, "\"REVIEWED\"").statusCode())
                .as("the review has to say how much")
                .isEqualTo(422);
        String review = "\"REVIEWED\", \"lines\": [{\"item\": \"P12\", \"amount\": \"1箱\"}]";
        assertThat(step(number, COUNTY, review).statusCode()).as("by who asked").isEqualTo(403);
        assertThat(number(step(number, CITY, review))).isEqualTo(number);
        HttpResponse<String> again = step(number, CITY, "\"APPROVED\"");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("须由不同的人办理");
        assertThat(step(number, CITY, "\"PICKED\"").statusCode()).isEqualTo(409);
        assertThat(step(number, CITY, "\"REQUESTED\"").statusCode()).isEqualTo(400);
        assertThat(number(step(number, COUNTY, "\"WITHDRAWN\", \"reason\": \"另有来源\"")))
                .isEqualTo(number);
        assertThat(read(number).getString("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void inAnEmergencyItLeavesAtOnceAndThePaperIsOwed() throws IOException {
        String order = PLACES + "\"emergency\": \"yes\", \"dueAt\": \"2020-02-13T00:00:00Z\", \"purpose\": \"夜间转运\","
                + " \"lines\": [{\"item\": \"P14\", \"amount\": 6}]}";
        String number = number(post("", CITY, order, key()));
        JsonObject shipped = read(number);
        assertThat(shipped.getString("state")).isEqualTo("SHIPPED");
        assertThat(shipped.getString("paperDueAt")).startsWith("2020-02-13T");
        assertThat(shipped.getJsonArray("shipments").getString(0)).startsWith("DB-");
        step(number, COUNTY, "\"PAPER\", \"reason\": \"东应急4号\"");
        assertThat(read(number).containsKey("paperAt")).isTrue();
    }

    private HttpResponse<String> step(String number, String account, String step) throws IOException {
        return post("/" + number + "/steps", account, "{\"step\": " + step + "}", key());
    }

    private HttpResponse<String> post(String path, String account, String body, Map<String, String> headers)
            throws IOException {
        return portal.call("POST", "/requisitions" + path, account, body, headers);
    }

    private JsonObject read(String number) throws IOException {
        return object(portal.call("GET", "/requisitions/" + number, COUNTY, null));
    }

    private static String number(HttpResponse<String> answer) {
        return object(answer).getString("number");
    }

    private static JsonObject object(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
