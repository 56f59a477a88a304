package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queries on sessions. */
@ApplicationScoped
class OpenSessionRows {
    @PersistenceContext
    private EntityManager entities;

    Optional<OpenSession> find(String id) {
        return Optional.ofNullable(entities.find(OpenSession.class, id));
    }

    void add(OpenSession session) {
        entities.persist(session);
    }

    void remove(String id) {
        entities.createQuery("delete from OpenSession s where s.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Those of one account, the one used last first. */
    List<OpenSession> of(long accountId) {
        return entities.createQuery(
                        "select s from OpenSession s, Account a where a.id = s.accountId and a.id = :account"
                                + " and s.sessionEpoch = a.sessionEpoch order by s.activeAt desc, s.id",
                        OpenSession.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    int removeOthers(long accountId, String but) {
        return entities.createQuery("delete from OpenSession s where s.accountId = :account and s.id <> :but")
                .setParameter("account", accountId)
                .setParameter("but", but)
                .executeUpdate();
    }

    /** Forgets those that ended without saying so. */
    void removeIdleSince(Instant than) {
        entities.createQuery("delete from OpenSession s where s.activeAt < :than")
                .setParameter("than", than)
                .executeUpdate();
    }
}
