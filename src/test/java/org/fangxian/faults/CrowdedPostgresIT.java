package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * PostgreSQL stops at once while machines file, officers import, the office brings a briefing to its issue, and others look at
 * pages.
 */
@ExtendWith(NotTwice.class)
class CrowdedPostgresIT {
    private static final Duration SERVED_AGAIN = Duration.ofSeconds(10);
    private static final LocalDate DATE = LocalDate.of(2020, 2, 11);

    private static PostgresStore store;
    private static DemoPortal portal;

    @BeforeAll
    static void start() {
        store = PostgresStore.fresh("crowded-postgres");
        portal = DemoPortal.start("crowded-postgres", store.home(), store.environment());
    }

    @AfterAll
    static void stop() {
        portal.close();
        store.close();
    }

    @Test
    void everyKindOfWorkIsServedAgainWithinTenSecondsOfItsStartAndNothingIsHalfWritten() throws Exception {
        try (Crowd crowd = new Crowd(portal, DATE)) {
            crowd.awaitEverybody();
            Machines machines = new Machines(portal);
            machines.awaitReports(20);
            store.postgres().stopAtOnce();
            TimeUnit.SECONDS.sleep(2);
            store.postgres().start();
            Instant accepted = Instant.now();
            machines.end();
            crowd.end(accepted.plus(SERVED_AGAIN));
            assertThat(machines.firstAfter(accepted)).isBefore(accepted.plus(SERVED_AGAIN));
            assertThat(crowd.refusedMeanwhile())
                    .as("pages asked for while it was down")
                    .isPositive();
            assertThat(crowd.firstPagesAfter(accepted)).allMatch(seen -> seen.isBefore(accepted.plus(SERVED_AGAIN)));
            try (Connection connection = store.open()) {
                assertWhole(new Ledger(connection), crowd);
            }
        }
    }

    private static void assertWhole(Ledger ledger, Crowd crowd) throws Exception {
        assertThat(ledger.filedBy(Machines.UNIT)).isEqualTo("80 reports, 80 revisions, 0 half");
        for (Imports.Import sheet : crowd.imports()) {
            assertThat(ledger.submissions(sheet)).as(sheet.toString()).isEqualTo(2);
        }
        assertThat(ledger.doubled()).isZero();
        assertThat(ledger.unaudited()).isZero();
        assertThat(ledger.state(crowd.briefing())).isEqualTo("ISSUED");
        assertThat(ledger.halfBriefings()).isZero();
    }
}
