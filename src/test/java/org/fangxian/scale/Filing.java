package org.fangxian.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.DemoPortal;

/** Reports of the villages of one county, filed one after the other through the REST interface. */
final class Filing {
    private static final String BODY =
            "{\"figures\": {\"HOUSEHOLDS_VISITED\": 3, \"HOUSEHOLDS_VISITED_TOTAL\": 3," + " \"PERSONS_VISITED\": 9}}";
    private static final String ACCOUNT = "api-511011";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> villages;

    Filing(List<String> villages) {
        this.villages = villages;
    }

    /** @return how many are filed */
    int all(DemoPortal portal, LocalDate date) throws IOException, InterruptedException {
        String token = portal.token(ACCOUNT);
        for (String village : villages) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(portal.url() + "/api/v1/reports/HOUSEHOLDS/" + village + "/" + date))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", "scale-" + village + "-" + date)
                    .PUT(HttpRequest.BodyPublishers.ofString(BODY))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
        return villages.size();
    }

    /** Takes back what was filed for a day, as if it had never been. */
    static void takeBack(Connection connection, LocalDate date, long lastAudit) throws SQLException {
        String reports = "(select id from report where report_date = '" + date + "')";
        String revisions = "(select id from revision where report_id in " + reports + ")";
        for (String sql : List.of(
                "delete from figure where report_date = '" + date + "'",
                "delete from revision_explanation where revision_id in " + revisions,
                "delete from revision_confirmation where revision_id in " + revisions,
                "delete from standing where report_id in " + reports,
                "delete from state_interval where report_id in " + reports,
                "delete from review where revision_id in " + revisions,
                "delete from revision where report_id in " + reports,
                "delete from draft_figure where report_id in " + reports,
                "delete from draft_explanation where report_id in " + reports,
                "delete from report where report_date = '" + date + "'",
                "delete from idempotent_request where request_key like 'scale-%-" + date + "'",
                "delete from audit_entry where id > " + lastAudit)) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
