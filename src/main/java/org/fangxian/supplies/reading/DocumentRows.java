package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.Like;
import org.jspecify.annotations.Nullable;

/**
 * The queries on documents. One is seen by the unit whose officer entered it, by the units between whose locations it
 * moved something, and by those above.
 */
@ApplicationScoped
class DocumentRows {
    private static final int MOST_LINES = 500;
    private static final String TOUCHED =
            "exists (select 1 from posting p join location w on w.id in (p.from_id, p.to_id)"
                    + " join unit x on x.id = w.unit_id where p.event_id = e.id and " + Question.seen("x") + ")";

    @PersistenceContext
    private EntityManager entities;

    /** Backwards by id, the order in which they were entered. */
    List<DocumentRow> page(Jurisdiction jurisdiction, DocumentFilter asked, long before, int limit) {
        return new Question(DocumentRow.COLUMNS + "e.id < :before")
                .with("before", before)
                .with("roots", jurisdiction.roots())
                .then(" and (" + Question.seen("u") + " or " + TOUCHED + ")")
                .and(
                        "e.kind = :kind",
                        "kind",
                        asked.kind() == null ? null : asked.kind().name())
                .and("e.number like :number escape '!'", "number", beginning(asked.number()))
                .and("e.occurred_at >= :from", "from", asked.from())
                .and("e.occurred_at < :to", "to", asked.to())
                .then(" order by e.id desc")
                .ask(entities, limit, DocumentRow::of);
    }

    private static @Nullable String beginning(String number) {
        return number.isBlank() ? null : Like.beginning(number.strip());
    }

    Optional<DocumentRow> head(String number) {
        return new Question(DocumentRow.COLUMNS + "e.number = :number")
                .with("number", number).ask(entities, 1, DocumentRow::of).stream()
                        .findFirst();
    }

    /** In the order in which they were entered. */
    List<DocumentLine> lines(Jurisdiction jurisdiction, long event) {
        return new Question("select " + LotView.COLUMNS + ", " + LocationView.columns("f", "v") + ", "
                        + LocationView.columns("w", "x")
                        + ", p.amount from posting p join stock_event e on e.id = p.event_id"
                        + " join unit u on u.id = e.unit_id join lot t on t.id = p.lot_id join item i on i.id = t.item_id"
                        + " join location f on f.id = p.from_id join unit v on v.id = f.unit_id"
                        + " join location w on w.id = p.to_id join unit x on x.id = w.unit_id where p.event_id = :event and ("
                        + Question.seen("u") + " or " + Question.seen("v") + " or " + Question.seen("x")
                        + ") order by p.id")
                .with("event", event)
                .with("roots", jurisdiction.roots())
                .ask(
                        entities,
                        MOST_LINES,
                        cells -> new DocumentLine(
                                LotView.of(cells), LocationView.of(cells), LocationView.of(cells), cells.amount()));
    }
}
