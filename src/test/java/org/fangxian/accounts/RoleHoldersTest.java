package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RoleHoldersTest {
    private static final LocalDate TODAY = TestDatabase.today();

    @Test
    void theNearestWhoHoldTheRoleAreToldAndNobodyElse() {
        TestDatabase.rolledBack(entities -> {
            grant(entities, "county-1", "hash", "511002", Validity.since(TODAY));
            grant(entities, "county-2", "hash", "511002", Validity.since(TODAY));
            grant(entities, "machine", null, "511002", Validity.since(TODAY));
            grant(entities, "former", "hash", "511002", new Validity(TODAY.minusDays(9), TODAY.minusDays(1)));
            grant(entities, "city", "hash", "511000", Validity.since(TODAY));
            entities.flush();
            assertThat(nearest(entities, "511002001")).containsExactly("county-1", "county-2");
            assertThat(nearest(entities, "511011")).containsExactly("city");
            return null;
        });
    }

    private static List<String> nearest(EntityManager entities, String unit) {
        return TestDatabase.wired(RoleHolders.class, entities)
                .nearest(Roles.REPORTER, unit(entities, unit).getId())
                .stream()
                .map(Account::getName)
                .toList();
    }

    private static void grant(EntityManager entities, String name, String hash, String unit, Validity validity) {
        Account account = new Account(unit(entities, unit), name, name, null, hash);
        entities.persist(account);
        entities.persist(new RoleGrant(account, Roles.REPORTER, unit(entities, unit), validity, null));
    }

    private static Unit unit(EntityManager entities, String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
