package org.fangxian.divisions.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fangxian.divisions.Level;
import org.fangxian.shared.Like;
import org.fangxian.shared.NotFound;

/** The queries on successions. */
@ApplicationScoped
class Successions {
    private static final String FROM = """
             from Succession s
             left join PlaceEdition f on f.key.editionId = :before and f.key.placeId = s.fromPlaceId
             left join Place p on p.id = s.fromPlaceId
             left join PlaceEdition fp on fp.key.editionId = :before and fp.key.placeId = f.parentId
             left join EditionRow t on t.key.importId = s.importId and t.key.code = s.toCode
             left join EditionRow tp on tp.key.importId = s.importId and tp.key.code = t.parentCode
            """;
    private static final String ROW = """
            select new org.fangxian.divisions.editions.SuccessionRow(s.id, s.version, s.kind, s.basis, s.sortCode,
                   f.code, f.name, p.level, fp.name, t.key.code, t.name, t.level, tp.name, s.confirmedBy, s.confirmedAt)
            """;
    private static final String TEXT = """
             and (f.name like :text escape '!' or t.name like :text escape '!'
                  or f.code like :code escape '!' or t.key.code like :code escape '!')
            """;

    @PersistenceContext
    private EntityManager entities;

    List<SuccessionRow> page(int before, SuccessionFilter filter, SuccessionKey after, int limit) {
        var query = entities.createQuery(
                        ROW + FROM + where(filter)
                                + " and (s.sortCode > :sort or s.sortCode = :sort and s.id > :last) order by s.sortCode, s.id",
                        SuccessionRow.class)
                .setParameter("before", before)
                .setParameter("sort", after.sortCode())
                .setParameter("last", after.id())
                .setMaxResults(limit);
        fill(query, filter);
        return query.getResultList();
    }

    /** How many wait to be confirmed. */
    long open(long importId) {
        return entities.createQuery(
                        "select count(s) from Succession s where s.importId = :import and s.confirmedBy is null",
                        Long.class)
                .setParameter("import", importId)
                .getSingleResult();
    }

    List<SuccessionCount> counts(long importId) {
        return entities.createQuery("""
                        select new org.fangxian.divisions.editions.SuccessionCount(s.kind, s.basis, count(s),
                               coalesce(sum(case when s.confirmedBy is null then 1 else 0 end), 0))
                        from Succession s where s.importId = :import group by s.kind, s.basis
                        """, SuccessionCount.class)
                .setParameter("import", importId)
                .getResultList();
    }

    /** @return how many were confirmed */
    int confirm(int before, SuccessionFilter filter, String account, Instant at) {
        Query update = entities.createQuery(
                        "update Succession u set u.confirmedBy = :account, u.confirmedAt = :at, u.version = u.version + 1"
                                + " where u.confirmedBy is null and u.id in (select s.id" + FROM + where(filter) + ")")
                .setParameter("before", before)
                .setParameter("account", account)
                .setParameter("at", at);
        fill(update, filter);
        return update.executeUpdate();
    }

    private static String where(SuccessionFilter filter) {
        return " where s.importId = :import"
                + (filter.kind() == null ? "" : " and s.kind = :kind")
                + (filter.guesses() ? " and s.basis = org.fangxian.divisions.editions.Basis.NEIGHBOUR" : "")
                + (filter.open() ? " and s.confirmedBy is null" : "")
                + (filter.text().isEmpty() ? "" : TEXT);
    }

    private static void fill(Query query, SuccessionFilter filter) {
        query.setParameter("import", filter.importId());
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (!filter.text().isEmpty()) {
            query.setParameter("text", Like.containing(filter.text()));
            query.setParameter("code", Like.beginning(filter.text()));
        }
    }

    Succession get(long id) {
        return Optional.ofNullable(entities.find(Succession.class, id))
                .orElseThrow(() -> new NotFound("succession", id));
    }

    /** All that is said of a place. */
    List<Succession> of(Succession one) {
        return entities.createQuery(
                        "select s from Succession s where s.importId = :import and s.fromPlaceId = :from",
                        Succession.class)
                .setParameter("import", one.importId())
                .setParameter("from", one.fromPlaceId())
                .getResultList();
    }

    /** All that a division of the later edition is made of, or that it is new. */
    List<Succession> into(long importId, String code) {
        return entities.createQuery(
                        "select s from Succession s where s.importId = :import and s.toCode = :code", Succession.class)
                .setParameter("import", importId)
                .setParameter("code", code)
                .getResultList();
    }

    Optional<EditionRow> division(long importId, String code) {
        return Optional.ofNullable(entities.find(EditionRow.class, new EditionRow.Key(importId, code)));
    }

    Level levelOf(long placeId) {
        return entities.createQuery("select p.level from Place p where p.id = :place", Level.class)
                .setParameter("place", placeId)
                .getSingleResult();
    }

    /** @return code and name of divisions of the later edition whose name contains or whose code begins with the text */
    List<SuccessionRow.Side> targets(long importId, Level level, String text, int limit) {
        return entities.createQuery("""
                        select new org.fangxian.divisions.editions.SuccessionRow$Side(t.key.code, t.name, t.level,
                               coalesce(above.name, ''))
                        from EditionRow t
                        left join EditionRow above on above.key.importId = t.key.importId and above.key.code = t.parentCode
                        where t.key.importId = :import and t.level = :level
                          and (t.name like :text escape '!' or t.key.code like :code escape '!') order by t.key.code
                        """, SuccessionRow.Side.class)
                .setParameter("import", importId)
                .setParameter("level", level)
                .setParameter("text", Like.containing(text))
                .setParameter("code", Like.beginning(text))
                .setMaxResults(limit)
                .getResultList();
    }

    void add(Succession made) {
        entities.persist(made);
        entities.flush();
    }

    void remove(Succession gone) {
        entities.remove(gone);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
