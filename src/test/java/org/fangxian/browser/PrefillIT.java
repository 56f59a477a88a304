package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.EntryPage;
import org.junit.jupiter.api.Test;

/** What a county's towns have all reported stands in its own form, to be confirmed. */
class PrefillIT {
    private static final String COUNTY = "511025";
    private static final String DATE = "2020-02-12";
    private static final Path DIVISIONS = Path.of("src/main/resources/reference/divisions-2019-10-31.csv");
    private static final String REPORT = """
            {"figures": {"STAFF_ON_DUTY": 10, "LEADERS_ON_DUTY": 2, "VOLUNTEERS_ON_DUTY": 5, "DUTY_NOTE": "无"},
             "explanations": {"CHANGE.STAFF_ON_DUTY": "轮换", "CHANGE.LEADERS_ON_DUTY": "轮换",
                              "CHANGE.VOLUNTEERS_ON_DUTY": "轮换"},
             "reason": "轮换"}
            """;

    @Test
    void theSumOfAllTownsIsMarkedConfirmedAndKeptWithTheReport() throws IOException {
        List<String> towns = towns();
        for (String town : towns) {
            file(town);
        }
        try (Browser county = new Browser(DemoPortal.shared()).signIn("zizhong")) {
            EntryPage entry = EntryPage.open(county, "DUTY", COUNTY, DATE);
            assertThat(entry.shown("STAFF_ON_DUTY")).isEqualTo(String.valueOf(10 * towns.size()));
            county.picture("entry-prefilled");
            entry.sees("预填").type("DUTY_NOTE", "无").explainAll("轮换").submit();
            entry.sees("所辖单位合计（" + towns.size() + "/" + towns.size() + "个已报），已预填；请核对并勾选“已核对”");
            entry.confirmAll().submit();
            entry.sees("已提交").sees("预填，已核对：所辖单位合计");
            county.complainedOfNothing();
        }
    }

    @Test
    void theLedgerFillsInTheStockOfATownThatKeepsIt() {
        try (Browser town = new Browser(DemoPortal.shared()).signIn("zhen")) {
            EntryPage entry = EntryPage.open(town, "SUPPLIES", "511011100", DATE);
            assertThat(entry.shown("MASK_SURGICAL")).isEqualTo("1,200");
            assertThat(entry.shown("GLOVES_PAIR")).as("pieces in the ledger").isEqualTo("100");
            entry.sees("物资台账");
            town.picture("entry-from-ledger");
            town.complainedOfNothing();
        }
    }

    private static void file(String town) throws IOException {
        HttpResponse<String> answer = DemoPortal.shared()
                .call(
                        "PUT",
                        "/reports/DUTY/" + town + "/" + DATE,
                        "api-" + COUNTY,
                        REPORT,
                        Map.of("Idempotency-Key", "prefill-" + town));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static List<String> towns() throws IOException {
        return Files.readAllLines(DIVISIONS).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("town") && cells[4].startsWith(COUNTY))
                .map(cells -> cells[2].substring(0, 9))
                .toList();
    }
}
