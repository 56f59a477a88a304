package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fangxian.organisation.Jurisdiction;

/** The queries on failed sign-ins. */
@ApplicationScoped
class FailedSignInRows {
    /** Somebody who has to be shown that others know the name as well. */
    private static final String CLOSED = """
            a.enabled and exists (select 1 from FailedSignIns f
                                  where f.subject in (concat('NAME ', a.name), concat('FACTOR ', a.name))
                                    and f.closedUntil > :now)
            """;

    @PersistenceContext
    private EntityManager entities;

    Optional<FailedSignIns> find(String subject) {
        return Optional.ofNullable(entities.find(FailedSignIns.class, subject));
    }

    /** The row, which nobody else changes until the transaction ends. */
    Optional<FailedSignIns> findLocked(String subject) {
        return Optional.ofNullable(entities.find(FailedSignIns.class, subject, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(FailedSignIns failed) {
        entities.persist(failed);
    }

    void remove(Collection<String> subjects) {
        entities.createQuery("delete from FailedSignIns f where f.subject in :subjects")
                .setParameter("subjects", subjects)
                .executeUpdate();
    }

    /** Forgets what nothing was added to since. */
    int removeOlder(Instant than) {
        return entities.createQuery("delete from FailedSignIns f where f.lastAt < :than")
                .setParameter("than", than)
                .executeUpdate();
    }

    /** How many accounts that the jurisdiction's administrator keeps have to wait. */
    long closedAccounts(Jurisdiction jurisdiction, Instant now) {
        return entities.createQuery(
                        "select count(a) from Account a where " + CLOSED
                                + " and exists (select 1 from Unit root"
                                + " where root.id in :roots and a.unit.path like concat(root.path, '%'))",
                        Long.class)
                .setParameter("now", now)
                .setParameter("roots", jurisdiction.roots())
                .getSingleResult();
    }

    /** Which of these accounts have to wait. */
    List<Long> closed(Collection<Long> accountIds, Instant now) {
        return entities.createQuery("select a.id from Account a where a.id in :accounts and " + CLOSED, Long.class)
                .setParameter("accounts", accountIds)
                .setParameter("now", now)
                .getResultList();
    }

    /** The addresses that have to wait, and those that tried a token nobody holds. */
    List<FailedSignIns> closedAddresses(Instant now, int limit) {
        return entities.createQuery("""
                        select f from FailedSignIns f
                        where f.closedUntil > :now and (f.subject like 'ADDRESS %' or f.subject like 'TOKEN %')
                        order by f.closedUntil desc, f.subject
                        """, FailedSignIns.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
