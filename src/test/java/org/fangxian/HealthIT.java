package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthIT {
    @Test
    void thePortalIsReadyAsLongAsItsDatabaseAnswers() throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("FANGXIAN_DEMO_HISTORY", "false"));
        DemoPortal portal = null;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            environment.putAll(Map.of(
                    "DB_DRIVER", "postgresql",
                    "DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "DB_USER", "postgres",
                    "DB_PASSWORD", "postgres"));
            portal = DemoPortal.start("health", DemoPortal.freshHome("health"), environment);
            HttpResponse<String> ready = ready(portal);
            assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
            assertThat(ready.body()).contains("database");
            postgres.close();
            assertThat(ready(portal).statusCode()).isEqualTo(503);
        } finally {
            if (portal != null) {
                portal.close();
            }
        }
    }

    private static HttpResponse<String> ready(DemoPortal portal) throws IOException {
        PortalProcess process = portal.process();
        return process.send(HttpRequest.newBuilder(URI.create(process.managementUrl() + "/health/ready"))
                .GET()
                .build());
    }
}
