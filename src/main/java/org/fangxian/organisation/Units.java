package org.fangxian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Like;
import org.fangxian.shared.ReferenceEdition;
import org.fangxian.shared.Snapshot;

/** The units' queries. */
@ApplicationScoped
class Units {
    private static final String ROW = """
            select new org.fangxian.organisation.UnitRow(n.key.unitId, n.code, n.name, u.kind, coalesce(p.name, ''),
                   (select count(c) from UnitStanding c
                     where c.parentId = n.key.unitId and c.key.fromOn <= :today and c.toOn > :today))
            from UnitStanding n join Unit u on u.id = n.key.unitId
            left join UnitStanding p on p.key.unitId = n.parentId and p.key.fromOn <= :today and p.toOn > :today
            where n.key.fromOn <= :today and n.toOn > :today
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReferenceEdition edition;

    @Inject
    private Clock clock;

    private final Snapshot<UnitHistory> held = new Snapshot<>();

    /** All units as they stand today. */
    UnitTree tree() {
        return on(today());
    }

    UnitTree on(LocalDate day) {
        return history().on(day);
    }

    /** The unit as it stands today; one that has ended as it last stood, one to come as it will. */
    Optional<Unit> find(long id) {
        return find(id, today());
    }

    Optional<Unit> find(long id, LocalDate day) {
        return history().find(id, day);
    }

    /** Read when units were changed since. */
    private UnitHistory history() {
        return held.at(edition.current(), () -> new UnitHistory(standings(), latest()));
    }

    private LocalDate today() {
        return CityTime.today(clock);
    }

    private List<UnitHistory.Standing> standings() {
        return entities.createQuery("""
                        select n.key.fromOn, n.toOn, new org.fangxian.organisation.UnitFacts(u.id, n.parentId, n.code, n.name,
                               u.kind, n.path, u.placeId, n.sortOrder, u.version)
                        from UnitStanding n join Unit u on u.id = n.key.unitId order by length(n.path)
                        """, Object[].class)
                .getResultStream()
                .map(row -> new UnitHistory.Standing((LocalDate) row[0], (LocalDate) row[1], (UnitFacts) row[2]))
                .toList();
    }

    /** Those above before those below. The path is the unit's own: it follows those above even where the unit has ended. */
    private List<UnitFacts> latest() {
        return entities.createQuery("""
                        select new org.fangxian.organisation.UnitFacts(u.id, u.parent.id, n.code, n.name, u.kind, u.path,
                               u.placeId, u.sortOrder, u.version)
                        from Unit u join UnitStanding n on n.key.unitId = u.id
                        where n.toOn = u.endsOn
                        """, UnitFacts.class)
                .getResultStream()
                .sorted(Comparator.comparingLong(facts ->
                        facts.path().chars().filter(sign -> sign == '.').count()))
                .toList();
    }

    List<UnitRow> search(Jurisdiction jurisdiction, String text, int limit) {
        return entities.createQuery(ROW + """
                         and (n.name like :text escape '!' or n.code like :code escape '!')
                           and exists (select 1 from Unit root
                                       where root.id in :roots and u.path like concat(root.path, '%'))
                         order by n.sortOrder
                        """, UnitRow.class)
                .setParameter("today", today())
                .setParameter("text", Like.containing(text))
                .setParameter("code", Like.beginning(text))
                .setParameter("roots", jurisdiction.roots())
                .setMaxResults(limit)
                .getResultList();
    }
}
