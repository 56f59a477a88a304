package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;

/** What is asked of every failure of the REST interface: problem details as RFC 9457 has them. */
public final class Problems {
    private Problems() {}

    /** Returns the problem. */
    public static JsonObject assertProblem(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = Json.createReader(new StringReader(answer.body())).readObject();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("type")).startsWith("urn:fangxian:");
        assertThat(problem.getString("title")).isNotBlank().doesNotContain("shared.");
        assertThat(problem.getString("detail")).isNotBlank().doesNotContain("http://");
        return problem;
    }
}
