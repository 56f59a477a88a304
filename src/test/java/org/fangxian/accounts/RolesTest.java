package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesTest {
    @Test
    void administratorsSignersAndBulkExportersAreAskedForASecondFactor() {
        assertThat(Roles.WITH_SECOND_FACTOR)
                .containsExactlyInAnyOrder("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN", "SIGNER", "EXPORTER");
    }
}
