package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's calls of the REST interface do what it says. */
class ReadmeIT {
    private static final Pattern CALL =
            Pattern.compile("curl (?:-X ([A-Z]+) |-OJ )http://localhost:8080/api/v1(\\S+) (?:[^']*?-d '([^']+)')?");

    private final DemoPortal portal = DemoPortal.shared();

    @Test
    void everyCallIsAnswered() throws IOException {
        List<MatchResult> calls = CALL.matcher(
                        Files.readString(Path.of("README.md")).replace("\\\n", ""))
                .results()
                .toList();
        assertThat(calls).hasSize(3);
        String id = "";
        for (MatchResult call : calls) {
            String verb = call.group(1) == null ? "GET" : call.group(1);
            String account = verb.equals("PUT") ? "api-511083" : "api-511000";
            Map<String, String> key = Map.of("Idempotency-Key", "from-the-readme");
            HttpResponse<String> answer =
                    portal.call(verb, call.group(2).replace("$ID", id), account, call.group(3), key);
            assertThat(answer.statusCode()).as(call.group() + answer.body()).isBetween(200, 201);
            id = answer.body().replaceFirst("(?s)\\{\"id\":(\\d+).*", "$1");
        }
    }
}
