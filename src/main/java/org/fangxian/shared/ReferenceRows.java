package org.fangxian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The row that bears the number of the reference data. */
@ApplicationScoped
class ReferenceRows {
    @PersistenceContext
    private EntityManager entities;

    long edition() {
        return ((Number) entities.createNativeQuery("select edition from reference_edition")
                        .getSingleResult())
                .longValue();
    }

    void next() {
        entities.flush();
        entities.createNativeQuery("update reference_edition set edition = nextval('reference_edition_seq')")
                .executeUpdate();
    }
}
