package org.fangxian.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.fangxian.Problems;
import org.fangxian.browser.Browser;
import org.fangxian.browser.pages.ListPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Sharing out what is short, by the call and on the page. */
class SharingIT {
    private static final String PATH = "/allocations/preview";
    private static final String LOGISTICS = "api-houqin";

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void equalDaysAreSharedByTheCallWithTheirFractions() throws IOException {
        JsonObject answer = answer(200, """
                {"amount": 3000, "rule": "EQUAL_DAYS", "claims": [
                  {"unit": "511002", "stock": 200, "burn": 100}, {"unit": "511011", "stock": 1000, "burn": 200},
                  {"unit": "511024", "stock": 0, "burn": 150}, {"unit": "511025", "stock": 600, "burn": 50}]}
                """);
        List<JsonObject> shares = answer.getJsonArray("shares").getValuesAs(JsonObject.class);
        assertThat(shares)
                .extracting(share -> share.getString("fraction"))
                .containsExactly("2200/3", "2600/3", "1400", "0");
        assertThat(shares)
                .extracting(share -> share.getJsonNumber("amount").intValueExact())
                .containsExactly(733, 867, 1400, 0);
        assertThat(shares.get(0).getJsonNumber("daysAfter").toString()).isEqualTo("9.3");
        assertThat(answer.getJsonNumber("left").intValueExact()).isZero();
    }

    @Test
    void whatTheCallCannotBeAnsweredIsRefusedByName() throws IOException {
        assertThat(refused(400, "{\"amount\": \"ten\", \"rule\": \"MAX_MIN\", \"claims\": []}"))
                .contains("amount", "ten");
        assertThat(refused(400, "{\"amount\": 10, \"rule\": \"FIRST_COME\", \"claims\": []}"))
                .contains("FIRST_COME");
        assertThat(refused(
                        400,
                        "{\"amount\": 10, \"rule\": \"MAX_MIN\", \"claims\": [{\"unit\": \"511002\", \"need\": 1}]}"))
                .contains("claims.need");
        assertThat(refused(404, "{\"amount\": 10, \"rule\": \"MAX_MIN\", \"claims\": [{\"unit\": \"999999\"}]}"))
                .contains("999999");
        assertThat(refused(422, "{\"amount\": 10, \"rule\": \"TIERS\", \"claims\": [{\"unit\": \"511002\"}]}"))
                .contains("511002", "优先级");
    }

    @Test
    void thePageComparesTheRulesAndIsTakenAlong() {
        try (Browser browser = new Browser(portal).signIn("houqin")) {
            ListPage page = ListPage.open(browser, "/allocation/sharing.xhtml");
            browser.type(By.id("sharing:amount"), "3000");
            claim(browser, 0, "400", "200", "100");
            claim(browser, 1, "900", "1000", "200");
            browser.click(By.id("sharing:compute"));
            browser.sees("已按四种规则试算2个单位").sees("保底优先").sees("最短可用天数");
            browser.sees("没有优先级，不能逐级分配");
            List<List<String>> lines = page.export();
            assertThat(lines.get(0)).contains("申领量", "按申领量比例", "分配后可用天数");
            assertThat(lines).hasSize(3).anyMatch(line -> line.contains("市中区") && line.contains("400"));
            browser.type(By.id("sharing:claims:0:request"), "四百");
            browser.click(By.id("sharing:compute"));
            browser.sees("申领量").sees("数字");
            browser.complainedOfNothing();
        }
    }

    private static void claim(Browser browser, int row, String request, String stock, String burn) {
        Map.of("request", request, "stock", stock, "burn", burn)
                .forEach((field, text) -> browser.type(By.id("sharing:claims:" + row + ":" + field), text));
    }

    private String refused(int status, String body) throws IOException {
        return Problems.assertProblem(status, portal.call("POST", PATH, LOGISTICS, body))
                .getString("detail");
    }

    private JsonObject answer(int status, String body) throws IOException {
        HttpResponse<String> answer = portal.call("POST", PATH, LOGISTICS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
