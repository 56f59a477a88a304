package org.fangxian.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.reporting.ReportedTown.DAY;

import java.time.Instant;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.reporting.ReportedTown;
import org.fangxian.shared.KnownAt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FigureRowsTest {
    private static final Instant FIVE = ReportedTown.FIVE;

    @Test
    void receiptNumbersAreNamedWithinTheJurisdictionOnly() {
        ReportedTown.with(town -> {
            Set<Long> revisions = Set.of(town.submit(17, FIVE).getId());
            town.entities().flush();
            FigureRows rows = TestDatabase.wired(FigureRows.class, town.entities());
            assertThat(rows.receipts(revisions, new Jurisdiction(Set.of(town.unit("511002")))))
                    .containsValue("20200210-511002001-RETURNEES-1");
            assertThat(rows.receipts(revisions, new Jurisdiction(Set.of(town.unit("511011")))))
                    .isEmpty();
        });
    }

    @Test
    void theLastReportIsFoundAcrossMissingDaysAsItWasKnown() {
        ReportedTown.with(town -> {
            town.submit(17, FIVE);
            FigureRows rows = TestDatabase.wired(FigureRows.class, town.entities());
            Set<Long> units = Set.of(town.key().unitId());
            Set<String> form = Set.of(town.key().form());
            assertThat(rows.last(form, units, DAY.plusDays(3), KnownAt.LATEST)).containsExactly(town.key());
            assertThat(rows.last(Set.of("PERSONNEL"), units, DAY.plusDays(3), KnownAt.LATEST))
                    .isEmpty();
            assertThat(rows.last(form, units, DAY, KnownAt.LATEST)).isEmpty();
            assertThat(rows.last(form, units, DAY.plusDays(3), new KnownAt(FIVE.minusSeconds(1))))
                    .isEmpty();
        });
    }
}
