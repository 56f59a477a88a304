package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.Set;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.AuditEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the audit administrator opens reads a few rows of a long trail, by PostgreSQL's own count of the rows it fetched. */
@Tag("database")
class LongTrailTest {
    private static final int ENTRIES = 60_000;
    private static final int SEALED = ENTRIES - 7;
    private static final int SETTLED = ENTRIES - 200;
    private static final int PAGE = 51;

    /** One in two hundred is a refusal; every fourth concerns no unit; the last seven wait for their seal. */
    private static void fill(Trail trail) {
        trail.sql(
                "insert into audit_entry (id, recorded_at, account, address, action, subject, unit_id, result) select n,"
                        + " current_timestamp - (" + ENTRIES
                        + " - n) * interval '5' second, concat('account', n % 50), 'portal',"
                        + " 'audit.verified', 'NJ', case when n % 4 = 0 then null else (select min(id) from unit) end,"
                        + " case when n % 200 = 1 then 'REFUSED' else 'DONE' end from generate_series(1, " + ENTRIES
                        + ") n");
        trail.sql("insert into audit_seal (position, entry_id, previous_hash, hash, algorithm, sealed_at)"
                + " select n, n, repeat('0', 64), repeat('0', 64), 'SHA-256/1', current_timestamp"
                + " from generate_series(1, " + SEALED + ") n");
        trail.sql("update audit_chain set position = " + SEALED + ", settled_id = " + SETTLED);
        trail.sql("analyze audit_entry");
        trail.sql("analyze audit_seal");
        trail.sql("set local max_parallel_workers_per_gather = 0"); // whose rows are counted apart
    }

    private static void reads(Trail trail, int most, Runnable work) {
        long before = fetched(trail);
        work.run();
        assertThat(fetched(trail) - before).as("rows fetched").isLessThanOrEqualTo(most);
    }

    private static long fetched(Trail trail) {
        return trail.number("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables"
                + " where relname in ('audit_entry', 'audit_seal')");
    }

    private static Instant dayBefore(Trail trail) {
        return Instant.ofEpochSecond(trail.number("select extract(epoch from current_timestamp)") - 86_400);
    }

    private static AuditFilter of(AuditEntry.Result result) {
        return new AuditFilter("", "", result, null, null, null);
    }

    @Test
    void aPageOfTheTrailIsReadWithoutTheRestOfIt() {
        assumeTrue(Boolean.getBoolean("test.postgres"), "counts of rows are PostgreSQL's");
        Trail.with(trail -> {
            fill(trail);
            AuditEntries entries = trail.wired(AuditEntries.class);
            Jurisdiction city = new Jurisdiction(Set.of(trail.number("select min(id) from unit")));
            reads(
                    trail,
                    2 * PAGE,
                    () -> assertThat(entries.page(of(AuditEntry.Result.DONE), city, Long.MAX_VALUE, PAGE))
                            .hasSize(PAGE));
            reads(
                    trail,
                    PAGE + 5,
                    () -> assertThat(entries.page(of(AuditEntry.Result.REFUSED), city, Long.MAX_VALUE, PAGE))
                            .hasSize(PAGE)
                            .allMatch(row -> row.entry().getResult() == AuditEntry.Result.REFUSED));
            reads(
                    trail,
                    PAGE + 5,
                    () -> assertThat(entries.page(of(AuditEntry.Result.REFUSED), city, ENTRIES / 2, PAGE))
                            .hasSize(PAGE));
            reads(
                    trail,
                    5,
                    () -> assertThat(entries.page(of(AuditEntry.Result.LOOKED), city, Long.MAX_VALUE, PAGE))
                            .isEmpty());
        });
    }

    @Test
    void theRefusalsOfADayAreCountedWithoutTheRestOfIt() {
        assumeTrue(Boolean.getBoolean("test.postgres"), "counts of rows are PostgreSQL's");
        Trail.with(trail -> {
            fill(trail);
            AuditEntries entries = trail.wired(AuditEntries.class);
            Jurisdiction city = new Jurisdiction(Set.of(trail.number("select min(id) from unit")));
            AuditFilter lately = new AuditFilter("", "", AuditEntry.Result.REFUSED, null, dayBefore(trail), null);
            // 24 hours of an entry every five seconds, one in two hundred a refusal
            reads(
                    trail,
                    100,
                    () -> assertThat(entries.count(lately, city, 1000)).isBetween(80, 90));
            reads(trail, 100, () -> assertThat(entries.count(lately, city, 10)).isEqualTo(10));
        });
    }

    @Test
    void theStateOfTheChainIsReadFromWhereTheSealerLooks() {
        assumeTrue(Boolean.getBoolean("test.postgres"), "counts of rows are PostgreSQL's");
        Trail.with(trail -> {
            fill(trail);
            SealBook book = trail.book();
            int window = 2 * (ENTRIES - SETTLED);
            reads(
                    trail,
                    window,
                    () -> assertThat(book.tail(book.head().settledId()).entries())
                            .isEqualTo(ENTRIES - SEALED));
            reads(
                    trail,
                    window,
                    () -> assertThat(book.unsealed(book.head().settledId(), Sealing.MOST))
                            .hasSize(ENTRIES - SEALED));
            trail.sql("set local plan_cache_mode = force_generic_plan"); // as of a statement that was prepared long ago
            reads(
                    trail,
                    window,
                    () -> assertThat(book.unsealed(book.head().settledId(), Sealing.MOST))
                            .hasSize(ENTRIES - SEALED));
        });
    }

    /** What was committed long after it was written lies below: a verification finds it, and so does the hourly sweep. */
    @Test
    void whatHasNoSealFarBelowIsToldByAVerification() {
        Trail.with(trail -> {
            trail.sealed(5);
            trail.sql("update audit_chain set settled_id = (select max(id) from audit_entry)");
            trail.sql("update audit_chain set settled_id = settled_id + 1000");
            trail.written(2);
            Verification found = trail.verified();
            assertThat(found.broken()).isNull();
            assertThat(found.tail()).isNotNull();
            assertThat(found.tail().entries()).isEqualTo(2);
            assertThat(trail.book().tail(trail.book().head().settledId()).entries())
                    .isZero();
        });
    }
}
