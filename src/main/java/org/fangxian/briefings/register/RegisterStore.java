package org.fangxian.briefings.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.organisation.Jurisdiction;

/** The queries of the list of briefings. */
@ApplicationScoped
class RegisterStore {
    private static final String WITHIN = """
            exists (select 1 from Unit u join Unit root on u.path like concat(root.path, '%%')
                    where u.id = b.unitId and root.id in :%s)
            """;

    private static final String ROWS = """
            select new org.fangxian.briefings.BriefingRow(b.id, b.kind, b.briefingDate, b.edition, b.issueYear,
              b.issueNumber, b.state, b.title, b.milestones.issuedAt,
              (select max(c.id) from Briefing c where c.correctsId = b.id and c.milestones.issuedAt is not null))
            from Briefing b
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Issues of the readers' jurisdiction and, in any state, the briefings of the workers'; the latest first. */
    List<BriefingRow> page(Jurisdiction readers, Jurisdiction workers, RegisterKey before, int size) {
        String query = ROWS + """
                where (b.briefingDate < :day or b.briefingDate = :day and b.edition < :edition)
                  and (b.state = ISSUED and %s or %s)
                order by b.briefingDate desc, b.edition desc
                """.formatted(WITHIN.formatted("readers"), WITHIN.formatted("workers"));
        return entities.createQuery(query, BriefingRow.class)
                .setParameter("day", before.date())
                .setParameter("edition", before.edition())
                .setParameter("readers", readers.roots())
                .setParameter("workers", workers.roots())
                .setMaxResults(size)
                .getResultList();
    }

    /** The jurisdiction's briefings of a state. */
    List<BriefingRow> inState(Jurisdiction jurisdiction, BriefingState state, int size) {
        return entities.createQuery(
                        ROWS + " where b.state = :state and " + WITHIN.formatted("roots")
                                + " order by b.briefingDate, b.edition",
                        BriefingRow.class)
                .setParameter("roots", jurisdiction.roots())
                .setParameter("state", state)
                .setMaxResults(size)
                .getResultList();
    }

    List<HandRow> hands(Collection<Long> briefingIds) {
        return briefingIds.isEmpty()
                ? List.of()
                : entities.createQuery("""
                                select new org.fangxian.briefings.register.HandRow(h.key.briefingId, h.key.accountId, h.step,
                                  h.accountName, h.deputyForName, h.recordedAt)
                                from BriefingHand h where h.key.briefingId in :ids order by h.position
                                """, HandRow.class)
                        .setParameter("ids", briefingIds)
                        .getResultList();
    }
}
