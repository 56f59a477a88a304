package org.fangxian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Where the entries of the audit trail are kept. */
@ApplicationScoped
class AuditBook {
    @PersistenceContext
    private EntityManager entities;

    void append(AuditEntry entry) {
        entities.persist(entry);
    }

    /** How often an account did something since. */
    int count(String account, String action, AuditEntry.Result result, Instant since) {
        return entities.createQuery("""
                        select count(e) from AuditEntry e
                        where e.account = :account and e.action = :action and e.result = :result and e.recordedAt >= :since
                        """, Long.class)
                .setParameter("account", account)
                .setParameter("action", action)
                .setParameter("result", result)
                .setParameter("since", since)
                .getSingleResult()
                .intValue();
    }
}
