package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.TakenValue;

/** The briefings' queries. */
@ApplicationScoped
class BriefingStore {
    private static final String SELECT = """
            select new org.fangxian.briefings.BriefingRow(b.id, b.kind, b.briefingDate, b.edition, b.issueYear,
              b.issueNumber, b.state, b.title, b.milestones.issuedAt,
              (select max(c.id) from Briefing c where c.correctsId = b.id and c.milestones.issuedAt is not null))
            from Briefing b
            """;
    private static final String WITHIN = """
            exists (select 1 from Unit u join Unit root on u.path like concat(root.path, '%')
                    where u.id = b.unitId and root.id in :roots)
            """;
    private static final String ROW = SELECT + " where " + WITHIN;

    /** Issues of the readers' jurisdiction, and those sent to a unit of the recipients' jurisdiction. */
    private static final String READABLE = SELECT + " where b.state = ISSUED and (" + WITHIN + """
             or exists (select 1 from BriefingAddressee a join Unit u on u.id = a.key.unitId
                        join Unit root on u.path like concat(root.path, '%')
                        where a.key.briefingId = b.id and root.id in :recipients))
            """;

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    /**
     * Sends what is pending to the database, so that its constraints speak now; where somebody else was first with what
     * there can be only once, it is an edit conflict.
     *
     * @param record names what was written
     */
    void flush(String record) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw TakenValue.isCauseOf(e) ? new EditConflict(record) : e;
        }
    }

    Briefing get(long id) {
        return Optional.ofNullable(entities.find(Briefing.class, id)).orElseThrow(() -> new NotFound("briefing", id));
    }

    /** Reads the briefings, so that {@link #get} finds them without another statement. */
    void fetch(Set<Long> ids) {
        entities.createQuery("select b from Briefing b where b.id in :ids", Briefing.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** As {@link #fetch}, its kind too. */
    void fetchWithKind(long id) {
        entities.createQuery(
                        "select b, k from Briefing b join BriefingKind k on k.code = b.kind where b.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** @return the briefing, locked until the transaction ends */
    Briefing lock(long id) {
        Briefing briefing = entities.find(Briefing.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (briefing == null) {
            throw new NotFound("briefing", id);
        }
        return briefing;
    }

    /** @return the briefing as it stands now, locked until the transaction ends, whoever wrote it since it was read */
    Briefing lockAnew(Briefing briefing) {
        entities.refresh(briefing, LockModeType.PESSIMISTIC_WRITE);
        return briefing;
    }

    Optional<Briefing> latestEdition(String kind, LocalDate date) {
        return entities.createQuery(
                        "select b from Briefing b where b.kind = :kind and b.briefingDate = :day"
                                + " order by b.edition desc",
                        Briefing.class)
                .setParameter("kind", kind)
                .setParameter("day", date)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @return the date of the kind's last briefing up to a day */
    Optional<LocalDate> lastDate(String kind, LocalDate latest) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(b.briefingDate) from Briefing b where b.kind = :kind and b.briefingDate <= :latest",
                        LocalDate.class)
                .setParameter("latest", latest)
                .setParameter("kind", kind)
                .getSingleResult());
    }

    List<BriefingHand> hands(long briefingId) {
        return entities.createQuery(
                        "select h from BriefingHand h where h.key.briefingId = :id order by h.position",
                        BriefingHand.class)
                .setParameter("id", briefingId)
                .getResultList();
    }

    List<BriefingTransition> transitions(long briefingId) {
        return entities.createQuery(
                        "select t from BriefingTransition t where t.briefingId = :id order by t.id",
                        BriefingTransition.class)
                .setParameter("id", briefingId)
                .getResultList();
    }

    /** A page of the jurisdiction's briefings, the latest first, older than the given date. */
    List<BriefingRow> page(Jurisdiction jurisdiction, LocalDate before, int size) {
        return entities.createQuery(
                        ROW + " and b.briefingDate < :before order by b.briefingDate desc, b.edition desc",
                        BriefingRow.class)
                .setParameter("roots", jurisdiction.roots())
                .setParameter("before", before)
                .setMaxResults(size)
                .getResultList();
    }

    /** The issues of some days that a reader or recipient may see, in their order. */
    List<BriefingRow> issued(Jurisdiction readers, Jurisdiction recipients, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        READABLE + " and b.briefingDate between :from and :to order by b.briefingDate, b.edition",
                        BriefingRow.class)
                .setParameter("roots", readers.roots())
                .setParameter("recipients", recipients.roots())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    Optional<BriefingRow> lastIssued(Jurisdiction readers, Jurisdiction recipients) {
        return entities.createQuery(READABLE + " order by b.briefingDate desc, b.edition desc", BriefingRow.class)
                .setParameter("roots", readers.roots())
                .setParameter("recipients", recipients.roots())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @return the edition that corrects another, begun or issued */
    Optional<Long> correctionOf(long briefingId) {
        return entities.createQuery("select c.id from Briefing c where c.correctsId = :id", Long.class)
                .setParameter("id", briefingId)
                .getResultStream()
                .findFirst();
    }

    Optional<Long> issuedCorrectionOf(long briefingId) {
        return entities.createQuery(
                        "select c.id from Briefing c where c.correctsId = :id and c.state = ISSUED", Long.class)
                .setParameter("id", briefingId)
                .getResultStream()
                .findFirst();
    }
}
