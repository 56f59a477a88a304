package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BeforeDatabaseTest {
    @Test
    void aDatabaseServerNeedsItsPassword() {
        assertThat(BeforeDatabase.refusal(Map.of("DB_DRIVER", "postgresql")))
                .hasValueSatisfying(text -> assertThat(text).contains("DB_PASSWORD"));
        assertThat(BeforeDatabase.refusal(Map.of("DB_DRIVER", "postgresql", "DB_PASSWORD", "")))
                .isPresent();
        assertThat(BeforeDatabase.refusal(Map.of("DB_DRIVER", "postgresql", "DB_PASSWORD", "its own")))
                .isEmpty();
    }

    @Test
    void theEmbeddedDatabaseNeedsNone() {
        assertThat(BeforeDatabase.refusal(Map.of())).isEmpty();
        assertThat(BeforeDatabase.refusal(Map.of("DB_DRIVER", "h2"))).isEmpty();
    }
}
