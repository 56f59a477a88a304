package org.fangxian.divisions.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fangxian.divisions.DivisionEdition;
import org.fangxian.shared.NotFound;

/** The queries on editions that were brought in. */
@ApplicationScoped
class EditionImports {
    @PersistenceContext
    private EntityManager entities;

    /** All editions, the latest first, with what of each waits to be confirmed. */
    List<ImportRow> all() {
        return entities.createQuery("""
                        select i, (select count(s) from Succession s where s.importId = i.id and s.confirmedBy is null)
                        from EditionImport i order by i.effectiveOn desc
                        """, Object[].class)
                .getResultStream()
                .map(row -> ((EditionImport) row[0]).row((Long) row[1]))
                .toList();
    }

    Optional<EditionImport> find(LocalDate edition) {
        return entities.createQuery("select i from EditionImport i where i.effectiveOn = :edition", EditionImport.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    EditionImport get(long id) {
        return found(id, entities.find(EditionImport.class, id));
    }

    /** Until the transaction ends nobody else works on the edition. */
    EditionImport lock(long id) {
        return found(id, entities.find(EditionImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static EditionImport found(long id, @org.jspecify.annotations.Nullable EditionImport found) {
        return Optional.ofNullable(found).orElseThrow(() -> new NotFound("edition", id));
    }

    /** The last edition that was put in force, be it for a day to come. */
    DivisionEdition latest() {
        return entities.createQuery(
                        "select d from DivisionEdition d order by d.effectiveOn desc", DivisionEdition.class)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Stores it at once, so that its rows can refer to it. */
    EditionImport add(EditionImport taken) {
        entities.persist(taken);
        entities.flush();
        return taken;
    }

    /** Removes an edition that is not in force, with its rows and successions. */
    void remove(EditionImport taken) {
        for (String from : List.of("Succession s where s.importId", "EditionRow r where r.key.importId")) {
            entities.createQuery("delete from " + from + " = :id")
                    .setParameter("id", taken.id())
                    .executeUpdate();
        }
        entities.remove(taken);
    }

    void flush() {
        entities.flush();
    }
}
