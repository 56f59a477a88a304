package org.fangxian.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fangxian.organisation.Jurisdiction;

/** The queries on the audit trail: backwards by id, in pages. */
@ApplicationScoped
class AuditEntries {
    private static final String ENTRIES = """
            from AuditEntry e left join Unit u on u.id = e.unitId
            where e.id < :before
              and (exists (select 1 from Unit root where root.id in :roots
                             and (u.path like concat(root.path, '%') or (e.unitId is null and root.parent is null))))
            """;

    @PersistenceContext
    private EntityManager entities;

    /** What concerns no unit, as a sign-in, is shown to whoever may read the whole trail. */
    List<AuditRow> page(AuditFilter filter, Jurisdiction jurisdiction, long before, int limit) {
        String row = "select new org.fangxian.audit.AuditRow(e, u.name) ";
        return asked(row, filter, jurisdiction, before, AuditRow.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many there are, counted to the limit; only numbers are read. */
    int count(AuditFilter filter, Jurisdiction jurisdiction, int limit) {
        return asked("select e.id ", filter, jurisdiction, Long.MAX_VALUE, Long.class)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> asked(
            String select, AuditFilter filter, Jurisdiction jurisdiction, long before, Class<T> type) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query = new StringBuilder(select).append(ENTRIES);
        parameters.put("before", before);
        parameters.put("roots", jurisdiction.roots());
        narrow(query, parameters, filter);
        TypedQuery<T> typed = entities.createQuery(query + " order by e.id desc", type);
        parameters.forEach(typed::setParameter);
        return typed;
    }

    private static void narrow(StringBuilder query, Map<String, Object> parameters, AuditFilter filter) {
        if (!filter.account().isBlank()) {
            query.append(" and e.account = :account");
            parameters.put("account", filter.account().strip());
        }
        if (!filter.action().isEmpty()) {
            query.append(" and e.action = :action");
            parameters.put("action", filter.action());
        }
        if (filter.result() != null) {
            query.append(" and e.result = :result");
            parameters.put("result", filter.result());
        }
        if (filter.unitId() != null) {
            query.append(" and u.path like concat((select f.path from Unit f where f.id = :unit), '%')");
            parameters.put("unit", filter.unitId());
        }
        if (filter.from() != null) {
            query.append(" and e.recordedAt >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            query.append(" and e.recordedAt < :to");
            parameters.put("to", filter.to());
        }
    }
}
