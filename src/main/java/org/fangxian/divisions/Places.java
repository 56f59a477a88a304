package org.fangxian.divisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fangxian.shared.Like;

/** The divisions' queries. */
@ApplicationScoped
class Places {
    private static final String ROW = """
            select new org.fangxian.divisions.DivisionRow(e.key.placeId, e.code, e.name, coalesce(e.kind, ''), p.level,
                   coalesce(above.name, ''),
                   (select count(c) from PlaceEdition c
                     where c.key.editionId = e.key.editionId and c.parentId = e.key.placeId))
            from PlaceEdition e join Place p on p.id = e.key.placeId
            left join PlaceEdition above on above.key.editionId = e.key.editionId and above.key.placeId = e.parentId
            where e.key.editionId = :edition
            """;

    @PersistenceContext
    private EntityManager entities;

    DivisionEdition editionOn(LocalDate day) {
        return entities.createQuery("""
                        select d from DivisionEdition d where d.effectiveOn <= :day order by d.effectiveOn desc
                        """, DivisionEdition.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getSingleResult();
    }

    Optional<DivisionRow> find(int edition, long placeId) {
        return entities.createQuery(ROW + " and e.key.placeId = :place", DivisionRow.class)
                .setParameter("edition", edition)
                .setParameter("place", placeId)
                .getResultStream()
                .findFirst();
    }

    DivisionRow root(int edition) {
        return entities.createQuery(ROW + " and e.parentId is null", DivisionRow.class)
                .setParameter("edition", edition)
                .getSingleResult();
    }

    List<DivisionRow> children(int edition, long placeId) {
        return entities.createQuery(ROW + " and e.parentId = :parent order by e.code", DivisionRow.class)
                .setParameter("edition", edition)
                .setParameter("parent", placeId)
                .getResultList();
    }

    List<DivisionRow> page(int edition, String after, int limit) {
        return entities.createQuery(ROW + " and e.code > :after order by e.code", DivisionRow.class)
                .setParameter("edition", edition)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    List<DivisionRow> search(int edition, String text, int limit) {
        return entities.createQuery(
                        ROW + " and (e.name like :text escape '!' or e.code like :code escape '!') order by e.code",
                        DivisionRow.class)
                .setParameter("edition", edition)
                .setParameter("text", Like.containing(text))
                .setParameter("code", Like.beginning(text))
                .setMaxResults(limit)
                .getResultList();
    }
}
