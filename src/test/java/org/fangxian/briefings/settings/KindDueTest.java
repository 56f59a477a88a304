package org.fangxian.briefings.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindDueTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "'', 17:09, ''",
        "'', 17:10, 2020-03-10",
        "2020-03-09, 17:09, ''",
        "2020-03-09, 17:10, 2020-03-10",
        "2020-03-10, 23:59, ''",
        "2020-03-07, 09:00, 2020-03-08 2020-03-09",
        "2020-03-07, 18:00, 2020-03-08 2020-03-09 2020-03-10",
        "2020-01-01, 17:00, 2020-03-07 2020-03-08 2020-03-09"
    })
    void what_was_missed_is_due_up_to_three_days_back_and_today_at_its_time(String last, LocalTime now, String due) {
        KindDue kind = new KindDue("DAILY", LocalTime.of(17, 10), last.isEmpty() ? null : LocalDate.parse(last));
        assertThat(String.join(
                        " ",
                        kind.dates(TODAY.atTime(now), 3).stream()
                                .map(LocalDate::toString)
                                .toList()))
                .isEqualTo(due);
    }
}
