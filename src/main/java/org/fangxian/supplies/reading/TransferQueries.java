package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.supplies.SurplusKind;
import org.jspecify.annotations.Nullable;

/** The queries on transfers. One is seen by the units of both stores and by those above. */
@ApplicationScoped
class TransferQueries {
    private static final int MOST_LINES = 500;
    private static final int MOST = 2000;

    @PersistenceContext
    private EntityManager entities;

    /** Backwards by id, the order in which they were shipped. */
    List<TransferRow> page(Jurisdiction jurisdiction, TransferFilter asked, Instant now, Window window) {
        Question question = new Question(TransferRow.COLUMNS + "t.id < :before and ")
                .then(asked.sql())
                .with("before", window.before())
                .with("roots", jurisdiction.roots());
        if (asked.isOfNow()) {
            question.with("now", now);
        }
        return question.then(" order by t.id desc").ask(entities, window.limit(), TransferRow::of);
    }

    /** At most so many, before an id. */
    record Window(long before, int limit) {}

    Optional<TransferRow> seen(Jurisdiction jurisdiction, String number) {
        return new Question(TransferRow.COLUMNS + "e.number = :number and " + TransferFilter.ALL.sql())
                .with("number", number).with("roots", jurisdiction.roots()).ask(entities, 1, TransferRow::of).stream()
                        .findFirst();
    }

    Optional<TransferRow> head(String number) {
        return new Question(TransferRow.COLUMNS + "e.number = :number")
                .with("number", number).ask(entities, 1, TransferRow::of).stream()
                        .findFirst();
    }

    /** In the order in which they were shipped. */
    List<TransferDetail.Line> lines(long transfer) {
        return new Question("select " + LotView.COLUMNS
                        + ", n.shipped, n.accepted, n.rejected, n.lost, l.name loss, n.reason"
                        + " from transfer_line n join lot t on t.id = n.lot_id join item i on i.id = t.item_id"
                        + " left join location l on l.id = n.loss_id where n.transfer_id = :transfer order by n.id")
                .with("transfer", transfer)
                .ask(
                        entities,
                        MOST_LINES,
                        cells -> new TransferDetail.Line(
                                LotView.of(cells),
                                cells.amount(),
                                cells.amountOrNull(),
                                cells.amountOrNull(),
                                cells.amountOrNull(),
                                cells.textOrNull(),
                                cells.textOrNull()));
    }

    List<TransferDetail.Surplus> surplus(long transfer) {
        return new Question(
                        "select " + LotView.COLUMNS + ", s.kind, s.amount, l.name account, s.reason,"
                                + " case when b.id is null then e.number end settled"
                                + " from transfer_surplus s join lot t on t.id = s.lot_id join item i on i.id = t.item_id"
                                + " join location l on l.id = s.account_id left join stock_event e on e.id = s.settled_id"
                                + " left join stock_event b on b.reverses_id = s.settled_id where s.transfer_id = :transfer order by s.id")
                .with("transfer", transfer)
                .ask(
                        entities,
                        MOST_LINES,
                        cells -> new TransferDetail.Surplus(
                                LotView.of(cells),
                                SurplusKind.valueOf(cells.text()),
                                cells.amount(),
                                cells.text(),
                                cells.text(),
                                cells.textOrNull()));
    }

    /**
     * What waits of the transfers from and to a jurisdiction.
     *
     * @param toReceive how many its stores are to receive
     * @param overdue how many should have been received by now, on either side
     * @param firstDue when the first of all was expected; null where there is none
     */
    record Waiting(long toReceive, long overdue, @Nullable Instant firstDue) {}

    Waiting waiting(Jurisdiction jurisdiction, Instant now) {
        return new Question(
                        "select coalesce(sum(w.own), 0) to_receive, coalesce(sum(w.late), 0) overdue, min(w.due_at) first_due"
                                + " from (select t.due_at, case when t.due_at < :now then 1 else 0 end late, case when "
                                + Question.seen("x") + " then 1 else 0 end own from transfer t"
                                + " join location f on f.id = t.source_id join unit v on v.id = f.unit_id"
                                + " join location d on d.id = t.destination_id join unit x on x.id = d.unit_id"
                                + " left join stock_event r on r.reverses_id = t.id"
                                + " where t.received_at is null and r.id is null and (" + Question.seen("v") + " or "
                                + Question.seen("x") + ")) w")
                .with("now", now)
                .with("roots", jurisdiction.roots())
                .ask(entities, 1, cells -> new Waiting(cells.number(), cells.number(), cells.momentOrNull()))
                .get(0);
    }

    /** Every store, by unit in the official order: one may send to any. */
    List<LocationView> stores() {
        return new Question("select " + LocationView.columns("l", "u")
                        + " from location l join unit u on u.id = l.unit_id where l.kind in ('STORE', 'UNIT_STORE') and l.closed_at is null"
                        + " order by u.path, l.kind, l.code")
                .ask(entities, MOST, LocationView::of);
    }
}
