package org.fangxian.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.flow.BriefingState;
import org.junit.jupiter.api.Test;

class MonthDayTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2020, 2);

    @Test
    void a_month_begins_under_its_weekday() {
        List<MonthDay> days = MonthDay.of(FEBRUARY, List.of());
        assertThat(days).hasSize(5 + 29);
        assertThat(days.get(4).date()).isNull();
        assertThat(days.get(5).date()).isEqualTo("2020-02-01");
    }

    @Test
    void a_correction_stands_in_the_place_of_the_issue_it_corrects() {
        List<MonthDay> days = MonthDay.of(FEBRUARY, List.of(issue(10, 1), issue(11, 1), issue(11, 2)));
        assertThat(days)
                .extracting(MonthDay::issue)
                .filteredOn(Objects::nonNull)
                .extracting(BriefingRow::edition)
                .containsExactly(1, 2);
    }

    private static BriefingRow issue(int day, int edition) {
        LocalDate date = FEBRUARY.atDay(day);
        return new BriefingRow(
                day * 10L + edition, "DAILY", date, edition, 2020, day, BriefingState.ISSUED, "日报", null, null);
    }
}
