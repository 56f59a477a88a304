package org.fangxian.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.checks.FormFixture.DAY;

import java.time.Instant;
import org.fangxian.checks.FormFixture;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.archive.ReportRow;
import org.junit.jupiter.api.Test;

class DayRowTest {
    private static final Instant DUE = Instant.parse("2020-02-11T09:00:00Z");

    @Test
    void aPunctualReportThatIsCorrectedAfterTheDeadlineIsNotLate() {
        assertThat(row(DUE.minusSeconds(60), DUE.plusSeconds(3600)).isLate()).isFalse();
        assertThat(row(DUE.plusSeconds(60), DUE.plusSeconds(3600)).isLate()).isTrue();
    }

    @Test
    void aReportThatNobodyBeganIsLateOnceTheDeadlineHasPassed() {
        assertThat(new DayRow(FormFixture.form("NEW"), null, DUE, DUE).isLate()).isFalse();
        assertThat(new DayRow(FormFixture.form("NEW"), null, DUE, DUE.plusSeconds(1)).isLate())
                .isTrue();
    }

    private static DayRow row(Instant first, Instant last) {
        ReportRow report = new ReportRow(
                1, "CASES", "", 1, "511002", "", DAY, ReportState.ACCEPTED, 2, "receipt", last, "author", first);
        return new DayRow(FormFixture.form("NEW"), report, DUE, DUE.plusSeconds(7200));
    }
}
