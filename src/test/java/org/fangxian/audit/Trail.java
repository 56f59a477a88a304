package org.fangxian.audit;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.fangxian.TestDatabase;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;

/** The trail and its chain within a transaction that is rolled back. */
record Trail(EntityManager entities) {
    static void with(Consumer<Trail> work) {
        try {
            TestDatabase.rolledBack(entities -> {
                work.accept(new Trail(entities));
                return null;
            });
        } finally {
            TestDatabase.clock(null);
        }
    }

    /** Writes entries and seals them. */
    Trail written(int entries) {
        for (int i = 0; i < entries; i++) {
            wired(AuditTrail.class).done(new AuditEvent("audit.verified", "记录 " + i, 1L, i % 2 == 0 ? null : "说明"));
        }
        entities.flush();
        return this;
    }

    Trail sealed(int entries) {
        written(entries);
        while (wired(Sealing.class).sweep(false) > 0) {
            continue;
        }
        return this;
    }

    Verification verified() {
        ChainVerifier verifier = new ChainVerifier(book());
        Verification now = verifier.begin();
        while (!now.finished()) {
            now = verifier.step(now, 3);
        }
        return now;
    }

    SealBook book() {
        return new SealBook(TestDatabase.within(entities));
    }

    <T> T wired(Class<T> type) {
        return TestDatabase.wired(type, entities);
    }

    /** The position of the last link. */
    long head() {
        return book().head().position();
    }

    int sql(String statement) {
        return entities.createNativeQuery(statement).executeUpdate();
    }

    long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    /** As if the portal had lived through so many days since. */
    static void daysLater(int days) {
        TestDatabase.clock(TestDatabase.now().plusSeconds(days * 86_400L));
    }
}
