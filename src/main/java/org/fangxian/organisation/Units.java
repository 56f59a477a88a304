package org.fangxian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fangxian.shared.Like;
import org.fangxian.shared.ReferenceEdition;
import org.fangxian.shared.Snapshot;
import org.jspecify.annotations.Nullable;

/** The units' queries. */
@ApplicationScoped
class Units {
    private static final String ROW = """
            select new org.fangxian.organisation.UnitRow(u.id, u.code, u.name, u.kind, coalesce(p.name, ''),
                   (select count(c) from Unit c where c.parent = u))
            from Unit u left join u.parent p
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReferenceEdition edition;

    private final Snapshot<UnitTree> held = new Snapshot<>();

    /** All units as they stand, read when they were changed since. */
    UnitTree tree() {
        return held.at(edition.current(), this::read);
    }

    private UnitTree read() {
        Map<Long, Unit> units = new HashMap<>();
        entities.createQuery("""
                        select new org.fangxian.organisation.UnitFacts(u.id, u.parent.id, u.code, u.name, u.kind, u.path,
                               u.placeId, u.sortOrder, u.version)
                        from Unit u order by length(u.path)
                        """, UnitFacts.class)
                .getResultList()
                .forEach(facts -> units.put(facts.id(), new Unit(parent(units, facts), facts)));
        return new UnitTree(units.values().stream().sorted(Unit.OFFICIAL_ORDER).toList());
    }

    /** By the length of their paths, a unit comes before those below it. */
    private static @Nullable Unit parent(Map<Long, Unit> above, UnitFacts facts) {
        return facts.parentId() == null ? null : Objects.requireNonNull(above.get(facts.parentId()));
    }

    List<UnitRow> search(Jurisdiction jurisdiction, String text, int limit) {
        return entities.createQuery(ROW + """
                         where (u.name like :text escape '!' or u.code like :code escape '!')
                           and exists (select 1 from Unit root
                                       where root.id in :roots and u.path like concat(root.path, '%'))
                         order by u.sortOrder
                        """, UnitRow.class)
                .setParameter("text", Like.containing(text))
                .setParameter("code", Like.beginning(text))
                .setParameter("roots", jurisdiction.roots())
                .setMaxResults(limit)
                .getResultList();
    }
}
