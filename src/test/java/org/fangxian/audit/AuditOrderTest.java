package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit trail is read in the order in which it was written, whatever the clock said. */
@Tag("database")
class AuditOrderTest {
    private static final Instant NOON = Instant.parse("2020-02-10T04:00:00Z");

    @AfterEach
    void trueTime() {
        TestDatabase.clock(null);
    }

    @Test
    void whatWasWrittenAfterTheClockWasSetBackIsReadAsLater() {
        List<String> read = TestDatabase.rolledBack(entities -> {
            write(entities, NOON, "first");
            write(entities, NOON.minus(Duration.ofHours(2)), "second");
            write(entities, NOON.plus(Duration.ofDays(1)), "third");
            write(entities, NOON.plusSeconds(1), "fourth");
            long root = entities.createQuery("select u from Unit u where u.parent is null", Unit.class)
                    .getSingleResult()
                    .getId();
            return TestDatabase.wired(AuditEntries.class, entities)
                    .page(
                            new AuditFilter("", "test.order", null, null, null),
                            new Jurisdiction(Set.of(root)),
                            Long.MAX_VALUE,
                            10)
                    .stream()
                    .map(row -> row.entry().getSubject())
                    .toList();
        });
        assertThat(read).containsExactly("fourth", "third", "second", "first");
    }

    private static void write(EntityManager entities, Instant at, String subject) {
        TestDatabase.clock(at);
        TestDatabase.wired(AuditTrail.class, entities).done(new AuditEvent("test.order", subject));
        entities.flush();
    }
}
