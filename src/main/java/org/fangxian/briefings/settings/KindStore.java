package org.fangxian.briefings.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.TakenValue;
import org.fangxian.shared.Turns;
import org.jspecify.annotations.Nullable;

/** The queries of the kinds, their templates and their issue numbers. */
@ApplicationScoped
class KindStore {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Turns turns;

    /** Writes at once what there can be only once; where somebody else was first, it is an edit conflict. */
    void add(Object entity, String record) {
        try {
            entities.persist(entity);
            entities.flush();
        } catch (PersistenceException e) {
            throw TakenValue.isCauseOf(e) ? new EditConflict(record) : e;
        }
    }

    /** @return the count of the year's issues; other composers wait until the transaction ends */
    BriefingNumbering lockNumbering(String kind, int year) {
        BriefingNumbering.Key key = new BriefingNumbering.Key(kind, year);
        BriefingNumbering numbering = locked(key);
        if (numbering == null) {
            String record = kind + " " + year;
            turns.take(Set.of(record)); // two servers begin a year at once
            numbering = locked(key);
            if (numbering == null) {
                numbering = new BriefingNumbering(key);
                add(numbering, record);
            }
        }
        return numbering;
    }

    private @Nullable BriefingNumbering locked(BriefingNumbering.Key key) {
        return entities.find(BriefingNumbering.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return the last issue number taken in the year; 0 if none was */
    int lastNumber(String kind, int year) {
        BriefingNumbering numbering = entities.find(BriefingNumbering.class, new BriefingNumbering.Key(kind, year));
        return numbering == null ? 0 : numbering.last();
    }

    List<BriefingKind> kinds() {
        return entities.createQuery("select k from BriefingKind k order by k.code", BriefingKind.class)
                .getResultList();
    }

    BriefingKind kind(String code) {
        return Optional.ofNullable(entities.find(BriefingKind.class, code))
                .orElseThrow(() -> new NotFound("briefingKind", code));
    }

    /** @return the versions of a kind's template, the latest first */
    List<BriefingTemplate> templates(String kind) {
        return entities.createQuery(
                        "select t from BriefingTemplate t where t.kind = :kind order by t.templateVersion desc",
                        BriefingTemplate.class)
                .setParameter("kind", kind)
                .getResultList();
    }
}
