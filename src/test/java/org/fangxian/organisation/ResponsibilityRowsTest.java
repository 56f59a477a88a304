package org.fangxian.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ResponsibilityRowsTest {
    private static final int EDITION = 1;
    private static final Responsible SOMEBODY = new Responsible("Wang", "mayor", "Li", "0832-5550001", "0832-5550002");

    @Test
    void anAreaWithoutAnybodyIsListedByTheNameAndCodeOfItsEdition() {
        List<UnassignedRow> areas = with(rows -> rows.rows.areas(rows.of("511000"), EDITION, "", 5000));
        assertThat(areas).hasSize(2475).first().satisfies(city -> {
            assertThat(city.code()).isEqualTo("511000000000");
            assertThat(city.name()).isEqualTo("内江市");
            assertThat(city.above()).isEmpty();
            assertThat(city.node().kind()).isEqualTo(NodeKind.AREA);
        });
        assertThat(areas)
                .anyMatch(row -> row.name().equals("白马镇") && row.above().equals("市中区"));
    }

    @Test
    void anAreaLeavesTheListWhenSomebodyIsNamedForItAndTheNextPageGoesOn() {
        List<UnassignedRow> areas = with(rows -> {
            UnassignedRow county =
                    rows.rows.areas(rows.of("511011"), EDITION, "", 1).get(0);
            assertThat(county.code()).isEqualTo("511011000000");
            rows.rows.add(new Responsibility(county.node(), SOMEBODY));
            return rows.rows.areas(rows.of("511011"), EDITION, "", 2);
        });
        assertThat(areas)
                .extracting(UnassignedRow::code)
                .containsExactly("511011001000", "511011001001")
                .allMatch(code -> code.startsWith("511011"));
    }

    @Test
    void theDutyListHasTheUnitAndAllBelowItWithWhomToCall() {
        List<DirectoryRow> list = with(rows -> {
            rows.rows.add(new Responsibility(Node.unit(rows.unit("511011").getId()), SOMEBODY));
            return rows.rows.directory(rows.unit("511011").getId(), -1, 5000);
        });
        assertThat(list).first().satisfies(county -> {
            assertThat(county.name()).isEqualTo("东兴区");
            assertThat(county.responsible()).isEqualTo("Wang");
            assertThat(county.dutyPhone()).isEqualTo("0832-5550002");
        });
        assertThat(list)
                .allMatch(row -> row.code().startsWith("511011"))
                .filteredOn(row -> row.kind() == UnitKind.TOWN)
                .isNotEmpty()
                .allMatch(row -> row.above().equals("东兴区") && row.dutyPhone() == null);
    }

    private record Rows(ResponsibilityRows rows, EntityManager entities) {
        Unit unit(String code) {
            return TestDatabase.wired(Units.class, entities).tree().byCode(code).orElseThrow();
        }

        Jurisdiction of(String code) {
            return new Jurisdiction(Set.of(unit(code).getId()));
        }
    }

    private static <T> T with(Function<Rows, T> work) {
        return TestDatabase.rolledBack(
                entities -> work.apply(new Rows(TestDatabase.wired(ResponsibilityRows.class, entities), entities)));
    }
}
