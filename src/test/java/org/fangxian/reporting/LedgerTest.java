package org.fangxian.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.fangxian.shared.KnownAt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class LedgerTest {
    private static final Instant FIVE = ReportedTown.FIVE;
    private static final Instant SIX = FIVE.plusSeconds(3600);
    private static final Instant SEVEN = SIX.plusSeconds(3600);

    @Test
    void aCorrectionCountsFromThenOnAndWhatWasKnownBeforeCanStillBeAsked() {
        ReportedTown.with(town -> {
            town.submit(17, FIVE);
            town.submit(18, SIX);
            assertThat(town.counted(KnownAt.LATEST)).isEqualTo("18");
            assertThat(town.counted(new KnownAt(SIX.minusSeconds(1)))).isEqualTo("17");
            assertThat(town.counted(new KnownAt(FIVE.minusSeconds(1)))).isEqualTo("—");
            assertThat(town.histories().revisions(town.key(), KnownAt.LATEST))
                    .extracting(RevisionView::receipt)
                    .containsExactly("20200210-511002001-RETURNEES-2", "20200210-511002001-RETURNEES-1");
        });
    }

    @Test
    void aReturnedReportNoLongerCountsButDidUntilItWasReturned() {
        ReportedTown.with(town -> {
            town.review(town.submit(17, FIVE), ReportState.RETURNED, SIX);
            assertThat(town.counted(KnownAt.LATEST)).isEqualTo("—");
            assertThat(town.counted(new KnownAt(FIVE.plusSeconds(1)))).isEqualTo("17");
        });
    }

    @Test
    void whenACorrectionIsReturnedTheAcceptedRevisionBeforeItCountsAgain() {
        ReportedTown.with(town -> {
            town.review(town.submit(17, FIVE), ReportState.ACCEPTED, FIVE.plusSeconds(60));
            Revision correction = town.submit(70, SIX);
            assertThat(town.counted(KnownAt.LATEST)).isEqualTo("70");
            town.review(correction, ReportState.RETURNED, SEVEN);
            assertThat(town.counted(KnownAt.LATEST)).isEqualTo("17");
            assertThat(town.counted(new KnownAt(SEVEN.minusSeconds(1)))).isEqualTo("70");
        });
    }

    @Test
    void anAcceptedReportIsNotReviewedAgain() {
        ReportedTown.with(town -> {
            Revision revision = town.submit(17, FIVE);
            town.review(revision, ReportState.ACCEPTED, SIX);
            assertThatThrownBy(() -> town.review(revision, ReportState.RETURNED, SEVEN))
                    .isInstanceOf(WrongState.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update figure set amount = 18",
                "delete from figure",
                "update revision set reason = '改'",
                "delete from revision",
                "update review set outcome = 'RETURNED', reason = '改'",
                "delete from review",
                "update revision_explanation set explanation = '改'",
                "delete from revision_explanation"
            })
    void theDatabaseItselfKeepsWhatWasSubmitted(String change) {
        ReportedTown.with(town -> {
            town.review(town.submit(17, FIVE), ReportState.ACCEPTED, SIX);
            assertThatThrownBy(() -> town.sql(change)).hasStackTraceContaining("what was submitted stands");
        });
    }

    @Test
    void aTransactionRecordedEarlierThanTheOneBeforeItStillComesAfterIt() {
        ReportedTown.with(town -> {
            town.submit(17, SIX);
            town.submit(18, FIVE);
            assertThat(town.counted(KnownAt.LATEST)).isEqualTo("18");
        });
    }
}
