package org.fangxian.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FormAdministrationTest {
    private static final LocalDate TODAY = TestDatabase.today();
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);
    private static final String BENEFITS = "BENEFITS";
    private static final List<String> WITH_STAFF = List.of("BENEFIT_PERSONS_NEW", "STAFF_ON_DUTY");

    private final EntityManager entities = TestDatabase.begin();
    private final FormAdministration administration = TestDatabase.wired(FormAdministration.class, entities);

    @AfterEach
    void rollBack() {
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void aVersionIsSeenHoweverLateItBegins() {
        publish(NEXT_WEEK, null);
        assertThat(catalogue().versionsFrom(BENEFITS, TODAY))
                .filteredOn(version -> version.unitKind() == UnitKind.COUNTY)
                .extracting(FormVersion::validFrom)
                .containsExactly(LocalDate.of(2020, 1, 1), NEXT_WEEK);
    }

    @Test
    void aMistakenVersionIsWithdrawnBeforeItsDayAndReplaced() {
        publish(TOMORROW, null);
        assertThatThrownBy(() -> publish(TOMORROW, null)).hasMessageContaining("laterExists");
        administration.withdraw(BENEFITS, UnitKind.COUNTY, TOMORROW);
        assertThat(county(NEXT_WEEK).codes()).hasSize(4);
        assertThat(county(NEXT_WEEK).isLast()).isTrue();
        publish(TOMORROW, null);
        assertThat(county(TOMORROW).codes()).isEqualTo(WITH_STAFF);
    }

    @Test
    void aVersionThatHoldsAndOneThatIsFollowedAreNotWithdrawn() {
        assertThatThrownBy(() -> administration.withdraw(BENEFITS, UnitKind.COUNTY, LocalDate.of(2020, 1, 1)))
                .isInstanceOf(VersionRefused.class);
        publish(TOMORROW, null);
        publish(NEXT_WEEK, null);
        assertThatThrownBy(() -> administration.withdraw(BENEFITS, UnitKind.COUNTY, TOMORROW))
                .isInstanceOf(VersionRefused.class);
    }

    @Test
    void aDeadlineChangesFromADayOnAndWhatWasDueBeforeStaysDueAsItWas() {
        publish(TOMORROW, 18 * 60);
        assertThat(county(TODAY).dueAt(TODAY)).isEqualTo(CityTime.at(TODAY, LocalTime.of(17, 0)));
        assertThat(county(TOMORROW).dueAt(TOMORROW)).isEqualTo(CityTime.at(TOMORROW, LocalTime.of(18, 0)));
        FormVersion zone = catalogue().versions(BENEFITS, TOMORROW).get(UnitKind.ZONE);
        assertThat(zone.dueAt(TOMORROW)).isEqualTo(CityTime.at(TOMORROW, LocalTime.of(17, 0)));
        publish(NEXT_WEEK, null);
        assertThat(county(NEXT_WEEK).deadlineMinutes()).isEqualTo(18 * 60);
        assertThatThrownBy(() -> publish(NEXT_WEEK.plusDays(1), 0)).hasMessageContaining("deadline");
    }

    @Test
    void theRegisterNamesForBothFormsWhatIsAskedTwiceFromTheDayOnOnWhichItIs() {
        publish(TOMORROW, null);
        assertThat(catalogue().register(TODAY))
                .allSatisfy(row -> assertThat(row.alsoAsked()).isEmpty());
        assertThat(catalogue().register(TOMORROW))
                .filteredOn(row -> !row.alsoAsked().isEmpty())
                .allSatisfy(row -> assertThat(row.alsoAsked()).containsExactly("STAFF_ON_DUTY"))
                .extracting(row -> row.form().code())
                .containsExactly("DUTY", BENEFITS);
    }

    @Test
    void anIndicatorIsAddedOnceAndWhole() {
        Indicator fine = indicator("MASKS_GIVEN", "个", IndicatorKind.CUMULATIVE, 0, BigDecimal.TEN);
        administration.addIndicator(fine);
        assertThat(catalogue().indicator("MASKS_GIVEN").filledBy()).isEqualTo("物资管理员");
        assertThatThrownBy(() -> administration.addIndicator(fine)).hasMessageContaining("exists");
    }

    @Test
    void everythingThatIsWrongWithAnIndicatorIsNamed() {
        assertThat(refused(indicator("masks", "", IndicatorKind.DAY, 3, BigDecimal.ZERO)))
                .containsExactly("code", "unitOfMeasure", "decimals", "maximum");
        assertThat(refused(indicator("MASKS", "单".repeat(21), IndicatorKind.DAY, 0, new BigDecimal("1e16"))))
                .containsExactly("unitOfMeasure", "maximum");
        assertThat(refused(indicator("NOTE", "字", IndicatorKind.TEXT, 1, new BigDecimal(2001))))
                .containsExactly("decimals", "maximum");
    }

    private List<String> refused(Indicator indicator) {
        try {
            administration.addIndicator(indicator);
        } catch (IndicatorRefused refusal) {
            return refusal.all().stream().map(Finding::field).toList();
        }
        return List.of();
    }

    private static Indicator indicator(
            String code, String measure, IndicatorKind kind, int decimals, BigDecimal maximum) {
        return new Indicator(
                code, "发放口罩", measure, "口罩", kind, Period.AT_CUTOFF, "物资管理员", "统计时点累计发放", decimals, maximum);
    }

    private void publish(LocalDate from, Integer deadline) {
        administration.publish(new NewVersion(BENEFITS, Set.of(UnitKind.COUNTY), WITH_STAFF, from, deadline));
    }

    private FormVersion county(LocalDate date) {
        return catalogue().versions(BENEFITS, date).get(UnitKind.COUNTY);
    }

    /** As a later request finds it. */
    private FormCatalogue catalogue() {
        return TestDatabase.wired(FormCatalogue.class, entities);
    }
}
