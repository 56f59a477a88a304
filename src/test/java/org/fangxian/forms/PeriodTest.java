package org.fangxian.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Texts;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2020, 3, 1);

    @Test
    void theDayBeforeIsCountedFromMidnightToMidnight() {
        assertThat(CityTime.local(Period.PREV_0_24.from(FIRST_OF_MARCH))).hasToString("2020-02-29T00:00");
        assertThat(CityTime.local(Period.PREV_0_24.until(FIRST_OF_MARCH))).hasToString("2020-03-01T00:00");
    }

    @Test
    void theReportingDayRunsFromCutOffToCutOff() {
        assertThat(CityTime.local(Period.PREV_17_TO_17.from(FIRST_OF_MARCH))).hasToString("2020-02-29T17:00");
        assertThat(CityTime.local(Period.AT_CUTOFF.until(FIRST_OF_MARCH))).hasToString("2020-03-01T17:00");
    }

    @Test
    void everyFigureSaysItsPeriodInWords() {
        assertThat(words(IndicatorKind.DAY, Period.PREV_0_24)).isEqualTo("2月29日0—24时");
        assertThat(words(IndicatorKind.CUMULATIVE, Period.PREV_0_24)).isEqualTo("截至2月29日24时");
        assertThat(words(IndicatorKind.DAY, Period.PREV_17_TO_17)).isEqualTo("2月29日17时—3月1日17时");
        assertThat(words(IndicatorKind.STOCK, Period.AT_CUTOFF)).isEqualTo("截至3月1日17时");
    }

    private static String words(IndicatorKind kind, Period period) {
        return new Indicator("A", "", "", "", kind, period, "", "", 0, BigDecimal.TEN)
                .periodText(FIRST_OF_MARCH, Texts.of(Texts.CHINESE));
    }
}
