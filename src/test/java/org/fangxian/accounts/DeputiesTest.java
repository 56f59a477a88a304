package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On which days a grant holds, and how long a deputy stands in. */
@Tag("database")
class DeputiesTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 11);
    private static final String CITY = "511000";
    private static final String COUNTY = "511002";

    private final EntityManager entities = TestDatabase.begin();
    private final Account song = account("song");
    private final Account han = account("han");

    @BeforeEach
    void onePersonAndOneWhoMayStandIn() {
        entities.persist(song);
        entities.persist(han);
    }

    @AfterEach
    void leaveNothing() {
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void aGrantFromTomorrowGivesNoRoleToday() {
        grant(song, CITY, TODAY.plusDays(1), TODAY.plusDays(9));
        assertThat(roles(song, TODAY)).isEmpty();
        assertThat(roles(song, TODAY.plusDays(1))).containsExactly(Roles.SIGNER);
    }

    @Test
    void aGrantThatEndedYesterdayGivesNoRoleToday() {
        grant(song, CITY, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(roles(song, TODAY)).isEmpty();
        assertThat(roles(song, TODAY.minusDays(1))).containsExactly(Roles.SIGNER);
    }

    @Test
    void aDeputyStandsInOnTheDaysOnWhichThePersonHoldsTheRole() {
        grant(song, CITY, TODAY, TODAY.plusDays(3));
        deputy(CITY, TODAY.minusDays(1), TODAY.plusDays(9));
        assertThat(roles(han, TODAY.minusDays(1))).isEmpty();
        assertThat(roles(han, TODAY)).containsExactly(Roles.SIGNER);
        assertThat(roles(han, TODAY.plusDays(3))).containsExactly(Roles.SIGNER);
        assertThat(roles(han, TODAY.plusDays(4))).isEmpty();
    }

    @Test
    void aDeputysRoleVanishesWhenThePersonsGrantIsTakenBack() {
        RoleGrant own = grant(song, CITY, TODAY.minusDays(9), Validity.OPEN);
        deputy(CITY, TODAY, TODAY.plusDays(9));
        assertThat(roles(han, TODAY)).containsExactly(Roles.SIGNER);
        own.endBefore(TODAY);
        assertThat(roles(han, TODAY)).isEmpty();
        assertThat(holders(COUNTY, TODAY)).isEmpty();
    }

    @Test
    void aDeputysRoleVanishesWhenThePersonIsDisabled() {
        grant(song, CITY, TODAY, Validity.OPEN);
        deputy(CITY, TODAY, TODAY.plusDays(9));
        assertThat(holders(COUNTY, TODAY)).containsExactly("han", "song");
        song.disable();
        assertThat(roles(han, TODAY)).isEmpty();
        assertThat(holders(COUNTY, TODAY)).isEmpty();
    }

    @Test
    void aDeputyReachesNoFurtherThanThePerson() {
        grant(song, COUNTY, TODAY, Validity.OPEN);
        deputy(CITY, TODAY, TODAY.plusDays(9));
        assertThat(roles(han, TODAY)).isEmpty();
    }

    @Test
    void nobodyIsTheDeputyOfADeputy() {
        Account bai = account("bai");
        entities.persist(bai);
        grant(song, CITY, TODAY, Validity.OPEN);
        deputy(CITY, TODAY, TODAY.plusDays(9));
        entities.persist(new RoleGrant(bai, Roles.SIGNER, unit(CITY), new Validity(TODAY, TODAY.plusDays(9)), han));
        assertThat(roles(bai, TODAY)).isEmpty();
    }

    private Account account(String name) {
        return new Account(unit(CITY), name, name, null, "hash");
    }

    private RoleGrant grant(Account to, String unit, LocalDate from, LocalDate until) {
        RoleGrant grant = new RoleGrant(to, Roles.SIGNER, unit(unit), new Validity(from, until), null);
        entities.persist(grant);
        return grant;
    }

    private void deputy(String unit, LocalDate from, LocalDate until) {
        entities.persist(new RoleGrant(han, Roles.SIGNER, unit(unit), new Validity(from, until), song));
    }

    private List<String> roles(Account account, LocalDate day) {
        return TestDatabase.wired(Accounts.class, entities).grants(account.getName(), day).stream()
                .map(RoleGrant::getRole)
                .toList();
    }

    private List<String> holders(String unit, LocalDate day) {
        return TestDatabase.wired(HoldersOfRoles.class, entities)
                .above(Roles.SIGNER, Set.of(unit(unit).getId()), day)
                .stream()
                .map(above -> above.grant().getAccount().getName())
                .toList();
    }

    private Unit unit(String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
