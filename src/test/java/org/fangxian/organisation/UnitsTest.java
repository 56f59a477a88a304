package org.fangxian.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class UnitsTest {
    private static final String CITY = "511000";
    private static final String DONGXING = "511011";

    @Test
    void twoVillagesOfOneNameInACountyAreBothFoundWithTheirTowns() {
        assertThat(search(DONGXING, "团结村村委会"))
                .extracting(row -> row.code() + " " + row.parentName())
                .containsExactly("511011110204 椑木镇", "511011211207 大治乡");
    }

    @Test
    void aUnitIsFoundByTheBeginningOfItsCode() {
        assertThat(search(CITY, "511011110"))
                .isNotEmpty()
                .allMatch(row -> row.code().startsWith("511011110"))
                .anyMatch(row -> row.kind() == UnitKind.TOWN);
        assertThat(search(CITY, "NJ-JK"))
                .noneMatch(row -> row.kind() == UnitKind.DEPARTMENT)
                .anyMatch(row -> row.kind() == UnitKind.ZONE);
    }

    @Test
    void aUnitOutsideTheJurisdictionIsNotFound() {
        assertThat(search("511002", "511011")).isEmpty();
    }

    @Test
    void whatNobodyIsCalledIsNotFoundAndWildcardsAreLetters() {
        assertThat(search(CITY, "长安街")).isEmpty();
        assertThat(search(CITY, "%")).isEmpty();
        assertThat(search(CITY, "_")).isEmpty();
        assertThat(search(CITY, "团结村_委会")).isEmpty();
        assertThat(search(CITY, "!")).isEmpty();
    }

    private static List<UnitRow> search(String root, String text) {
        return TestDatabase.rolledBack(entities -> {
            Units units = TestDatabase.wired(Units.class, entities);
            Jurisdiction jurisdiction = new Jurisdiction(
                    Set.of(units.tree().byCode(root).orElseThrow().getId()));
            return units.search(jurisdiction, text, 100);
        });
    }
}
