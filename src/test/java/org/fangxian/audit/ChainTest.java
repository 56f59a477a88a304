package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every way in which somebody with all rights in the database could touch the trail, and how the verification says so. */
@Tag("database")
class ChainTest {
    @BeforeAll
    static void takeTheTriggersAway() throws SQLException, NamingException {
        try (Connection connection = database().getConnection()) {
            Attacker.withoutTriggers(connection);
        }
    }

    @AfterAll
    static void putThemBack() throws SQLException, NamingException {
        try (Connection connection = database().getConnection()) {
            V31_1__Append_only.create(connection);
        }
    }

    private static DataSource database() throws NamingException {
        TestDatabase.rolledBack(entities -> null); // starts it
        return InitialContext.doLookup("java:jboss/datasources/Fangxian");
    }

    @Test
    void anUntouchedTrailHoldsToItsEnd() {
        Trail.with(trail -> {
            long before = trail.head();
            Verification found = trail.sealed(10).verified();
            assertThat(found.broken()).isNull();
            assertThat(found.verified()).isEqualTo(before + 10);
            assertThat(trail.book().tail(0).entries()).isZero();
        });
    }

    @Test
    void aChangedEntryIsNamedWithItsPosition() {
        Trail.with(trail -> {
            long position = trail.sealed(10).head() - 4;
            long entry = trail.number("select entry_id from audit_seal where position = " + position);
            trail.sql("update audit_entry set account = 'somebody else' where id = " + entry);
            assertBroken(trail, Break.ENTRY_CHANGED, position, entry);
        });
    }

    @Test
    void aDeletedEntryIsNamedByItsSeal() {
        Trail.with(trail -> {
            long position = trail.sealed(10).head() - 4;
            long entry = trail.number("select entry_id from audit_seal where position = " + position);
            trail.sql("delete from audit_entry where id = " + entry);
            assertBroken(trail, Break.ENTRY_MISSING, position, entry);
        });
    }

    @Test
    void anEntryDeletedWithItsSealLeavesAGap() {
        Trail.with(trail -> {
            long position = trail.sealed(10).head() - 4;
            trail.sql("delete from audit_entry where id = (select entry_id from audit_seal where position = " + position
                    + ")");
            trail.sql("delete from audit_seal where position = " + position);
            assertBroken(trail, Break.SEAL_MISSING, position, 0);
        });
    }

    @Test
    void aGapThatIsClosedByRenumberingBreaksTheLink() {
        Trail.with(trail -> {
            long last = trail.sealed(10).head();
            trail.sql("delete from audit_seal where position = " + (last - 1));
            trail.sql("update audit_seal set position = position - 1 where position = " + last);
            long entry = trail.number("select entry_id from audit_seal where position = " + (last - 1));
            assertBroken(trail, Break.LINK_WRONG, last - 1, entry);
        });
    }

    @Test
    void aSealThatWasChangedIsNamed() {
        Trail.with(trail -> {
            long last = trail.sealed(10).head();
            trail.sql(
                    "update audit_seal set sealed_at = timestamp with time zone '2020-01-01 00:00:00+00' where position = "
                            + (last - 2));
            long entry = trail.number("select entry_id from audit_seal where position = " + (last - 2));
            assertBroken(trail, Break.ENTRY_CHANGED, last - 2, entry);
            trail.sql("update audit_seal set algorithm = 'MD5' where position = " + (last - 2));
            assertBroken(trail, Break.ALGORITHM_UNKNOWN, last - 2, entry);
        });
    }

    @Test
    void aTailCutOffTogetherWithItsSealsIsMissed() {
        Trail.with(trail -> {
            long last = trail.sealed(10).head();
            trail.sql("delete from audit_seal where position > " + (last - 3));
            assertBroken(trail, Break.SEAL_MISSING, last - 2, 0);
        });
    }

    @Test
    void aLastLinkThatIsNotWhereTheSealerLeftItIsFound() {
        Trail.with(trail -> {
            long last = trail.sealed(3).head();
            trail.sql("update audit_chain set hash = '" + "f".repeat(64) + "'");
            assertBroken(trail, Break.HEAD_WRONG, last, 0);
        });
    }

    @Test
    void whatIsNotSealedYetIsCountedWithTheTimeOfTheOldest() {
        Trail.with(trail -> {
            Instant before = TestDatabase.now().minusSeconds(5);
            trail.sealed(2).written(3);
            UnsealedTail tail = trail.book().tail(0);
            assertThat(tail.entries()).isEqualTo(3);
            assertThat(tail.oldest()).isAfter(before);
            assertThat(trail.verified().broken()).isNull();
        });
    }

    @Test
    void anEntryForgedIntoOldNumbersWaitsUnsealedAndIsSealedLastNotWhereItPretendsToBe() {
        Trail.with(trail -> {
            long last = trail.sealed(2).head();
            trail.sql(
                    "insert into audit_entry (id, recorded_at, account, address, action, subject, result) values (-5,"
                            + " timestamp with time zone '2020-01-05 00:00:00+00', 'zhen', 'portal', 'audit.verified', 's', 'DONE')");
            assertThat(trail.wired(Sealing.class).sweep(false)).isZero();
            assertThat(trail.book().tail(-100)).satisfies(tail -> {
                assertThat(tail.entries()).isEqualTo(1);
                assertThat(tail.firstId()).isEqualTo(-5);
            });
            assertThat(trail.head()).isEqualTo(last);
        });
    }

    @Test
    void aTransactionCommittedLongAfterItsEntryWasWrittenIsFoundByTheSweepOverEverything() {
        Trail.with(trail -> {
            trail.written(1);
            long skipped = trail.number("select nextval('audit_entry_seq')");
            trail.sealed(3);
            Trail.daysLater(1);
            trail.wired(Sealing.class).sweep(false);
            Trail.daysLater(2);
            trail.wired(Sealing.class).sweep(false);
            trail.sql("insert into audit_entry (id, recorded_at, account, address, action, subject, result) values ("
                    + skipped + ", current_timestamp, 'zhen', 'portal', 'audit.verified', 's', 'DONE')");
            assertThat(trail.wired(Sealing.class).sweep(false)).isZero();
            assertThat(trail.wired(Sealing.class).sweep(true)).isEqualTo(1);
            assertThat(trail.verified().broken()).isNull();
        });
    }

    @Test
    void anOutsiderCanMakeTheHashFromTheDocumentedBytes() {
        TrailEntry entry = new TrailEntry(
                7, Instant.parse("2020-02-12T08:30:05.00012Z"), "zhen", "127.0.0.1", "a.b", "田家镇", null, "DONE", "");
        byte[] bytes = SealedBytes.of(entry, 2, "0".repeat(64), "SHA-256/1", Instant.parse("2020-02-12T08:30:06Z"));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("9:SHA-256/1,1:2,64:" + "0".repeat(64) + ",27:2020-02-12T08:30:06.000000Z,1:7,"
                        + "27:2020-02-12T08:30:05.000120Z,4:zhen,9:127.0.0.1,3:a.b,9:田家镇,-,4:DONE,0:,3:end,");
        // printf '…' | sha256sum
        assertThat(SealAlgorithm.SHA_256.hash("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static void assertBroken(Trail trail, Break kind, long position, long entry) {
        Verification found = trail.verified();
        assertThat(found.broken()).isEqualTo(new BrokenLink(kind, position, entry));
    }
}
