package org.fangxian.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.NotFound;

/** The desk's queries. */
@ApplicationScoped
class DeskStore {
    private static final String INSTRUCTION = """
            select new org.fangxian.desk.InstructionView(i.id, b.id, b.briefingDate, b.issueNumber, u.id, u.name,
              i.leaderName, i.givenText, i.givenAt, i.dueOn, i.answer, i.answeredBy, i.answeredAt)
            from Instruction i join Briefing b on b.id = i.briefingId join Unit u on u.id = i.unitId
            """;
    /** An instruction i to a unit u of the jurisdiction. */
    private static final String TO_UNITS =
            "exists (select 1 from Unit root where root.id in :units and u.path like concat(root.path, '%'))";

    /** An instruction on a briefing b of the readers' jurisdiction. */
    private static final String ON_BRIEFINGS = "exists (select 1 from Unit own join Unit root on own.path like"
            + " concat(root.path, '%') where own.id = b.unitId and root.id in :readers)";

    private static final String CONCERNING = "(" + TO_UNITS + " or " + ON_BRIEFINGS + ")";

    private static final String OPEN = "(select count(i) from Instruction i join Briefing b on b.id = i.briefingId"
            + " join Unit u on u.id = i.unitId where i.answeredAt is null and ";

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    Instruction lockInstruction(long id) {
        return Optional.ofNullable(entities.find(Instruction.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("instruction", id));
    }

    /** Those on an issue, and the open ones on others, to units of the jurisdiction or on briefings of the readers'. */
    List<InstructionView> instructionsAround(long briefingId, Jurisdiction units, Jurisdiction readers, int size) {
        return entities.createQuery(
                        INSTRUCTION + " where b.id = :id or i.answeredAt is null and " + CONCERNING + " order by i.id",
                        InstructionView.class)
                .setParameter("id", briefingId)
                .setParameter("units", units.roots())
                .setParameter("readers", readers.roots())
                .setMaxResults(size)
                .getResultList();
    }

    /** Which instructions are asked for. */
    record Excerpt(boolean openOnly, long before, int size) {}

    /** Instructions to units of the jurisdiction, or on briefings of the readers' jurisdiction; the latest first. */
    List<InstructionView> page(Jurisdiction units, Jurisdiction readers, Excerpt excerpt) {
        String open = excerpt.openOnly() ? " and i.answeredAt is null" : "";
        return entities.createQuery(
                        INSTRUCTION + " where i.id < :before" + open + " and " + CONCERNING + " order by i.id desc",
                        InstructionView.class)
                .setParameter("before", excerpt.before())
                .setParameter("units", units.roots())
                .setParameter("readers", readers.roots())
                .setMaxResults(excerpt.size())
                .getResultList();
    }

    /** Issues sent to units of the jurisdiction, or to a root of the leader's, with their acknowledgement; the latest first. */
    List<ReceivedRow> received(Jurisdiction own, ReceivedKey before, int size) {
        return entities.createQuery("""
                        select new org.fangxian.desk.ReceivedRow(b.id, b.briefingDate, b.issueNumber, b.edition, b.title,
                          b.milestones.issuedAt, u.id, u.name, a.list, k.accountName, k.acknowledgedAt)
                        from BriefingAddressee a
                          join Briefing b on b.id = a.key.briefingId
                          join Unit u on u.id = a.key.unitId
                          left join BriefingAcknowledgement k on k.key.briefingId = b.id and k.key.unitId = u.id
                        where u.id in :own
                          and (b.id < :briefing or b.id = :briefing and u.id > :unit)
                        order by b.id desc, u.id
                        """, ReceivedRow.class)
                .setParameter("own", own.roots())
                .setParameter("briefing", before.briefingId())
                .setParameter("unit", before.unitId())
                .setMaxResults(size)
                .getResultList();
    }

    /** Open instructions to units of the jurisdiction, or on briefings of the readers' jurisdiction; the oldest first. */
    List<InstructionView> open(Jurisdiction units, Jurisdiction readers, int size) {
        return entities.createQuery(
                        INSTRUCTION + " where i.answeredAt is null and " + CONCERNING + " order by i.id",
                        InstructionView.class)
                .setParameter("units", units.roots())
                .setParameter("readers", readers.roots())
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * What waits for a person.
     *
     * @param opened how often she has opened the latest issue
     * @param unacknowledged how many of her own units that it was sent to have not acknowledged it
     * @param toAnswer open instructions to units for which she answers
     * @param given open instructions on briefings of units in which she gives them
     */
    record Waiting(Long opened, Long unacknowledged, Long toAnswer, Long given) {}

    /** For whom something waits: by account, and by the units for which she acknowledges, answers and gives instructions. */
    record Reader(long accountId, Jurisdiction own, Jurisdiction answering, Jurisdiction giving) {}

    /** @param latest the latest issue that the person may read; -1 for none */
    Waiting waiting(long latest, Reader reader) {
        return entities.createQuery(
                        """
                        select
                          (select count(r) from BriefingReading r where r.key.briefingId = :id and r.key.accountId = :reader),
                          (select count(a) from BriefingAddressee a where a.key.briefingId = :id and a.key.unitId in :own
                             and not exists (select 1 from BriefingAcknowledgement k
                                             where k.key.briefingId = :id and k.key.unitId = a.key.unitId)),
                        """ + OPEN + TO_UNITS + "), " + OPEN + ON_BRIEFINGS + ") from Unit n where n.id = :one",
                        Waiting.class)
                .setParameter("id", latest)
                .setParameter("reader", reader.accountId())
                .setParameter("own", reader.own().roots())
                .setParameter("units", reader.answering().roots())
                .setParameter("readers", reader.giving().roots())
                .setParameter("one", reader.own().roots().iterator().next())
                .getSingleResult();
    }

    /** What became of an issue: which of its addressees acknowledged it, and whether one person has opened it. */
    record Reception(List<Receipt> receipts, boolean opened) {}

    /** @param own the units for which the person acknowledges */
    Reception reception(long briefingId, long accountId, Jurisdiction own) {
        List<ReceptionRow> rows = entities.createQuery("""
                        select new org.fangxian.desk.ReceptionRow(u.id, u.name, a.list, k.accountName, k.acknowledgedAt, r.readAt)
                        from BriefingAddressee a join Unit u on u.id = a.key.unitId
                          left join BriefingAcknowledgement k on k.key.briefingId = a.key.briefingId and k.key.unitId = u.id
                          left join BriefingReading r on r.key.briefingId = a.key.briefingId and r.key.accountId = :reader
                        where a.key.briefingId = :id order by u.id
                        """, ReceptionRow.class)
                .setParameter("id", briefingId)
                .setParameter("reader", accountId)
                .getResultList();
        return new Reception(
                rows.stream().map(row -> row.receipt(own)).toList(),
                rows.stream().anyMatch(row -> row.readAt() != null));
    }

    boolean acknowledged(long briefingId, long unitId) {
        return entities.find(Acknowledgement.class, new Acknowledgement.Key(briefingId, unitId)) != null;
    }

    boolean read(long briefingId, long accountId) {
        return entities.find(Reading.class, new Reading.Key(briefingId, accountId)) != null;
    }
}
