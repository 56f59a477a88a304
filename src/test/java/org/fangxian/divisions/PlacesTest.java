package org.fangxian.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PlacesTest {
    private static final int EDITION = 1;

    @Test
    void twoVillagesOfOneNameInACountyAreBothFoundWithTheirTowns() {
        assertThat(search("板桥村村委会"))
                .filteredOn(row -> row.code().startsWith("511011"))
                .extracting(row -> row.code() + " " + row.parentName())
                .containsExactly("511011103209 白合镇", "511011211208 大治乡");
    }

    @Test
    void aPlaceIsFoundByTheBeginningOfItsCode() {
        assertThat(search("51108310"))
                .isNotEmpty()
                .allMatch(row -> row.code().startsWith("51108310"))
                .isSortedAccordingTo((one, other) -> one.code().compareTo(other.code()));
    }

    @Test
    void whatNoPlaceIsCalledIsNotFoundAndWildcardsAreLetters() {
        assertThat(search("长安街")).isEmpty();
        assertThat(search("%")).isEmpty();
        assertThat(search("_")).isEmpty();
        assertThat(search("板桥村_委会")).isEmpty();
    }

    @Test
    void theEditionIsReadByCodePageByPage() {
        List<DivisionRow> first = page("", 3);
        assertThat(first).extracting(DivisionRow::code).startsWith("511000000000");
        assertThat(page(first.get(2).code(), 5000)).hasSize(2475 - 3);
    }

    private static List<DivisionRow> search(String text) {
        return TestDatabase.rolledBack(
                entities -> TestDatabase.wired(Places.class, entities).search(EDITION, text, 100));
    }

    private static List<DivisionRow> page(String after, int limit) {
        return TestDatabase.rolledBack(
                entities -> TestDatabase.wired(Places.class, entities).page(EDITION, after, limit));
    }
}
