package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fangxian.supplies.EventKind;
import org.jspecify.annotations.Nullable;

/** The queries on cards. A page costs the same on a short card as on a long one: it reads its own lines. */
@ApplicationScoped
class CardRows {
    private static final String KEPT =
            "coalesce((select b.amount from stock_balance b where b.location_id = l.id and b.lot_id = t.id), 0)";

    @PersistenceContext
    private EntityManager entities;

    Optional<CardHead> head(CardQuery asked) {
        boolean now = asked.asOf() == null && asked.knownAt().isLatest();
        Question question = new Question("select " + LotView.COLUMNS + ", " + LocationView.columns("l", "u") + ", ")
                .then(now ? KEPT : moved(asked))
                .then(
                        " held from location l join unit u on u.id = l.unit_id, lot t join item i on i.id = t.item_id"
                                + " where l.id = :location and t.id = :lot and l.kind in ('STORE', 'UNIT_STORE', 'POST', 'TRANSIT')")
                .with("location", asked.locationId())
                .with("lot", asked.lotId());
        return (now ? question : until(question, asked))
                        .ask(
                                entities,
                                1,
                                cells -> new CardHead(LotView.of(cells), LocationView.of(cells), cells.amount()))
                        .stream()
                        .findFirst();
    }

    private static String moved(CardQuery asked) {
        return """
                coalesce((select sum(m.amount) from posting m where m.to_id = l.id and m.lot_id = t.id and until), 0)
                - coalesce((select sum(m.amount) from posting m where m.from_id = l.id and m.lot_id = t.id and until), 0)
                """.replace("until", condition(asked));
    }

    private static String condition(CardQuery asked) {
        return "m.recorded_at <= :known" + (asked.asOf() == null ? "" : " and m.occurred_on <= :asOf");
    }

    private static Question until(Question question, CardQuery asked) {
        question.with("known", asked.knownAt().orLatest());
        return asked.asOf() == null ? question : question.with("asOf", asked.asOf());
    }

    /** Newest first; balances are still to be filled in. */
    List<CardLine> lines(CardQuery asked, @Nullable CardLine after, int limit) {
        String page = condition(asked)
                + (after == null ? "" : " and (m.occurred_at, m.event_id, m.id) < (:at, :event, :posting)")
                + " order by m.occurred_at desc, m.event_id desc, m.id desc fetch first " + limit + " rows only";
        Question question = new Question("""
                select m.id, m.event_id, e.number, e.kind, m.occurred_at, m.recorded_at, e.reason, o.name, m.change from (
                  (select m.id, m.event_id, m.occurred_at, m.recorded_at, m.from_id other_id, m.amount change
                   from posting m where m.to_id = :location and m.lot_id = :lot and page)
                  union all
                  (select m.id, m.event_id, m.occurred_at, m.recorded_at, m.to_id, -m.amount
                   from posting m where m.from_id = :location and m.lot_id = :lot and page)
                ) m join stock_event e on e.id = m.event_id join location o on o.id = m.other_id
                order by m.occurred_at desc, m.event_id desc, m.id desc
                """.replace("page", page))
                .with("location", asked.locationId())
                .with("lot", asked.lotId());
        until(question, asked);
        if (after != null) {
            question.with("at", after.occurredAt())
                    .with("event", after.eventId())
                    .with("posting", after.postingId());
        }
        return question.ask(entities, limit, CardRows::line);
    }

    private static CardLine line(Cells cells) {
        return new CardLine(
                cells.number(),
                cells.number(),
                cells.text(),
                EventKind.valueOf(cells.text()),
                cells.moment(),
                cells.moment(),
                cells.textOrNull(),
                cells.text(),
                cells.amount(),
                BigDecimal.ZERO);
    }
}
