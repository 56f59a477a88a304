package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself keeps the trail; a purge deletes what is old enough and leaves a chain that holds. */
@Tag("database")
class AppendOnlyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set subject = 'x'",
                "delete from audit_entry",
                "update audit_seal set hash = 'x'",
                "delete from audit_seal"
            })
    void whatIsInTheTrailIsNeitherChangedNorDeleted(String statement) {
        Trail.with(trail -> {
            trail.sealed(1);
            assertThatThrownBy(() -> trail.sql(statement)).hasStackTraceContaining("only appended to");
        });
    }

    @Test
    void anAnchorIsNeverDeletedHoweverOld() {
        Trail.with(trail -> {
            trail.sql("insert into audit_anchor values (1, 'x', 1, timestamp with time zone '2001-01-01 00:00:00+00',"
                    + " timestamp with time zone '2001-01-01 00:00:00+00', 'a')");
            assertThatThrownBy(() -> trail.sql("delete from audit_anchor")).hasStackTraceContaining("only appended to");
        });
    }

    @Test
    void anEntryOf179DaysIsKeptAndOneOf181DaysMayGo() {
        Trail.with(trail -> {
            insert(trail, -1, 181);
            insert(trail, -2, 179);
            assertThat(trail.sql("delete from audit_entry where id = -1")).isEqualTo(1);
            assertThatThrownBy(() -> trail.sql("delete from audit_entry where id = -2"))
                    .hasStackTraceContaining("180 days");
        });
    }

    @Test
    void aClockSetForwardMakesNothingOlderAndADemonstrationsKeepsItsPast() {
        Trail.with(trail -> {
            trail.sql("update clock_setting set offset_seconds = 864000000");
            insert(trail, -1, 10);
            assertThatThrownBy(() -> trail.sql("delete from audit_entry where id = -1"))
                    .hasStackTraceContaining("180 days");
        });
        Trail.with(trail -> {
            trail.sql("update clock_setting set offset_seconds = -" + 300 * 86_400L);
            insert(trail, -1, 301);
            assertThatThrownBy(() -> trail.sql("delete from audit_entry where id = -1"))
                    .hasStackTraceContaining("180 days");
        });
    }

    @Test
    void aPurgeOfTheYoungIsRefused() {
        Trail.with(trail -> {
            LocalDate tooYoung = TestDatabase.today().minusDays(AppendOnly.KEPT_DAYS - 1);
            assertThatThrownBy(() -> trail.wired(AuditChain.class).purge(tooYoung))
                    .isInstanceOf(PurgeRefused.class)
                    .hasMessageContaining("audit.purge.young");
            assertThatThrownBy(() -> trail.wired(AuditChain.class).purge(LocalDate.of(2001, 1, 1)))
                    .isInstanceOf(PurgeRefused.class)
                    .hasMessageContaining("audit.purge.nothing");
        });
    }

    @Test
    void aPurgeDeletesTheOldLeavesAnAnchorAndIsNamedInTheTrail() {
        Trail.with(trail -> {
            Trail.daysLater(-300);
            trail.sealed(5);
            Trail.daysLater(0);
            long kept = trail.sealed(4).head();
            int purged =
                    trail.wired(AuditChain.class).purge(TestDatabase.today().minusDays(200));
            assertThat(purged).isEqualTo((int) (kept - 4));
            assertThat(trail.number("select min(position) from audit_seal")).isEqualTo(kept - 3);
            Verification rest = trail.sealed(0).verified();
            assertThat(rest.broken()).isNull();
            assertThat(rest.start()).isEqualTo(kept - 4);
            assertThat(rest.verified()).isEqualTo(5); // the four, and the entry of the purge
            assertThat(trail.number("select count(*) from audit_entry e join audit_anchor a on e.detail like"
                            + " concat('%', a.hash) where e.action = 'audit.purged'"))
                    .isEqualTo(1);
        });
    }

    private static void insert(Trail trail, long id, int daysAgo) {
        trail.entities()
                .createNativeQuery(
                        "insert into audit_entry (id, recorded_at, account, address, action, subject, result)"
                                + " values (:id, :at, 'zhen', 'portal', 'audit.verified', 's', 'DONE')")
                .setParameter("id", id)
                .setParameter("at", java.time.Instant.now().minus(daysAgo, ChronoUnit.DAYS))
                .executeUpdate();
    }
}
