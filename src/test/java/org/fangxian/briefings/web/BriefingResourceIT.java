package org.fangxian.briefings.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.Test;

/** Briefings as the office's machines ask for them. The whole way from order to issue is walked by RealInputIT. */
class BriefingResourceIT {
    private static final String EDITOR = "api-511000";

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void anIssueIsReadWithEveryFiguresBindingAndItsFilesAreAlwaysTheSame() throws IOException, InterruptedException {
        HttpResponse<String> composed = portal.call("POST", "/briefings", EDITOR, "{\"date\": \"2020-02-10\"}");
        assertThat(composed.statusCode())
                .as("there is one already: " + composed.body())
                .isEqualTo(200);
        JsonObject issue = json(composed);
        String path = "/briefings/" + issue.getInt("id");
        assertThat(composed.headers().firstValue("Location").orElseThrow()).endsWith(path);
        assertThat(issue.getString("state")).isEqualTo("ISSUED");
        assertThat(issue.getString("sha256")).hasSize(64);
        assertThat(issue.getJsonArray("sections").toString()).contains("累计报告新型冠状病毒肺炎确诊病例");
        JsonObject total = total(issue);
        assertThat(total.getInt("value")).isEqualTo(17);
        assertThat(total.getString("area")).isEqualTo("511000");
        assertThat(total.getString("period")).isEqualTo("截至2月9日24时");
        assertThat(total.getJsonArray("revisions")).isNotEmpty();

        HttpResponse<byte[]> pdf = file(path + "/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(file(path + "/pdf").body()).isEqualTo(pdf.body());
        assertThat(file(path + "/docx").body()).isNotEmpty();
        assertThat(file(path + "/xlsx")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .contains("DAILY-2020-02-10-1.xlsx");
    }

    @Test
    void whatCannotBeDoneIsAProblemThatSaysWhy() throws IOException {
        assertThat(portal.call("POST", "/briefings", EDITOR, "{}").statusCode()).isEqualTo(400);
        assertThat(portal.call("POST", "/briefings", "api-511025", "{\"date\": \"2020-02-03\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.call("GET", "/briefings/999999", EDITOR, null).statusCode())
                .isEqualTo(404);
        JsonObject draft = json(portal.call("POST", "/briefings", EDITOR, "{\"date\": \"2020-01-24\"}"));
        String path = "/briefings/" + draft.getInt("id");
        assertThat(move(path, "api-hegao", "FINISHED", draft.getInt("version")).statusCode())
                .isEqualTo(400);
        assertThat(move(path, "api-qianfa", "SIGNED", draft.getInt("version")).statusCode())
                .isEqualTo(422);
        HttpResponse<String> missing = move(path, "api-hegao", "CHECKED", draft.getInt("version"));
        assertThat(missing.statusCode()).as("nothing was reported that day").isEqualTo(422);
        assertThat(missing.body()).contains("CONFIRMED_TOTAL");
        HttpResponse<String> stale = move(path, "api-hegao", "CHECKED", draft.getInt("version") + 1);
        assertThat(stale.statusCode()).as(stale.body()).isEqualTo(409);
        assertThat(stale.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(portal.call("GET", path, "api-511025", null).statusCode()).isEqualTo(403);
        assertThat(portal.call("GET", path, null, null).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> move(String path, String account, String to, int version) throws IOException {
        return portal.call(
                "POST",
                path + "/transitions",
                account,
                Json.createObjectBuilder()
                        .add("to", to)
                        .add("version", version)
                        .build()
                        .toString());
    }

    private HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + portal.token(EDITOR))
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static JsonObject total(JsonObject draft) {
        return draft.getJsonArray("figures").getValuesAs(JsonObject.class).stream()
                .filter(figure -> "CONFIRMED_TOTAL".equals(figure.getString("indicator", "")))
                .filter(figure -> figure.getString("area").equals("511000"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
