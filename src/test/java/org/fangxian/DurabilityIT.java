package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.faults.AtOnce;
import org.junit.jupiter.api.Test;

/**
 * A report that was sent 64 times at once is filed once, and what was acknowledged is there after a power failure: on the
 * embedded file and on PostgreSQL.
 */
class DurabilityIT {
    private static final String REPORT = "/reports/BENEFITS/511011/2020-02-12";
    private static final String FIRST = "20200212-511011-BENEFITS-1";
    private static final String FIGURES = """
            {"figures": {"BENEFIT_PERSONS_NEW": 12, "BENEFIT_PERSONS_TOTAL": 120,
                         "BENEFIT_AMOUNT_NEW": 2400, "BENEFIT_AMOUNT_TOTAL": 24000}}""";

    @Test
    void aReportSurvivesTheKillingOfTheServerOnTheEmbeddedFile() throws IOException {
        Path home = DemoPortal.freshHome("durability");
        fileKillAndReadAgain("durability", home, new HashMap<>());
        assertThatThrownBy(() -> PortalProcess.start("city-on-demo", Map.of("FANGXIAN_HOME", home.toString())))
                .as("the city's own work is not begun on a demonstration's data")
                .hasMessageContaining("these data are a demonstration's. Set FANGXIAN_DEMO=true");
    }

    @Test
    void aReportSurvivesTheKillingOfTheServerOnPostgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "DB_DRIVER", "postgresql",
                    "DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "DB_USER", "postgres",
                    "DB_PASSWORD", "postgres"));
            fileKillAndReadAgain("postgres", DemoPortal.freshHome("postgres"), environment);
        }
    }

    private static void fileKillAndReadAgain(String name, Path home, Map<String, String> environment)
            throws IOException {
        environment.put("FANGXIAN_DEMO_HISTORY", "false");
        DemoPortal portal = DemoPortal.start(name, home, environment);
        try {
            Set<String> receipts = fileAtOnce(portal);
            assertThat(receipts).hasSize(1);
            assertThat(receipts.iterator().next()).contains(FIRST);
            portal.process().kill();
            portal = DemoPortal.start(name, home, environment);
            HttpResponse<String> read = portal.call("GET", REPORT, "api-511011", null);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
            assertThat(read.body()).contains("24000").contains(FIRST);
            assertThat(fileAtOnce(portal)).as("answered as before").isEqualTo(receipts);
            assertThat(portal.call("GET", REPORT, "api-511011", null).body()).isEqualTo(read.body());
        } finally {
            portal.close();
        }
    }

    /** @return what was answered, each answer once */
    private static Set<String> fileAtOnce(DemoPortal portal) {
        Map<String, String> key = Map.of("Idempotency-Key", "durability-1");
        List<HttpResponse<String>> answers =
                AtOnce.call(64, number -> portal.call("PUT", REPORT, "api-511011", FIGURES, key));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        return answers.stream().map(HttpResponse::body).collect(Collectors.toSet());
    }
}
