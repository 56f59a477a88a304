package org.fangxian.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.organisation.UnitKind;

/** The forms' queries. */
@ApplicationScoped
class Forms {
    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    void remove(VersionEntry version) {
        entities.remove(version);
    }

    void flush() {
        entities.flush();
    }

    Map<String, Indicator> indicators(Collection<String> codes) {
        Map<String, Indicator> found = new LinkedHashMap<>();
        entities.createQuery("select i from IndicatorEntry i where i.code in :codes", IndicatorEntry.class)
                .setParameter("codes", codes)
                .getResultStream()
                .map(IndicatorEntry::indicator)
                .forEach(indicator -> found.put(indicator.code(), indicator));
        return found;
    }

    List<Indicator> allIndicators() {
        return entities.createQuery("select i from IndicatorEntry i order by i.code", IndicatorEntry.class)
                .getResultStream()
                .map(IndicatorEntry::indicator)
                .toList();
    }

    List<Form> forms() {
        return entities.createQuery("select f from FormEntry f order by f.sortOrder", FormEntry.class)
                .getResultStream()
                .map(FormEntry::form)
                .toList();
    }

    /** Every version there ever was. */
    List<VersionEntry> versions() {
        return entities.createQuery("select distinct v from VersionEntry v left join fetch v.lines", VersionEntry.class)
                .getResultList();
    }

    Optional<VersionEntry> version(String form, UnitKind kind, LocalDate date) {
        return entities.createQuery("""
                        select v from VersionEntry v where v.formCode = :form and v.unitKind = :kind
                          and :date between v.validFrom and v.validTo
                        """, VersionEntry.class)
                .setParameter("form", form)
                .setParameter("kind", kind)
                .setParameter("date", date)
                .getResultStream()
                .findFirst();
    }

    List<Filer> filers() {
        return entities.createQuery("select f from Filer f", Filer.class).getResultList();
    }

    List<RuleEntry> rules() {
        return entities.createQuery(
                        "select distinct r from RuleEntry r left join fetch r.terms order by r.code", RuleEntry.class)
                .getResultList();
    }
}
