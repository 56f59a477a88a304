package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterTest {
    private static final Map<String, String> RIGHT = Map.of(
            "FANGXIAN_CLUSTER", "10.0.0.1[7600],10.0.0.2[7600]",
            "FANGXIAN_NODE", "a",
            "FANGXIAN_SECRET_KEY", "AAAA",
            "DB_DRIVER", "postgresql",
            "DB_PASSWORD", "its own");

    @Test
    void oneOfSeveralServersNeedsTheirDatabaseTheirKeyAndItsName() {
        assertThat(BeforeDatabase.refusal(RIGHT)).isEmpty();
        assertThat(refusal("DB_DRIVER", "h2")).contains("DB_DRIVER");
        assertThat(refusal("FANGXIAN_SECRET_KEY", "")).contains("FANGXIAN_SECRET_KEY");
        assertThat(refusal("FANGXIAN_NODE", "")).contains("FANGXIAN_NODE");
        assertThat(refusal("FANGXIAN_NODE", "first server")).contains("FANGXIAN_NODE");
        assertThat(refusal("FANGXIAN_NODE", "n".repeat(24))).contains("FANGXIAN_NODE");
        assertThat(refusal("DB_PASSWORD", "")).contains("DB_PASSWORD");
    }

    @Test
    void aServerByItselfIsAskedForNone() {
        assertThat(Cluster.refusal(Map.of())).isEmpty();
        assertThat(Cluster.refusal(Map.of("FANGXIAN_CLUSTER", ""))).isEmpty();
    }

    private static String refusal(String name, String value) {
        Map<String, String> environment = new HashMap<>(RIGHT);
        environment.put(name, value);
        return BeforeDatabase.refusal(environment).orElse("");
    }
}
