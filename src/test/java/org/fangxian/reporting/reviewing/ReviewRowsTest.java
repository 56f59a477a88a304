package org.fangxian.reporting.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.ReportedTown;
import org.fangxian.reporting.Revision;
import org.fangxian.shared.KnownAt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReviewRowsTest {
    private static final Instant FIVE = ReportedTown.FIVE;
    private static final Instant SIX = FIVE.plusSeconds(3600);

    @Test
    void theReviewersOfTheUnitAboveSeeWhatWaits() {
        ReportedTown.with(town -> {
            Revision revision = town.submit(17, FIVE);
            Jurisdiction county = new Jurisdiction(Set.of(town.unit("511002")));
            Jurisdiction self = new Jurisdiction(Set.of(town.key().unitId()));
            List<QueueRow> queue = rows(town).queue(county, KnownAt.LATEST, new Page<>(null, 10));
            assertThat(queue).singleElement().satisfies(row -> {
                assertThat(row.revisionId()).isEqualTo(revision.getId());
                assertThat(row.explanations()).isEqualTo(1);
            });
            assertThat(rows(town).queue(self, KnownAt.LATEST, new Page<>(null, 10)))
                    .isEmpty();
            assertThat(rows(town).queue(county, KnownAt.LATEST, new Page<>(queue.get(0), 10)))
                    .isEmpty();
        });
    }

    @Test
    void theQueueShowsWhatWaitedAtAnInstantWithTheRevisionThatWaitedThen() {
        ReportedTown.with(town -> {
            town.review(town.submit(17, FIVE), ReportState.ACCEPTED, SIX);
            Jurisdiction county = new Jurisdiction(Set.of(town.unit("511002")));
            KnownAt then = new KnownAt(FIVE.plusSeconds(5));
            assertThat(rows(town).queue(county, then, new Page<>(null, 10)))
                    .extracting(QueueRow::revisionNumber)
                    .containsExactly(1);
            assertThat(rows(town).queue(county, KnownAt.LATEST, new Page<>(null, 10)))
                    .isEmpty();
        });
    }

    @Test
    void whatWasExplainedIsReadForTheReviewersOfTheUnitAlone() {
        ReportedTown.with(town -> {
            Set<Long> revisions = Set.of(town.submit(17, FIVE).getId());
            Jurisdiction county = new Jurisdiction(Set.of(town.unit("511002")));
            Jurisdiction another = new Jurisdiction(Set.of(town.unit("511011")));
            assertThat(rows(town).explanations(county, revisions))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.check()).isEqualTo("CHANGE.RETURNEES_NEW");
                        assertThat(one.given().text()).isEqualTo("核对过");
                    });
            assertThat(rows(town).explanations(another, revisions)).isEmpty();
        });
    }

    private static ReviewRows rows(ReportedTown town) {
        return TestDatabase.wired(ReviewRows.class, town.entities());
    }
}
