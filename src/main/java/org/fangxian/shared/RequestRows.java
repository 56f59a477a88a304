package org.fangxian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of carried-out requests, and the rows that are locked to take turns. */
@ApplicationScoped
class RequestRows {
    record Done(String fingerprint, String answer) {}

    @PersistenceContext
    private EntityManager entities;

    /** Locks the slots until the transaction ends, always in the same order. */
    void lock(Collection<Integer> slots) {
        entities.createNativeQuery("select slot from turn_slot where slot in (:slots) order by slot for update")
                .setParameter("slots", slots)
                .getResultList();
    }

    Optional<Done> find(String account, String key) {
        List<?> rows = entities.createNativeQuery("""
                        select body_sha256, answer from idempotent_request
                        where account = :account and request_key = :name
                        """, Tuple.class)
                .setParameter("account", account)
                .setParameter("name", key)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Done(row.get(0, String.class), row.get(1, String.class)))
                .findFirst();
    }

    void add(String account, RequestKey key, String answer, Instant at) {
        entities.createNativeQuery("""
                        insert into idempotent_request (account, request_key, body_sha256, answer, recorded_at)
                        values (:account, :name, :fingerprint, :answer, :at)
                        """)
                .setParameter("account", account)
                .setParameter("name", key.name())
                .setParameter("fingerprint", key.fingerprint())
                .setParameter("answer", answer)
                .setParameter("at", at)
                .executeUpdate();
    }
}
