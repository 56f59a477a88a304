package org.fangxian.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The queries for files taken in. */
@ApplicationScoped
class Imports {
    @PersistenceContext
    private EntityManager entities;

    Optional<Instant> find(String sha256, SheetUpload upload) {
        return entities.createQuery("""
                        select i.recordedAt from SheetImport i where i.fileSha256 = :sha256 and i.formCode = :form
                          and i.unitId = :unit and i.reportDate = :date
                        """, Instant.class)
                .setParameter("sha256", sha256)
                .setParameter("form", upload.form())
                .setParameter("unit", upload.rootUnitId())
                .setParameter("date", upload.date())
                .getResultStream()
                .findFirst();
    }

    /** Remembers the file; one that was taken in before, and now answers a return, is remembered by its last time. */
    void add(SheetUpload upload, SheetImport taken) {
        entities.createQuery("""
                        delete from SheetImport i where i.fileSha256 = :sha256 and i.formCode = :form
                          and i.unitId = :unit and i.reportDate = :date
                        """)
                .setParameter("sha256", SheetCheck.sha256(upload))
                .setParameter("form", upload.form())
                .setParameter("unit", upload.rootUnitId())
                .setParameter("date", upload.date())
                .executeUpdate();
        entities.persist(taken);
    }
}
