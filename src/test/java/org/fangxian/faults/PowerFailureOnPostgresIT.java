package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class PowerFailureOnPostgresIT extends PowerFailure {
    private static final Duration SERVED_AGAIN = Duration.ofSeconds(10);

    private OfficePostgres postgres;

    PowerFailureOnPostgresIT() {
        super("failure-postgres");
    }

    @Override
    Store fresh(String name) {
        PostgresStore store = PostgresStore.fresh(name);
        postgres = store.postgres();
        return store;
    }

    @Test
    @Order(3)
    void postgresStopsAtOnceUnderLoadAndIsServedAgainWithinTenSecondsOfItsStart() throws Exception {
        Machines machines = new Machines(portal());
        machines.awaitReports(20);
        postgres.stopAtOnce();
        TimeUnit.SECONDS.sleep(2);
        postgres.start();
        Instant accepted = Instant.now();
        machines.end();
        assertThat(machines.firstAfter(accepted)).isBefore(accepted.plus(SERVED_AGAIN));
        try (Connection connection = store().open()) {
            Ledger ledger = new Ledger(connection);
            assertThat(ledger.filedBy(Machines.UNIT)).isEqualTo("80 reports, 80 revisions, 0 half");
            assertThat(ledger.halfBriefings()).isZero();
        }
    }
}
