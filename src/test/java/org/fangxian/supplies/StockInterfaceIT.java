package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.Test;

/** Other programs enter what happened to stock, and read what is where. */
class StockInterfaceIT {
    private static final String OFFICER = "api-511011-hq";
    private static final String STORE = "511011-CK";

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void whatIsReceivedAndIssuedIsReadAndARepetitionHasOneEffect() throws IOException {
        String receipt = "{\"kind\": \"RECEIPT\", \"from\": \"511000-GY\", \"to\": \"511011-CK\", \"lines\": ["
                + "{\"item\": \"P19\", \"amount\": \"2箱\", \"lot\": \"API-1\", \"maker\": \"示范织造厂\"}]}";
        Map<String, String> key = key();
        String number = number(post(receipt, key));
        assertThat(number).startsWith("RK-");
        assertThat(number(post(receipt, key))).isEqualTo(number);
        assertThat(held("P19")).containsExactly("API-1 200 条");
        String issue = "{\"kind\": \"ISSUE\", \"from\": \"511011-CK\", \"to\": \"511011-FR\","
                + " \"lines\": [{\"item\": \"P19\", \"amount\": 30}]}";
        assertThat(number(post(issue, key()))).startsWith("CK-");
        assertThat(held("P19")).containsExactly("API-1 170 条");
        assertThat(held("P19&asOf=2020-02-11"))
                .as("the day before there was none")
                .isEmpty();
        String used = "{\"kind\": \"CONSUMED\", \"from\": \"511011-FR\", \"dutyOn\": \"2020-02-12\", \"shift\":"
                + " \"NIGHT\", \"lines\": [{\"item\": \"P19\", \"amount\": 5, \"lot\": \"API-1\"}], \"reason\": \"指定\"}";
        assertThat(number(post(used, key()))).startsWith("XH-");
        String shipped = "{\"kind\": \"SHIPMENT\", \"from\": \"511011-CK\", \"to\": \"511002-CK\", \"dueAt\":"
                + " \"2020-02-14T00:00:00Z\", \"lines\": [{\"item\": \"P19\", \"amount\": 70}]}";
        assertThat(number(post(shipped, key()))).startsWith("DB-");
        assertThat(held("P19")).containsExactly("API-1 100 条");
    }

    @Test
    void whatCannotBeIsRefusedAsAProblem() throws IOException {
        String line = "\"lines\": [{\"item\": \"P02\", \"amount\": 1}]";
        String places = "\"from\": \"511011-CK\", \"to\": \"511011-FR\", ";
        assertThat(post("{\"kind\": \"GIVE\", " + places + line + "}", key()).statusCode())
                .isEqualTo(400);
        assertThat(post("{\"kind\": \"ISSUE\", " + places + line + "}", Map.of())
                        .statusCode())
                .as("without a request key")
                .isEqualTo(400);
        assertThat(post("{\"kind\": \"ISSUE\", \"from\": \"nowhere\", \"to\": \"511011-FR\", " + line + "}", key())
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> missing =
                post("{\"kind\": \"ISSUE\", " + places + line.replace("1}", "9999999}") + "}", key());
        assertThat(missing.statusCode()).isEqualTo(409);
        assertThat(missing.body()).contains("医用外科口罩可用的只有");
        assertThat(post("{\"kind\": \"LOSS\", \"from\": \"511011-CK\", \"to\": \"511000-SH\", " + line + "}", key())
                        .statusCode())
                .as("a loss without a reason")
                .isEqualTo(422);
        assertThat(get("/stock/balances?after=x").statusCode()).isEqualTo(400);
    }

    private List<String> held(String item) throws IOException {
        HttpResponse<String> answer = get("/stock/balances?location=" + STORE + "&item=" + item);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).getJsonArray("balances").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("lot") + " " + row.getJsonNumber("amount") + " " + row.getString("unit"))
                .toList();
    }

    private HttpResponse<String> get(String path) throws IOException {
        return portal.call("GET", path, OFFICER, null);
    }

    private HttpResponse<String> post(String body, Map<String, String> key) throws IOException {
        return portal.call("POST", "/stock/events", OFFICER, body, key);
    }

    private static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).getString("number");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
