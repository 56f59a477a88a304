package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody is two of the three administrators: the rule in words, and the schema for whoever passes by the rule. */
@Tag("database")
class AdministratorsApartTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
    private static final Validity OPEN = Validity.since(TODAY.minusDays(9));

    private final EntityManager entities = TestDatabase.begin();
    private final Account shi = account("shi");
    private final Account yan = account("yan");

    @AfterEach
    void leaveNothing() {
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void noTwoOfThemGoTogether() {
        for (String held : Roles.ADMINISTRATORS) {
            for (String wanted : Roles.ADMINISTRATORS) {
                RoleGrant other = grant(shi, wanted, "511002", OPEN, null);
                if (!wanted.equals(held)) {
                    assertThatThrownBy(() -> GrantRules.checkAgainst(
                                    List.of(grant(shi, held, "511000", OPEN, null)), other, TODAY))
                            .as(held + " " + wanted)
                            .hasMessageContaining("accounts.grant.apart");
                }
            }
        }
    }

    @Test
    void notAsDeputyNorFromALaterDayOn() {
        RoleGrant held = grant(shi, Roles.SYSTEM_ADMIN, "511000", new Validity(TODAY, TODAY.plusDays(3)), null);
        Validity later = new Validity(TODAY.plusDays(30), TODAY.plusDays(60));
        RoleGrant deputy = grant(shi, Roles.AUDIT_ADMIN, "511000", later, yan);
        assertThatThrownBy(() -> GrantRules.checkAgainst(List.of(held), deputy, TODAY))
                .hasMessageContaining("accounts.grant.apart");
        GrantRules.checkAgainst(List.of(held), deputy, TODAY.plusDays(4));
    }

    @Test
    void theSchemaRefusesWhatTheRuleIsNotAskedFor() {
        add(Roles.SYSTEM_ADMIN, OPEN, null);
        assertThatThrownBy(() -> add(Roles.SECURITY_ADMIN, OPEN, null))
                .satisfies(AdministratorsApartTest::isRefusedBySchema);
    }

    @Test
    void theSchemaRefusesADeputyToo() {
        add(Roles.SYSTEM_ADMIN, OPEN, null);
        Validity deputy = new Validity(TODAY.plusDays(50), TODAY.plusDays(60));
        assertThatThrownBy(() -> add(Roles.AUDIT_ADMIN, deputy, yan))
                .satisfies(AdministratorsApartTest::isRefusedBySchema);
    }

    @Test
    void theSchemaTakesNoAdministratorWhoIsNotWrittenDownAsOne() {
        entities.flush();
        assertThatThrownBy(() -> entities.createNativeQuery("insert into role_grant (id, account_id, role, unit_id,"
                                + " valid_from, valid_to) values (987654, :account, 'AUDIT_ADMIN', :unit,"
                                + " date '2020-01-01', date '9999-12-31')")
                        .setParameter("account", shi.getId())
                        .setParameter("unit", shi.getUnit().getId())
                        .executeUpdate())
                .satisfies(AdministratorsApartTest::isRefusedBySchema);
    }

    @Test
    void whoseRoleIsOverMayBecomeAnother() {
        add(Roles.SYSTEM_ADMIN, new Validity(TODAY.minusDays(9), TODAY.minusDays(1)), null);
        RoleGrant ended = add(Roles.SYSTEM_ADMIN, Validity.since(TODAY.minusDays(1)), null);
        ended.endBefore(TODAY);
        add(Roles.AUDIT_ADMIN, Validity.since(TODAY), null);
        assertThat(TestDatabase.wired(Accounts.class, entities).grants("shi", TODAY))
                .extracting(RoleGrant::getRole)
                .containsExactly(Roles.AUDIT_ADMIN);
    }

    @Test
    void oneRoleMayBeHeldForSeveralUnits() {
        add(Roles.SECURITY_ADMIN, OPEN, null);
        TestDatabase.wired(GrantRows.class, entities)
                .add(grant(shi, Roles.SECURITY_ADMIN, "511002", OPEN, null), TODAY);
        entities.flush();
        assertThat(TestDatabase.wired(Accounts.class, entities).grants("shi", TODAY))
                .hasSize(2);
    }

    private static void isRefusedBySchema(Throwable thrown) {
        assertThat(thrown).hasMessageMatching("(?is).*role_grant_administrator.*");
    }

    private RoleGrant add(String role, Validity validity, Account deputyFor) {
        RoleGrant grant = grant(shi, role, "511000", validity, deputyFor);
        TestDatabase.wired(GrantRows.class, entities).add(grant, TODAY);
        entities.flush();
        return grant;
    }

    private RoleGrant grant(Account to, String role, String unit, Validity validity, Account deputyFor) {
        return new RoleGrant(to, role, unit(unit), validity, deputyFor);
    }

    private Account account(String name) {
        Account account = new Account(unit("511000"), name, name, null, "hash");
        entities.persist(account);
        return account;
    }

    private Unit unit(String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
