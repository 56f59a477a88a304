package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries on second factors. What is used up is marked by the statement that checks it, so that it is used once. */
@ApplicationScoped
class SecondFactorRows {
    @PersistenceContext
    private EntityManager entities;

    Optional<SecondFactor> find(long accountId) {
        return Optional.ofNullable(entities.find(SecondFactor.class, accountId));
    }

    Optional<SecondFactor> of(String account) {
        return entities.createQuery("""
                        select f from SecondFactor f, Account a where a.id = f.accountId and a.name = :name
                        """, SecondFactor.class)
                .setParameter("name", account)
                .getResultStream()
                .findFirst();
    }

    void add(Object row) {
        entities.persist(row);
    }

    /** @return whether no code of this or a later step was used before */
    boolean use(long accountId, long step) {
        return entities.createQuery("""
                                update SecondFactor f set f.lastStep = :step
                                where f.accountId = :account and f.lastStep < :step
                                """)
                        .setParameter("step", step)
                        .setParameter("account", accountId)
                        .executeUpdate()
                == 1;
    }

    /** @return whether this is a recovery code of the account that was not used before */
    boolean useRecovery(long accountId, String sha256, Instant at) {
        return entities.createQuery("""
                                update RecoveryCode r set r.usedAt = :at
                                where r.accountId = :account and r.codeSha256 = :code and r.usedAt is null
                                """)
                        .setParameter("at", at)
                        .setParameter("account", accountId)
                        .setParameter("code", sha256)
                        .executeUpdate()
                == 1;
    }

    long recoveryCodesLeft(long accountId) {
        return entities.createQuery(
                        "select count(r) from RecoveryCode r where r.accountId = :account and r.usedAt is null",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    void removeRecoveryCodes(long accountId) {
        entities.createQuery("delete from RecoveryCode r where r.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void remove(long accountId) {
        removeRecoveryCodes(accountId);
        find(accountId).ifPresent(entities::remove);
    }

    /** Which of these accounts have one. */
    List<Long> enrolled(Collection<Long> accountIds) {
        return entities.createQuery(
                        "select f.accountId from SecondFactor f where f.accountId in :accounts and f.secret is not null",
                        Long.class)
                .setParameter("accounts", accountIds)
                .getResultList();
    }
}
