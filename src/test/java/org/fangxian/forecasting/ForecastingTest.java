package org.fangxian.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fangxian.forecasting.AdjustedConsumption.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures worked out by hand. */
class ForecastingTest {
    @ParameterizedTest
    @CsvSource({
        "20, 3, 5, 22, NONE",
        "20, 3, 0, 20, NONE",
        "0, 1, 29, 0, NONE",
        "20, 3, 90, 20, NEVER_IN_STOCK",
        "20, 3, 120, 20, NEVER_IN_STOCK",
        "20, 1, 27, 200, NONE",
        "20, 1, 28, 300, TOO_FEW_DAYS",
    })
    void daysWithoutStockAreMadeUpFor(String consumed, int months, int daysOut, String adjusted, Flag flag) {
        AdjustedConsumption consumption = AdjustedConsumption.of(number(consumed), months, daysOut);
        assertThat(consumption.amount()).isEqualByComparingTo(adjusted);
        assertThat(consumption.flag()).isEqualTo(flag);
    }

    @Test
    void fiveReadingsTellWhatADayUsesUp() {
        BigDecimal burn = Burn.perDay(readings("100", "92", "85", "77", "70")).orElseThrow();
        assertThat(burn).isEqualByComparingTo("7.5");
        DaysOfSupply supply = new DaysOfSupply(number("70"), burn);
        assertThat(supply.fullDays()).contains(number("9"));
        assertThat(supply.tenths()).contains(number("9.3"));
    }

    @Test
    void aDeliveryInBetweenIsNotConsumption() {
        List<StockReading> known = new ArrayList<>(readings("100", "92"));
        known.add(new StockReading(number("185"), number("100")));
        known.addAll(readings("177", "170"));
        assertThat(Burn.perDay(known).orElseThrow()).isEqualByComparingTo("7.5");
        assertThat(Burn.perDay(readings("100", "92", "185", "177", "170")).orElseThrow())
                .as("the day of the unknown delivery is left out")
                .isCloseTo(number("7.667"), org.assertj.core.data.Offset.offset(number("0.001")));
    }

    @Test
    void whatIsNotUsedNeverRunsOut() {
        assertThat(Burn.perDay(readings("100"))).isEmpty();
        assertThat(new DaysOfSupply(number("70"), BigDecimal.ZERO).fullDays()).isEmpty();
        assertThat(new DaysOfSupply(number("70"), BigDecimal.ZERO).runsOut(Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void theHourIsToldInWhichAStockRunsOut() {
        Instant morning = Instant.parse("2020-02-10T00:00:00Z");
        assertThat(new DaysOfSupply(number("70"), number("7.5")).runsOut(morning))
                .contains(Instant.parse("2020-02-19T08:00:00Z"));
    }

    @Test
    void lessThanThreeDaysIsExactlyThat() {
        assertThat(new DaysOfSupply(number("29.9"), BigDecimal.TEN).isBelow(3)).isTrue();
        assertThat(new DaysOfSupply(number("30"), BigDecimal.TEN).isBelow(3)).isFalse();
        assertThat(new DaysOfSupply(BigDecimal.ZERO, BigDecimal.ZERO).isBelow(3))
                .isFalse();
    }

    @Test
    void theReorderPointCoversTheDaysOfWaiting() {
        BigDecimal safety = Requirement.safetyStock(number("1.65"), number("12"), 14);
        assertThat(safety).isEqualByComparingTo("74");
        assertThat(Requirement.reorderPoint(number("50"), 14, safety)).isEqualByComparingTo("774");
    }

    @Test
    void aBufferComesOnTopOfTheNeed() {
        assertThat(Requirement.need(30, number("3"), 84, BigDecimal.ZERO)).isEqualByComparingTo("7560");
        assertThat(Requirement.need(30, number("3"), 84, number("40"))).isEqualByComparingTo("10584");
    }

    @Test
    void negativeFiguresAreRefusedByName() {
        assertThatThrownBy(() -> AdjustedConsumption.of(number("-1"), 1, 0))
                .isInstanceOfSatisfying(
                        FigureRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("forecasting.consumed"));
        assertThatThrownBy(() -> AdjustedConsumption.of(number("1"), 0, 0))
                .isInstanceOfSatisfying(
                        FigureRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("forecasting.months"));
        assertThatThrownBy(() -> new StockReading(number("-1"), null))
                .isInstanceOfSatisfying(
                        FigureRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("forecasting.stock"));
    }

    private static List<StockReading> readings(String... stocks) {
        return Stream.of(stocks)
                .map(stock -> new StockReading(number(stock), null))
                .toList();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
