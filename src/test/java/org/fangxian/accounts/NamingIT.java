package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.NodeKind;
import org.fangxian.organisation.UnassignedRow;
import org.fangxian.shared.EditConflict;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who answers for a unit or an area is named by those who keep it. */
@ArquillianTest
class NamingIT extends OnAdministration {
    @Test
    void twoKeepersWhoNameSomebodyAtOnceDoNotOverwriteEachOther() throws Exception {
        Node node = Node.unit(structure.byCode("511002100").orElseThrow().getId());
        name(node, version(node));
        int seen = version(node);
        name(node, seen, ANOTHER);
        assertThatThrownBy(() -> name(node, seen)).isInstanceOf(EditConflict.class);
        assertThat(responsibilities.of(node).orElseThrow().name()).isEqualTo(ANOTHER.name());
    }

    @Test
    void whenTwoKeepersNameTheFirstResponsibleAtOnceOneIsToldOfTheOther() throws Exception {
        Node node = Node.unit(structure.byCode("511002111").orElseThrow().getId());
        CountDownLatch together = new CountDownLatch(2);
        Callable<Throwable> naming = () -> {
            together.countDown();
            together.await();
            return catchThrowable(() -> name(node, NameResponsible.NOBODY));
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Throwable>> outcomes = both.invokeAll(List.of(naming, naming));
        both.shutdown();

        assertThat(Stream.of(outcomes.get(0).get(), outcomes.get(1).get()).filter(Objects::nonNull))
                .hasOnlyElementsOfType(EditConflict.class)
                .hasSize(1);
    }

    @Test
    void anAreaWithoutAnybodyIsListedByItsOwnNameAndCode() throws Exception {
        List<UnassignedRow> areas =
                as("units.county", Roles.SYSTEM_ADMIN, () -> responsibilities.unassigned(NodeKind.AREA, "", 1000));

        assertThat(areas).first().satisfies(county -> {
            assertThat(county.code()).isEqualTo("511002000000");
            assertThat(county.name()).isEqualTo("市中区");
            assertThat(county.above()).isEqualTo("内江市");
        });
        assertThat(areas)
                .allMatch(row -> row.code().startsWith(COUNTY) && row.code().length() == 12);
    }

    @Test
    void theKeeperOfACountyNamesNobodyElsewhere() throws Exception {
        Node elsewhere = Node.area(structure.byCode("511011100").orElseThrow().getPlaceId());
        Node own = Node.area(structure.byCode("511002100").orElseThrow().getPlaceId());
        assertThat(as("units.county", Roles.SYSTEM_ADMIN, () -> responsibilities.mayName(own)))
                .isTrue();
        assertThat(as("units.county", Roles.SYSTEM_ADMIN, () -> responsibilities.mayName(elsewhere)))
                .isFalse();
        assertThatThrownBy(() -> name(elsewhere, NameResponsible.NOBODY)).isInstanceOf(OutsideJurisdiction.class);
    }

    @Test
    void aNodeLeavesTheListOfThoseWithoutAnybodyWhenSomebodyIsNamed() throws Exception {
        UnassignedRow first = unassigned("").get(0);
        assertThat(unassigned("")).allMatch(row -> row.code().startsWith(COUNTY));

        name(first.node(), NameResponsible.NOBODY);

        assertThat(unassigned("")).doesNotContain(first);
        assertThat(unassigned(first.code())).allMatch(row -> row.code().compareTo(first.code()) > 0);
    }

    private List<UnassignedRow> unassigned(String after) throws Exception {
        return as("units.county", Roles.SYSTEM_ADMIN, () -> responsibilities.unassigned(NodeKind.UNIT, after, 100));
    }
}
