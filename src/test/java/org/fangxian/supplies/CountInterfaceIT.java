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

/** A count by the interface: as blind, and by as many people, as by the pages. */
class CountInterfaceIT {
    private static final String COUNTY = "api-511011-hq";
    private static final String CITY = "api-houqin";

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void whatIsCountedIsToldToNobodyUntilAnotherHasCountedIt() throws IOException {
        String order = "{\"location\": \"511011-SF\", \"purpose\": \"接口盘点\", \"items\": [{\"item\": \"P13\"}]}";
        Map<String, String> key = key();
        String number = number(post("", COUNTY, order, key));
        assertThat(number(post("", COUNTY, order, key))).isEqualTo(number);
        JsonObject line = read(number).getJsonArray("lines").getJsonObject(0);
        assertThat(line.keySet()).doesNotContain("book", "amount", "difference");
        String lot = "\"lines\": [{\"item\": \"P13\", \"lot\": \"" + line.getString("lot") + "\", ";
        String found = "\"ENTERED\", " + lot + "\"amount\": 1}]";
        assertThat(step(number, COUNTY, "\"FINISHED\"").statusCode()).isEqualTo(422);
        assertThat(number(step(number, COUNTY, found))).isEqualTo(number);
        assertThat(number(step(number, COUNTY, "\"FINISHED\""))).isEqualTo(number);
        assertThat(step(number, COUNTY, found).statusCode())
                .as("by who counted")
                .isEqualTo(403);
        assertThat(object(portal.call("GET", "/counts/" + number, CITY, null))
                        .getJsonArray("lines")
                        .getJsonObject(0)
                        .keySet())
                .doesNotContain("book", "amount", "difference", "mine");
        assertThat(number(step(number, CITY, found))).isEqualTo(number);
        assertThat(number(step(number, CITY, "\"FINISHED\""))).isEqualTo(number);
        JsonObject told = read(number).getJsonArray("lines").getJsonObject(0);
        assertThat(told.getJsonNumber("amount").intValue()).isEqualTo(1);
        String approval = "\"APPROVED\", " + lot + "\"difference\": " + told.get("difference") + "}]";
        assertThat(step(number, CITY, approval).statusCode())
                .as("by who counted")
                .isEqualTo(403);
        assertThat(step(number, COUNTY, "\"OPENED\"").statusCode()).isEqualTo(400);
        assertThat(number(step(number, COUNTY, "\"CANCELLED\", \"reason\": \"改日再盘\"")))
                .isEqualTo(number);
        assertThat(read(number).getString("state")).isEqualTo("CANCELLED");
    }

    private HttpResponse<String> step(String number, String account, String step) throws IOException {
        return post("/" + number + "/steps", account, "{\"step\": " + step + "}", key());
    }

    private HttpResponse<String> post(String path, String account, String body, Map<String, String> headers)
            throws IOException {
        return portal.call("POST", "/counts" + path, account, body, headers);
    }

    private JsonObject read(String number) throws IOException {
        return object(portal.call("GET", "/counts/" + number, COUNTY, null));
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
