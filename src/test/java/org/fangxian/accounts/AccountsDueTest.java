package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AccountsDueTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
    private static final LocalDate WEEK = TODAY.plusDays(7);

    @Test
    void grantsThatEndWithinTheWeekAreDueTheFirstOneFirst() {
        TestDatabase.rolledBack(entities -> {
            grant(entities, "in.time", "511002", WEEK);
            grant(entities, "soon", "511002", TODAY);
            grant(entities, "later", "511002", WEEK.plusDays(1));
            grant(entities, "over", "511002", TODAY.minusDays(1));
            grant(entities, "elsewhere", "511011", TODAY);
            assertThat(due(entities).ends(of(entities, "511002"), TODAY, WEEK)).containsExactly(TODAY, WEEK);
            return null;
        });
    }

    @Test
    void aPasswordThatItsOwnerNeverChoseIsCountedWhereTheAccountBelongs() {
        TestDatabase.rolledBack(entities -> {
            account(entities, "new.one", "511002").oneTimePassword("hash");
            account(entities, "gone.one", "511002").oneTimePassword("hash");
            account(entities, "old.one", "511002");
            account(entities, "elsewhere", "511011").oneTimePassword("hash");
            entities.createQuery("update Account a set a.enabled = false where a.name = 'gone.one'")
                    .executeUpdate();
            assertThat(due(entities).oneTimePasswords(of(entities, "511002"))).isEqualTo(1);
            assertThat(due(entities).oneTimePasswords(of(entities, "511000"))).isEqualTo(2);
            return null;
        });
    }

    private static AccountsDue due(EntityManager entities) {
        return TestDatabase.wired(AccountsDue.class, entities);
    }

    private static void grant(EntityManager entities, String name, String unit, LocalDate last) {
        Validity validity = new Validity(TODAY.minusDays(20), last);
        entities.persist(
                new RoleGrant(account(entities, name, unit), Roles.REPORTER, unit(entities, unit), validity, null));
    }

    private static Account account(EntityManager entities, String name, String unit) {
        Account account = new Account(unit(entities, unit), name, name, null, "hash");
        entities.persist(account);
        return account;
    }

    private static Jurisdiction of(EntityManager entities, String unit) {
        return new Jurisdiction(Set.of(unit(entities, unit).getId()));
    }

    private static Unit unit(EntityManager entities, String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
