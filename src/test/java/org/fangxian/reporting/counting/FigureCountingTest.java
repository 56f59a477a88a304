package org.fangxian.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.checks.Figure;
import org.fangxian.organisation.Unit;
import org.fangxian.reporting.ReportedTown;
import org.fangxian.shared.KnownAt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FigureCountingTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 11);
    private static final Instant SIX = Instant.parse("2020-02-11T08:00:00Z");

    private record Filed(String form, String unit, String indicator, int amount) {}

    @Test
    void aTownsFigureIsItsOwnAndACountyThatIsNotAskedSumsItsTowns() {
        List<FigureValue> values = count(
                List.of(
                        new Filed("RETURNEES", "511002001", "RETURNEES_NEW", 3),
                        new Filed("RETURNEES", "511002002", "RETURNEES_NEW", 4)),
                "RETURNEES_NEW",
                List.of("511002001", "511002", "511000"));
        assertThat(values).extracting(FigureValue::amount).containsExactly(amount(3), amount(7), amount(7));
        assertThat(values.get(1).reported()).isEqualTo(2);
        assertThat(values.get(1).expected()).isGreaterThan(15);
        assertThat(values.get(1).revisionIds()).hasSize(2);
    }

    @Test
    void whatTheHealthCommissionReportsIsTheCitysFigureAndCountiesAreNotAddedToIt() {
        List<FigureValue> values = count(
                List.of(
                        new Filed("CASES", "NJ-WJ", "CONFIRMED_TOTAL", 18),
                        new Filed("CASES", "511002", "CONFIRMED_TOTAL", 4),
                        new Filed("CASES", "511011", "CONFIRMED_TOTAL", 5)),
                "CONFIRMED_TOTAL",
                List.of("511000", "511002", "NJ-WJ"));
        assertThat(values).extracting(FigureValue::amount).containsExactly(amount(18), amount(4), amount(18));
        assertThat(values.get(0).expected()).isEqualTo(1);
    }

    @Test
    void theSumBelowTheCityIsThatOfItsCountiesAndZones() {
        List<FigureValue> sums = TestDatabase.rolledBack(entities -> {
            file(entities, new Filed("CASES", "NJ-WJ", "CONFIRMED_TOTAL", 18));
            file(entities, new Filed("CASES", "511002", "CONFIRMED_TOTAL", 4));
            return counting(entities).sumsBelow(query(entities, "CONFIRMED_TOTAL", List.of("511000"), KnownAt.LATEST));
        });
        assertThat(sums.get(0).amount()).isEqualTo(amount(4));
        assertThat(sums.get(0).expected()).isEqualTo(7);
    }

    @Test
    void aCountysStockIsItsOwnReportNotTheSumOfItsTownsAndTheCitysIsThatOfCountiesOnly() {
        List<FigureValue> values = count(
                List.of(
                        new Filed("SUPPLIES", "511002", "MASK_N95", 100),
                        new Filed("SUPPLIES", "511002001", "MASK_N95", 30)),
                "MASK_N95",
                List.of("511002", "511000"));
        assertThat(values).extracting(FigureValue::amount).containsExactly(amount(100), amount(100));
    }

    @Test
    void nobodyReportedIsMissingNotZero() {
        List<FigureValue> values = count(List.of(), "OBSERVED_NOW", List.of("511000", "511002001"));
        assertThat(values).extracting(FigureValue::amount).containsOnlyNulls();
        assertThat(values.get(0).expected()).isEqualTo(7);
        assertThat(values.get(1).expected()).isZero();
    }

    @Test
    void whatWasNotYetKnownIsNotCounted() {
        FigureValue before = TestDatabase.rolledBack(entities -> {
            file(entities, new Filed("CASES", "NJ-WJ", "CONFIRMED_TOTAL", 18));
            KnownAt earlier = new KnownAt(SIX.minusSeconds(1));
            return counting(entities)
                    .values(List.of(query(entities, "CONFIRMED_TOTAL", List.of("511000"), earlier)))
                    .get(0)
                    .get(0);
        });
        assertThat(before.amount()).isNull();
    }

    @Test
    void aFigureOpensToItsSubmission() {
        List<FigureEvidence> evidence = TestDatabase.rolledBack(entities -> {
            long revision = file(entities, new Filed("CASES", "NJ-WJ", "CONFIRMED_TOTAL", 18));
            return TestDatabase.wired(FigureRows.class, entities).evidence(Set.of(revision), "CONFIRMED_TOTAL");
        });
        assertThat(evidence).singleElement().satisfies(found -> {
            assertThat(found.amount()).isEqualTo(amount(18));
            assertThat(found.receipt()).isEqualTo("20200211-NJ-WJ-CASES-1");
            assertThat(found.state()).isEqualTo("SUBMITTED");
        });
    }

    @Test
    void severalQueriesOfOneStatementKeepDaysUnitsAndIndicatorsApart() {
        List<List<FigureValue>> values = TestDatabase.rolledBack(entities -> {
            file(entities, new Filed("RETURNEES", "511002001", "RETURNEES_NEW", 3));
            file(entities, new Filed("SUPPLIES", "511002", "MASK_N95", 100));
            FigureQuery returnees = query(entities, "RETURNEES_NEW", List.of("511002001"), KnownAt.LATEST);
            FigureQuery masks = query(entities, "MASK_N95", List.of("511002"), KnownAt.LATEST);
            FigureQuery dayBefore =
                    new FigureQuery(returnees.indicators(), returnees.unitIds(), DAY.minusDays(1), KnownAt.LATEST);
            FigureQuery nobody = query(entities, "OBSERVED_NOW", List.of("511002001"), KnownAt.LATEST);
            return counting(entities).values(List.of(masks, dayBefore, nobody, returnees));
        });
        assertThat(values)
                .extracting(answer -> answer.get(0).amount())
                .containsExactly(amount(100), null, null, amount(3));
    }

    private static List<FigureValue> count(List<Filed> filed, String indicator, List<String> units) {
        return TestDatabase.rolledBack(entities -> {
            filed.forEach(report -> file(entities, report));
            return counting(entities)
                    .values(List.of(query(entities, indicator, units, KnownAt.LATEST)))
                    .get(0);
        });
    }

    private static FigureCounting counting(EntityManager entities) {
        return TestDatabase.wired(FigureCounting.class, entities);
    }

    private static FigureQuery query(EntityManager entities, String indicator, List<String> units, KnownAt known) {
        List<Long> ids = units.stream().map(code -> unit(entities, code)).toList();
        return new FigureQuery(Set.of(indicator), ids, DAY, known);
    }

    private static long file(EntityManager entities, Filed filed) {
        long unit = unit(entities, filed.unit());
        ReportKey key = new ReportKey(filed.form(), unit, DAY);
        Figure figure = new Figure(unit, DAY, amount(filed.amount()), null);
        return ReportedTown.file(entities, key, filed.unit(), Map.of(filed.indicator(), figure), SIX);
    }

    private static long unit(EntityManager entities, String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult()
                .getId();
    }

    private static BigDecimal amount(int value) {
        return new BigDecimal(value).setScale(2);
    }
}
