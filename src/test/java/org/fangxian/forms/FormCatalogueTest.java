package org.fangxian.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The forms as they are shipped. */
@Tag("database")
class FormCatalogueTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 11);

    @Test
    void townsFileWhatTownsKnow() {
        assertThat(filedBy("511002001"))
                .extracting(version -> version.form().code())
                .containsExactly("RETURNEES", "CHECKPOINTS", "HOUSEHOLDS", "DUTY", "SUPPLIES");
        assertThat(filedBy("511002"))
                .extracting(version -> version.form().code())
                .containsExactly("CASES", "CONTACTS", "DUTY", "SUPPLIES", "BENEFITS");
    }

    @Test
    void ofTheDepartmentsOnlyTheHealthCommissionFilesCasesAndItSpeaksForTheCity() {
        FormVersion cases = filedBy("NJ-WJ").get(0);
        assertThat(cases.form().code()).isEqualTo("CASES");
        assertThat(cases.speaksForId()).isEqualTo(unit("511000"));
        assertThat(filedBy("NJ-GA"))
                .extracting(version -> version.form().code())
                .containsExactly("DUTY");
    }

    @Test
    void aTownsReportIsDueAtHalfPastFourAndACountysAtFive() {
        assertThat(filedBy("511002001").get(0).dueAt(DAY)).hasToString("2020-02-11T08:30:00Z");
        assertThat(filedBy("511002").get(0).dueAt(DAY)).hasToString("2020-02-11T09:00:00Z");
    }

    @Test
    void aFormThatTheUnitDoesNotFileIsRefused() {
        long town = unit("511002001");
        assertThatThrownBy(() -> ask(catalogue -> catalogue.version("CASES", town, DAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyCheckOfAFormIsFoundByItsIndicators() {
        List<String> codes = filedBy("511002").get(0).codes();
        List<CheckRule> rules = ask(catalogue -> catalogue.rules(codes));
        assertThat(rules)
                .extracting(CheckRule::code)
                .contains("CONFIRMED_CARRIED", "CONFIRMED_OUTCOME", "CONFIRMED_BELOW")
                .doesNotContain("OBSERVED_SPLIT");
    }

    @Test
    void everyUnitOfACountyIsAskedForItsForms() {
        Jurisdiction county = new Jurisdiction(Set.of(unit("511002")));
        List<Asking> askings =
                ask(catalogue -> catalogue.askings(EnumSet.of(UnitKind.COUNTY, UnitKind.TOWN), county, DAY));
        long towns = askings.stream()
                .filter(asking -> asking.unitKind() == UnitKind.TOWN)
                .map(Asking::unitId)
                .distinct()
                .count();
        assertThat(askings).hasSize((int) (5 + 5 * towns));
    }

    @Test
    void theRegisterNamesOwnerAndBasisAndNothingIsAskedTwice() {
        List<RegisterRow> register = ask(catalogue -> catalogue.register(DAY));
        assertThat(register).hasSize(8).allSatisfy(row -> {
            assertThat(row.form().owner()).isNotBlank();
            assertThat(row.form().legalBasis()).isNotBlank();
            assertThat(row.alsoAsked()).isEmpty();
        });
        assertThat(register.get(0).indicators()).isEqualTo(11);
    }

    private static List<FormVersion> filedBy(String unit) {
        long id = unit(unit);
        return ask(catalogue -> catalogue.filedBy(id, DAY));
    }

    private static long unit(String code) {
        return TestDatabase.rolledBack(entities -> TestDatabase.wired(CommandStructure.class, entities)
                .byCode(code)
                .orElseThrow()
                .getId());
    }

    private static <T> T ask(Function<FormCatalogue, T> question) {
        return TestDatabase.rolledBack(entities -> question.apply(TestDatabase.wired(FormCatalogue.class, entities)));
    }
}
