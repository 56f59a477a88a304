package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The queries on passwords of before. */
@ApplicationScoped
class FormerPasswords {
    private static final int KEPT = 5;

    @PersistenceContext
    private EntityManager entities;

    /** Adds one; only the last five are kept. */
    void add(Account account, String hash) {
        entities.persist(new FormerPassword(account, hash));
        of(account.getId()).stream().skip(KEPT).forEach(entities::remove);
    }

    /** The last ones, newest first. */
    List<FormerPassword> of(long accountId) {
        return entities.createQuery(
                        "select f from FormerPassword f where f.account.id = :account order by f.id desc",
                        FormerPassword.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
