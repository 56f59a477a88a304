package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.shared.AuditEntry;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.Forbidden;
import org.fangxian.shared.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the doors write to the audit trail for what was thrown within. */
@Tag("database")
class RefusalsTest {
    private static final String PLACE = "/desk/desk.xhtml";

    @Test
    void aRefusalIsWrittenInItsOwnWordsHoweverDeepItWasThrown() {
        Forbidden refusal = new Forbidden(
                new AuditEvent("briefings.samePerson", "DAILY 2020-02-11", 1L, "CHECK"), "briefings.samePerson");
        AuditEntry entry =
                written(new IllegalStateException(new EJBException(refusal))).get(0);
        assertThat(entry.getAction()).isEqualTo("briefings.samePerson");
        assertThat(entry.getSubject()).isEqualTo("DAILY 2020-02-11");
        assertThat(entry.getUnitId()).isEqualTo(1L);
        assertThat(entry.getDetail()).isEqualTo("CHECK");
        assertThat(entry.getResult()).isEqualTo(AuditEntry.Result.REFUSED);
    }

    @Test
    void aMissingRoleIsWrittenWithThePlaceThatWasAskedFor() {
        AuditEntry entry =
                written(new EJBException(new EJBAccessException("no role"))).get(0);
        assertThat(entry.getAction()).isEqualTo("shared.roleMissing");
        assertThat(entry.getSubject()).isEqualTo(PLACE);
    }

    @Test
    void otherFailuresAreNoRefusals() {
        assertThat(written(new NotFound("briefing", 1))).isEmpty();
        assertThat(written(new IllegalStateException("broken"))).isEmpty();
    }

    private static List<AuditEntry> written(Exception thrown) {
        return TestDatabase.rolledBack((EntityManager entities) -> {
            long before = (Long) entities.createQuery("select coalesce(max(e.id), 0) from AuditEntry e")
                    .getSingleResult();
            TestDatabase.wired(Refusals.class, entities).audit(thrown, PLACE);
            return entities.createQuery("select e from AuditEntry e where e.id > :before", AuditEntry.class)
                    .setParameter("before", before)
                    .getResultList();
        });
    }
}
