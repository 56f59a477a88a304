package org.fangxian.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.divisions.editions.Keepers;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Forbidden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who acts for 靖民镇, which goes from 市中区 to the zone: the county until the day before, the zone from the day on. */
@Tag("database")
class UnitDaysTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
    private static final LocalDate CHANGE = LocalDate.of(2020, 2, 13);
    private static final String BEFORE = "511002106";
    private static final String AFTER = "511071103";
    private static final Map<String, String> STAFF =
            Map.of("edition.county", "511002", "edition.zone", "NJ-JK", "edition.town", BEFORE);

    private final EntityManager entities = TestDatabase.begin();
    private long town;
    private int units;

    @BeforeEach
    void anEditionIsToBeInForceTomorrow() {
        TestDatabase.clock(CityTime.at(TODAY, LocalTime.of(9, 0)));
        STAFF.forEach((name, unit) -> Keepers.enrol(entities, name, Roles.REVIEWER, unit));
        town = wired(CommandStructure.class).byCode(BEFORE).orElseThrow().getId();
        units = listed("edition.county").size();
        Keepers.putInForce(entities, CHANGE);
    }

    @AfterEach
    void nothingIsKept() {
        TestDatabase.clock(null);
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void untilTheDayTheOldCountyActsAndTheTownForItself() {
        wired(UnitDays.class).begin();
        mayAct("edition.county", "edition.town");
        assertThat(listed("edition.county")).hasSize(units).contains(BEFORE);
        assertThat(listed("edition.zone")).doesNotContain(AFTER).noneMatch(code -> code.startsWith("~"));
    }

    @Test
    void fromTheDayOnTheZoneActsAndTheTownForItself() {
        TestDatabase.clock(CityTime.at(CHANGE, LocalTime.of(0, 0)));
        wired(UnitDays.class).begin();
        entities.flush();
        entities.clear();
        mayAct("edition.zone", "edition.town");
        assertThat(listed("edition.zone")).contains(AFTER).noneMatch(code -> code.startsWith("~"));
        assertThat(listed("edition.county")).doesNotContain(BEFORE, AFTER);
        assertThat(listed("edition.town")).contains(AFTER);
    }

    @Test
    void aVillageThatEndsIsFoundBelowItsTownWhereverThatWent() {
        long village = wired(CommandStructure.class).tree().children(town).stream()
                .filter(one -> wired(CommandStructure.class)
                        .on(CHANGE)
                        .find(one.getId())
                        .isEmpty())
                .findFirst()
                .orElseThrow()
                .getId();
        TestDatabase.clock(CityTime.at(CHANGE.plusDays(1), LocalTime.of(9, 0)));
        wired(UnitDays.class).begin();
        wired(UnitDays.class).begin();
        entities.flush();
        entities.clear();
        Keepers.as("edition.zone", () -> wired(Authority.class).require(village, Roles.REVIEWER));
        assertThat(listed("edition.town")).hasSizeGreaterThan(1).doesNotContain("~" + village);
        assertThat(entities.createNativeQuery(
                                "select count(*) from audit_entry where action = 'organisation.unitsFollowed'")
                        .getSingleResult())
                .asString()
                .isEqualTo("1");
    }

    private <T> T wired(Class<T> type) {
        return TestDatabase.wired(type, entities);
    }

    private void mayAct(String... accounts) {
        for (String account : STAFF.keySet()) {
            Authority authority = wired(Authority.class);
            Keepers.as(account, () -> {
                if (List.of(accounts).contains(account)) {
                    authority.require(town, Roles.REVIEWER);
                } else {
                    assertThatThrownBy(() -> authority.require(town, Roles.REVIEWER))
                            .as(account)
                            .isInstanceOf(Forbidden.class);
                }
            });
        }
    }

    /** The codes of the units whom one is to call in the account's jurisdiction. */
    private List<String> listed(String account) {
        List<String> codes = new ArrayList<>();
        Keepers.as(
                account,
                () -> wired(Authority.class)
                        .jurisdiction(Roles.REVIEWER)
                        .roots()
                        .forEach(root -> wired(Responsibilities.class)
                                .directory(root, -1, 5000)
                                .forEach(row -> codes.add(row.code()))));
        return codes;
    }
}
