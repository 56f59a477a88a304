package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.fangxian.PortalProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class PowerFailureOnFileIT extends PowerFailure {
    PowerFailureOnFileIT() {
        super("failure-file");
    }

    @Override
    Store fresh(String name) {
        return EmbeddedStore.fresh(name);
    }

    /** The last: the demonstration is stopped for it. */
    @Test
    @Order(9)
    void theCitysOwnWorkIsNotBegunOnADemonstrationsData() {
        end();
        Map<String, String> environment = Map.of("FANGXIAN_HOME", store().home().toString());
        assertThatThrownBy(() -> PortalProcess.start("city-on-demo", environment))
                .hasMessageContaining("these data are a demonstration's. Set FANGXIAN_DEMO=true");
    }
}
