package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.supplies.requisitions.RequisitionStep;
import org.jspecify.annotations.Nullable;

/** The queries on requisitions. One is seen by the unit that asks, by the store's, and by those above. */
@ApplicationScoped
class RequisitionQueries {
    private static final int MOST = 500;
    private static final String SEEN = "(" + Question.seen("v") + " or " + Question.seen("x") + ")";

    @PersistenceContext
    private EntityManager entities;

    /** Backwards by id, the order in which they were asked. */
    List<RequisitionRow> page(
            Jurisdiction jurisdiction, RequisitionAsked asked, Instant now, TransferQueries.Window window) {
        Question question = new Question(RequisitionRow.COLUMNS + "r.id < :before and " + SEEN)
                .with("before", window.before())
                .with("roots", jurisdiction.roots())
                .and(
                        "r.state = :state",
                        "state",
                        asked.state() == null ? null : asked.state().name())
                .and("r.store_id = :store", "store", asked.storeId())
                .and(
                        "exists (select 1 from unit q where q.id = :unit and v.path like concat(q.path, '%'))",
                        "unit", asked.unitId());
        if (asked.overdue()) {
            question.then(" and " + RequisitionRow.OWED + " and r.paper_due_at < :now")
                    .with("now", now);
        }
        return question.then(" order by r.id desc").ask(entities, window.limit(), RequisitionRow::of);
    }

    Optional<RequisitionRow> seen(Jurisdiction jurisdiction, String number) {
        return new Question(RequisitionRow.COLUMNS + "r.number = :number and " + SEEN)
                        .with("number", number)
                        .with("roots", jurisdiction.roots())
                        .ask(entities, 1, RequisitionRow::of)
                        .stream()
                        .findFirst();
    }

    Optional<RequisitionRow> head(String number) {
        return new Question(RequisitionRow.COLUMNS + "r.number = :number")
                .with("number", number).ask(entities, 1, RequisitionRow::of).stream()
                        .findFirst();
    }

    List<RequisitionDetail.Line> lines(long requisition) {
        return new Question(
                        "select i.id, i.code, i.name, i.base_unit, n.asked, n.reviewed, n.approved, n.cut_reason,"
                                + " coalesce((select sum(k.amount) from reservation k join lot l on l.id = k.lot_id"
                                + " where k.requisition_id = n.requisition_id and l.item_id = n.item_id), 0) kept, n.shipped"
                                + " from requisition_line n join item i on i.id = n.item_id where n.requisition_id = :id order by n.id")
                .with("id", requisition)
                .ask(
                        entities,
                        MOST,
                        cells -> new RequisitionDetail.Line(
                                cells.number(),
                                cells.text(),
                                cells.text(),
                                cells.text(),
                                cells.amountOrNull(),
                                cells.amountOrNull(),
                                cells.amountOrNull(),
                                cells.textOrNull(),
                                cells.amount(),
                                cells.amount()));
    }

    /** What expires first in front. */
    List<RequisitionDetail.Lot> kept(long requisition) {
        return new Question("select " + LotView.COLUMNS + ", k.amount from reservation k join lot t on t.id = k.lot_id"
                        + " join item i on i.id = t.item_id where k.requisition_id = :id"
                        + " order by i.sort_order, coalesce(t.expires_on, date '9999-12-31'), t.id")
                .with("id", requisition)
                .ask(entities, MOST, cells -> new RequisitionDetail.Lot(LotView.of(cells), cells.amount()));
    }

    List<String> shipments(long requisition) {
        return new Question("select e.number from requisition_shipment s join stock_event e on e.id = s.event_id"
                        + " where s.requisition_id = :id order by e.id")
                .with("id", requisition)
                .ask(entities, MOST, Cells::text);
    }

    List<RequisitionDetail.Taken> steps(long requisition) {
        return new Question(
                        "select s.step, s.account, coalesce(a.display_name, s.account) person, s.deputy_for, s.done_at,"
                                + " s.reason, s.detail from requisition_step s left join account a on a.name = s.account"
                                + " where s.requisition_id = :id order by s.id")
                .with("id", requisition)
                .ask(
                        entities,
                        MOST,
                        cells -> new RequisitionDetail.Taken(
                                RequisitionStep.valueOf(cells.text()),
                                cells.text(),
                                cells.text(),
                                cells.textOrNull(),
                                cells.moment(),
                                cells.textOrNull(),
                                cells.textOrNull()));
    }

    /**
     * What waits of the requisitions that concern a jurisdiction.
     *
     * @param overdue how many papers should have followed by now, on either side
     * @param firstDue when the first of those still owed was or is due; null where there is none
     * @param owed how many papers are owed and not overdue
     * @param toReview how many wait for their review in its stores
     * @param toSupply how many were approved and wait for its stores
     */
    record Waiting(long overdue, @Nullable Instant firstDue, long owed, long toReview, long toSupply) {}

    Waiting waiting(Jurisdiction jurisdiction, Instant now) {
        return new Question("select coalesce(sum(case when " + RequisitionRow.OWED
                        + " and r.paper_due_at < :now then 1 else 0 end), 0) overdue, min(case when "
                        + RequisitionRow.OWED
                        + " then r.paper_due_at end) first_due, coalesce(sum(case when " + RequisitionRow.OWED
                        + " and r.paper_due_at >= :now then 1 else 0 end), 0) owed,"
                        + " coalesce(sum(case when r.state = 'REQUESTED' and " + Question.seen("x")
                        + " then 1 else 0 end), 0) to_review, coalesce(sum(case when r.state in ('APPROVED', 'ALLOCATED', 'PICKED') and "
                        + Question.seen("x") + " then 1 else 0 end), 0) to_supply"
                        + " from requisition r join location f on f.id = r.asking_id join unit v on v.id = f.unit_id"
                        + " join location w on w.id = r.store_id join unit x on x.id = w.unit_id"
                        + " where (r.state in ('REQUESTED', 'APPROVED', 'ALLOCATED', 'PICKED') or r.paper_due_at is not null and r.paper_at is null) and "
                        + SEEN)
                .with("now", now)
                .with("roots", jurisdiction.roots())
                .ask(
                        entities,
                        1,
                        cells -> new Waiting(
                                cells.number(), cells.momentOrNull(), cells.number(), cells.number(), cells.number()))
                .get(0);
    }
}
