package org.fangxian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.shared.CityTime;

/** The queries on who answers for what. */
@ApplicationScoped
class ResponsibilityRows {
    private static final String WITHIN =
            "exists (select 1 from Unit root where root.id in :roots and u.path like concat(root.path, '%'))";

    /** Areas without anybody; where several units share one, the highest of them works there. */
    private static final String AREAS = """
            from PlaceEdition e join Unit u on u.placeId = e.key.placeId
            left join PlaceEdition above on above.key.editionId = e.key.editionId and above.key.placeId = e.parentId
            where e.key.editionId = :edition
              and not exists (select 1 from Unit other where other.placeId = u.placeId and other.path < u.path)
              and not exists (select 1 from Responsibility r where r.placeId = u.placeId)
              and\s""" + WITHIN;

    /** Neither has it ended, nor is it still to come. */
    private static final String PRESENT = "u.endsOn > :today and u.code not like '~%' ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void add(Responsibility responsibility) {
        entities.persist(responsibility);
    }

    Optional<Responsibility> find(Node node) {
        String column = node.kind() == NodeKind.UNIT ? "unitId" : "placeId";
        return entities.createQuery("select r from Responsibility r where r." + column + " = :id", Responsibility.class)
                .setParameter("id", node.id())
                .getResultStream()
                .findFirst();
    }

    /** The unit that works in an area: the highest one, where several share it. */
    Optional<Long> unitOfArea(long placeId) {
        return entities.createQuery("select u.id from Unit u where u.placeId = :place order by u.path", Long.class)
                .setParameter("place", placeId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Map<Long, String> namesOfAreas(Collection<Long> placeIds) {
        Map<Long, String> names = new HashMap<>();
        if (!placeIds.isEmpty()) {
            entities.createQuery("""
                            select r.placeId, r.responsibleName from Responsibility r where r.placeId in :places
                            """, Object[].class)
                    .setParameter("places", placeIds)
                    .getResultStream()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }

    List<UnassignedRow> units(Jurisdiction jurisdiction, String after, int limit) {
        return entities.createQuery("""
                        select new org.fangxian.organisation.UnassignedRow(
                               org.fangxian.organisation.NodeKind.UNIT, u.id, u.id, u.code, u.name, coalesce(p.name, ''))
                        from Unit u left join u.parent p
                        where u.code > :after
                          and not exists (select 1 from Responsibility r where r.unitId = u.id)
                          and\s""" + PRESENT + " and " + WITHIN + " order by u.code", UnassignedRow.class)
                .setParameter("after", after)
                .setParameter("today", CityTime.today(clock))
                .setParameter("roots", jurisdiction.roots())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Areas as the edition calls them. */
    List<UnassignedRow> areas(Jurisdiction jurisdiction, int edition, String after, int limit) {
        return entities.createQuery("""
                        select new org.fangxian.organisation.UnassignedRow(org.fangxian.organisation.NodeKind.AREA,
                               e.key.placeId, u.id, e.code, e.name, coalesce(above.name, ''))
                        """ + AREAS + " and e.code > :after order by e.code", UnassignedRow.class)
                .setParameter("edition", edition)
                .setParameter("after", after)
                .setParameter("roots", jurisdiction.roots())
                .setMaxResults(limit)
                .getResultList();
    }

    long countUnits(Jurisdiction jurisdiction) {
        return entities.createQuery("""
                        select count(u) from Unit u
                        where not exists (select 1 from Responsibility r where r.unitId = u.id) and\s""" + PRESENT + " and " + WITHIN, Long.class)
                .setParameter("today", CityTime.today(clock))
                .setParameter("roots", jurisdiction.roots())
                .getSingleResult();
    }

    long countAreas(Jurisdiction jurisdiction, int edition) {
        return entities.createQuery("select count(e.code) " + AREAS, Long.class)
                .setParameter("edition", edition)
                .setParameter("roots", jurisdiction.roots())
                .getSingleResult();
    }

    List<DirectoryRow> directory(long unitId, int after, int limit) {
        return entities.createQuery("""
                        select new org.fangxian.organisation.DirectoryRow(u.sortOrder, u.code, u.name, u.kind,
                               coalesce(p.name, ''), r.responsibleName, r.responsiblePost, r.contactName,
                               r.contactPhone, r.dutyPhone)
                        from Unit u join Unit top on u.path like concat(top.path, '%')
                        left join u.parent p left join Responsibility r on r.unitId = u.id
                        where top.id = :unit and u.sortOrder > :after and\s""" + PRESENT + "order by u.sortOrder", DirectoryRow.class)
                .setParameter("unit", unitId)
                .setParameter("today", CityTime.today(clock))
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
