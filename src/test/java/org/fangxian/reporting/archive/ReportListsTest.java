package org.fangxian.reporting.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.reporting.ReportedTown.DAY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.checks.Explanation;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.ReportedTown;
import org.fangxian.shared.KnownAt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReportListsTest {
    private static final Instant FIVE = ReportedTown.FIVE;
    private static final Instant SIX = FIVE.plusSeconds(3600);
    private static final Instant SEVEN = SIX.plusSeconds(3600);

    @Test
    void aPunctualReportThatIsCorrectedLaterIsListedWithItsFirstSubmission() {
        ReportedTown.with(town -> {
            town.submit(17, FIVE);
            town.submit(18, SEVEN);
            ReportRow row =
                    lists(town).ofUnit(town.key().unitId(), DAY, KnownAt.LATEST).get(0);
            assertThat(row.firstSubmittedAt()).isEqualTo(FIVE);
            assertThat(row.submittedAt()).isEqualTo(SEVEN);
            assertThat(lists(town).ofUnit(town.unit("511002"), DAY, KnownAt.LATEST))
                    .isEmpty();
        });
    }

    @Test
    void aListShowsTheStateAsItWasKnown() {
        ReportedTown.with(town -> {
            town.review(town.submit(17, FIVE), ReportState.ACCEPTED, SIX);
            ReportFilter filter = new ReportFilter("RETURNEES", town.unit("511002"), DAY, DAY, null);
            Jurisdiction all = new Jurisdiction(Set.of(town.unit("511000")));
            assertThat(lists(town).page(filter, all, KnownAt.LATEST, new Page<>(null, 10)))
                    .extracting(ReportRow::state)
                    .containsExactly(ReportState.ACCEPTED);
            assertThat(lists(town).page(filter, all, new KnownAt(FIVE.plusSeconds(5)), new Page<>(null, 10)))
                    .extracting(ReportRow::state)
                    .containsExactly(ReportState.SUBMITTED);
            assertThat(lists(town).page(filter, all, new KnownAt(FIVE.minusSeconds(5)), new Page<>(null, 10)))
                    .isEmpty();
        });
    }

    @Test
    void theReportsOfADayAreReadForManyUnitsAtOnceAsTheyWereKnown() {
        ReportedTown.with(town -> {
            town.submit(17, FIVE);
            town.submit(18, SIX);
            FiledRows rows = TestDatabase.wired(FiledRows.class, town.entities());
            Set<Long> units = Set.of(town.key().unitId(), town.unit("511002002"));
            FiledReport then = rows.filed(units, Set.of(DAY), new KnownAt(SIX.minusSeconds(1)))
                    .get(0);
            FiledReport now = rows.filed(units, Set.of(DAY), KnownAt.LATEST).get(0);
            assertThat(then.amounts().get("RETURNEES_NEW")).isEqualByComparingTo("17");
            assertThat(now.amounts().get("RETURNEES_NEW")).isEqualByComparingTo("18");
            assertThat(now.firstSubmittedAt()).isEqualTo(FIVE);
            assertThat(now.explained())
                    .containsExactly(Map.entry(
                            "CHANGE.RETURNEES_NEW",
                            new Explanation("核对过", new BigDecimal("1.00"), new BigDecimal("10.00"))));
        });
    }

    @Test
    void aReportCountsSinceItsFirstSubmissionUnlessItWasReturnedAndNothingCountedInBetween() {
        ReportedTown.with(town -> {
            town.review(town.submit(17, FIVE), ReportState.ACCEPTED, FIVE.plusSeconds(60));
            town.review(town.submit(70, SIX), ReportState.RETURNED, SEVEN);
            assertThat(since(town)).isEqualTo(FIVE);
        });
        ReportedTown.with(town -> {
            town.review(town.submit(17, FIVE), ReportState.RETURNED, FIVE.plusSeconds(60));
            assertThat(since(town)).isNull();
            town.submit(18, SIX);
            town.submit(19, SEVEN);
            assertThat(since(town)).isEqualTo(SIX);
        });
    }

    private static Instant since(ReportedTown town) {
        return TestDatabase.wired(FiledRows.class, town.entities())
                .filed(Set.of(town.key().unitId()), Set.of(DAY), KnownAt.LATEST)
                .get(0)
                .firstSubmittedAt();
    }

    private static ReportLists lists(ReportedTown town) {
        return TestDatabase.wired(ReportLists.class, town.entities());
    }
}
