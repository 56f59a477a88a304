package org.fangxian.briefings.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.fangxian.TestDatabase;
import org.fangxian.briefings.BriefingFixture;
import org.fangxian.shared.EditConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class KindStoreTest {
    private final EntityManager entities = TestDatabase.begin();

    @AfterEach
    void rollBack() {
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void of_two_who_publish_at_once_one_is_told() throws Exception {
        new BriefingFixture(TestDatabase.within(entities))
                .run("insert into briefing_template (id, kind, template_version, body, published_at, published_by)"
                        + " values (-2, 'DAILY', 2, '= x', current_timestamp, 'x')");
        KindStore store = TestDatabase.wired(KindStore.class, entities);
        BriefingTemplate second = new BriefingTemplate("DAILY", 2, "= x", Instant.parse("2020-03-09T00:00:00Z"), "x");
        assertThatThrownBy(() -> store.add(second, "DAILY 2")).isInstanceOf(EditConflict.class);
    }
}
