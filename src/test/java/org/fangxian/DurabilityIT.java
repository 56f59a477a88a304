package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there after a power failure, on the embedded file and on PostgreSQL. */
class DurabilityIT {
    private static final String REPORT = "/reports/BENEFITS/511011/2020-02-12";
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
            HttpResponse<String> filed =
                    portal.call("PUT", REPORT, "api-511011", FIGURES, Map.of("Idempotency-Key", "durability-1"));
            assertThat(filed.statusCode()).as(filed.body()).isEqualTo(200);
            portal.process().kill();
            portal = DemoPortal.start(name, home, environment);
            HttpResponse<String> read = portal.call("GET", REPORT, "api-511011", null);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
            assertThat(read.body()).contains("24000").contains("20200212-511011-BENEFITS-1");
        } finally {
            portal.close();
        }
    }
}
