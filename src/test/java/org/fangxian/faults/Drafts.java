package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fangxian.DemoPortal;
import org.fangxian.demonstration.Office;

/** Briefings of days on which nothing happened: every form says so, and nothing is missing for the signature. */
public final class Drafts {
    private static final List<String> EVERYWHERE =
            List.of("NJ-JK", "NJ-GX", "511002", "511011", "511024", "511025", "511083");
    private static final List<String> REPORTS = reports();

    private Drafts() {}

    private static List<String> reports() {
        List<String> reports = new ArrayList<>(List.of("CASES/NJ-WJ"));
        for (String unit : EVERYWHERE) {
            reports.add("CASES/" + unit);
            reports.add("CONTACTS/" + unit);
        }
        for (String form : List.of("RETURNEES", "CHECKPOINTS", "HOUSEHOLDS", "DUTY", "SUPPLIES", "BENEFITS")) {
            reports.add(form + "/NJ-JK");
        }
        return reports;
    }

    /** @return a draft for each date */
    public static List<JsonObject> compose(DemoPortal portal, List<LocalDate> dates) throws IOException {
        Office office = new Office(portal);
        List<JsonObject> drafts = new ArrayList<>();
        for (LocalDate date : dates) {
            for (String report : REPORTS) {
                file(portal, report, date, office.indicators(report.split("/")[0], date));
            }
            drafts.add(office.compose(date));
        }
        return drafts;
    }

    private static void file(DemoPortal portal, String report, LocalDate date, List<String> indicators)
            throws IOException {
        String body = nothing(indicators);
        Map<String, String> key = Map.of("Idempotency-Key", "nothing-" + report + date);
        HttpResponse<String> answer =
                portal.call("PUT", "/reports/" + report + "/" + date, "api-" + report.split("/")[1], body, key);
        assertThat(answer.statusCode()).as(report + answer.body()).isEqualTo(200);
    }

    /** @return a report that nothing happened */
    static String nothing(List<String> indicators) {
        JsonObjectBuilder figures = Json.createObjectBuilder();
        for (String indicator : indicators) {
            if (indicator.endsWith("_NOTE")) {
                figures.add(indicator, "0");
            } else {
                figures.add(indicator, 0);
            }
        }
        return Json.createObjectBuilder().add("figures", figures).build().toString();
    }
}
