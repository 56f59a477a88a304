package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.supplies.DutyShift;

/** The queries on what was used up and lost: what came to such accounts, less what came back from them. */
@ApplicationScoped
class UsageRows {
    private static final int MOST = 2000;
    private static final String MOVED = """
             from (
               select p.id, p.event_id, p.lot_id, p.occurred_at, p.to_id account_id, p.from_id place_id, p.amount from posting p
                 join location a on a.id = p.to_id where a.kind = :kind and days
               union all
               select p.id, p.event_id, p.lot_id, p.occurred_at, p.from_id, p.to_id, -p.amount from posting p
                 join location a on a.id = p.from_id where a.kind = :kind and days
             ) m join location a on a.id = m.account_id join location l on l.id = m.place_id join unit u on u.id = l.unit_id
               join lot t on t.id = m.lot_id join item i on i.id = t.item_id where 1 = 1
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Backwards by posting, the order in which they were entered. */
    List<UsageRow> page(Jurisdiction jurisdiction, UsageFilter asked, long before, int limit) {
        String from = MOVED.replace("where 1 = 1", """
                join stock_event e on e.id = m.event_id
                left join consumption c on c.event_id = coalesce(e.reverses_id, e.id) where 1 = 1""");
        Question question = new Question("select m.id, e.number, m.occurred_at, a.name account, " + LotView.COLUMNS
                + ", " + LocationView.columns("l", "u") + ", m.amount, c.duty_on, c.shift, e.reason");
        return asking(question, from, jurisdiction, asked)
                .then(" and m.id < :before order by m.id desc")
                .with("before", before)
                .ask(entities, limit, UsageRows::row);
    }

    private static UsageRow row(Cells cells) {
        return new UsageRow(
                cells.number(),
                cells.text(),
                cells.moment(),
                cells.text(),
                LotView.of(cells),
                LocationView.of(cells),
                cells.amount(),
                cells.day(),
                Optional.ofNullable(cells.textOrNull()).map(DutyShift::valueOf).orElse(null),
                cells.textOrNull());
    }

    /** By item and account, what is undone taken off. */
    List<UsageTotal> totals(Jurisdiction jurisdiction, UsageFilter asked) {
        return asking(
                        new Question("select a.name account, i.name item, i.base_unit, sum(m.amount) total"),
                        MOVED,
                        jurisdiction,
                        asked)
                .then(
                        " group by a.id, a.code, a.name, i.id, i.sort_order, i.name, i.base_unit having sum(m.amount) <> 0"
                                + " order by i.sort_order, i.id, a.code")
                .ask(entities, MOST, cells -> new UsageTotal(cells.text(), cells.text(), cells.text(), cells.amount()));
    }

    private static Question asking(Question question, String moved, Jurisdiction jurisdiction, UsageFilter asked) {
        String days = (asked.from() == null ? "1 = 1" : "p.occurred_on >= :from")
                + (asked.to() == null ? "" : " and p.occurred_on <= :to");
        question.then(moved.replace("days", days)).with("kind", asked.kind().name());
        if (asked.from() != null) {
            question.with("from", asked.from());
        }
        if (asked.to() != null) {
            question.with("to", asked.to());
        }
        return question.within(jurisdiction, "u").and("l.id = :location", "location", asked.locationId());
    }
}
