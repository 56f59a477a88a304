package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class KnownAtChoiceTest {
    private static final String LINK = "2020-02-10T09:00:37.123456Z";

    private final KnownAtChoice choice =
            TestDatabase.rolledBack(entities -> TestDatabase.wired(KnownAtChoice.class, entities));

    @Test
    void theInstantOfAnAddressStaysExactlySoWhileItsMinuteStandsInTheField() {
        choice.setLink(LINK);
        choice.apply();
        assertThat(choice.getApplied()).isEqualTo(Instant.parse(LINK));
        assertThat(choice.getLink()).isEqualTo(LINK);
        assertThat(choice.getAt()).isEqualTo(LocalDateTime.of(2020, 2, 10, 17, 0));
    }

    @Test
    void anotherMinuteIsTakenOverAndNoneMeansTheLatest() {
        choice.setLink(LINK);
        choice.setAt(LocalDateTime.of(2020, 2, 10, 17, 30));
        choice.apply();
        assertThat(choice.getApplied()).isEqualTo(Instant.parse("2020-02-10T09:30:00Z"));
        choice.setAt(null);
        choice.apply();
        assertThat(choice.get().isLatest()).isTrue();
    }
}
