package org.fangxian.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sealing while others write: nobody waits, nothing is left out, the chain never forks. */
@Tag("database")
@Timeout(60)
class SealingTest {
    private static final int WRITERS = 32;
    private static final int EACH = 25;
    private static final String INSERT =
            "insert into audit_entry (id, recorded_at, account, address, action, subject, result) values (%s,"
                    + " current_timestamp, 'writer', 'portal', 'audit.verified', 's', 'DONE')";

    private DataSource database;

    @BeforeEach
    void open() throws NamingException {
        TestDatabase.rolledBack(entities -> null); // starts it
        database = InitialContext.doLookup("java:jboss/datasources/Fangxian");
    }

    /** The trail of the other tests is empty, and is so again. */
    @AfterEach
    void empty() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Attacker.withoutTriggers(connection);
            Attacker.execute(connection, "delete from audit_seal");
            Attacker.execute(connection, "delete from audit_entry");
            Attacker.execute(
                    connection,
                    "update audit_chain set position = 0, settled_id = 0, candidate_id = 0, hash = '" + Seal.BEGINNING
                            + "'");
            V31_1__Append_only.create(connection);
        }
    }

    @Test
    void thirtyTwoWritersCommitInAnyOrderAndEveryEntryIsSealedOnce() throws Exception {
        AtomicInteger committed = new AtomicInteger();
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService people = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            List<Future<?>> sealers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                sealers.add(people.submit(() -> {
                    while (writing.get()) {
                        sweep(false);
                    }
                    return null;
                }));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                writers.add(people.submit(() -> {
                    write(random, committed);
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(40, SECONDS);
            }
            writing.set(false);
            for (Future<?> sealer : sealers) {
                sealer.get(20, SECONDS);
            }
        } finally {
            people.shutdownNow();
        }
        sweep(false);
        try (Connection connection = database.getConnection()) {
            assertThat(committed.get()).isBetween(WRITERS * EACH / 2, WRITERS * EACH - 1);
            assertThat(Attacker.number(connection, "select count(*) from audit_entry"))
                    .isEqualTo(committed.get());
            assertThat(Attacker.number(connection, "select count(*) from audit_seal"))
                    .isEqualTo(committed.get());
            assertThat(Attacker.number(connection, "select max(position) from audit_seal"))
                    .isEqualTo(committed.get());
            assertThat(Attacker.number(
                            connection,
                            "select count(*) from audit_seal a join audit_seal b on b.position > a.position and b.entry_id <"
                                    + " a.entry_id"))
                    .as("late committers, sealed behind higher numbers")
                    .isPositive();
        }
        Trail.with(trail -> {
            assertThat(trail.verified().broken()).isNull();
            assertThat(trail.verified().verified()).isEqualTo(committed.get());
        });
    }

    /** One of eight gives up; the others commit after a while, so that numbers overtake each other. */
    private void write(Random random, AtomicInteger committed) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < EACH; i++) {
                Attacker.execute(connection, INSERT.formatted("nextval('audit_entry_seq')"));
                Thread.sleep(random.nextInt(12));
                if (random.nextInt(8) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.incrementAndGet();
                }
            }
        }
    }

    @Test
    void theSealerPassesAnOpenTransactionAndSealsItWhenItHasCommitted() throws SQLException {
        try (Connection slow = database.getConnection();
                Connection quick = database.getConnection()) {
            slow.setAutoCommit(false);
            Attacker.execute(slow, INSERT.formatted("nextval('audit_entry_seq')"));
            Attacker.execute(quick, INSERT.formatted("nextval('audit_entry_seq')"));
            assertThat(sweep(false)).isEqualTo(1);
            slow.commit();
            assertThat(sweep(false)).isEqualTo(1);
            assertThat(sweep(false)).isZero();
        }
        Trail.with(trail -> assertThat(trail.verified().verified()).isEqualTo(2));
    }

    @Test
    void whileTheSealerHoldsTheChainAWriterCommits() throws SQLException {
        try (Connection writer = database.getConnection()) {
            Attacker.execute(writer, INSERT.formatted("nextval('audit_entry_seq')"));
            EntityManager sealer = TestDatabase.begin();
            try {
                assertThat(TestDatabase.wired(Sealing.class, sealer).sweep(false))
                        .isEqualTo(1);
                long begun = System.nanoTime();
                Attacker.execute(writer, INSERT.formatted("nextval('audit_entry_seq')"));
                assertThat(System.nanoTime() - begun).isLessThan(SECONDS.toNanos(1));
                sealer.getTransaction().commit();
            } finally {
                sealer.close();
            }
        }
        assertThat(sweep(false)).isEqualTo(1);
    }

    private static int sweep(boolean everything) {
        EntityManager entities = TestDatabase.begin();
        try {
            int sealed = TestDatabase.wired(Sealing.class, entities).sweep(everything);
            entities.getTransaction().commit();
            return sealed;
        } finally {
            entities.close();
        }
    }
}
