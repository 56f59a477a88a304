package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.supplies.counts.Books;
import org.fangxian.supplies.counts.CountStep;

/** The queries on counts. One is seen by the unit of the place that is counted, and by those above. */
@ApplicationScoped
class CountQueries {
    private static final int MOST = 2000;
    private static final String PEOPLE =
            " left join account fa on fa.id = n.first_by left join account sa on sa.id = n.second_by"
                    + " left join account ta on ta.id = n.third_by";

    @PersistenceContext
    private EntityManager entities;

    /** Backwards by id, the order in which they were opened. */
    List<CountRow> page(Jurisdiction jurisdiction, CountAsked asked, TransferQueries.Window window) {
        return new Question(CountRow.COLUMNS + "c.id < :before")
                .with("before", window.before())
                .within(jurisdiction, "u")
                .and(
                        "c.state = :state",
                        "state",
                        asked.state() == null ? null : asked.state().name())
                .and("c.location_id = :location", "location", asked.locationId())
                .then(" order by c.id desc")
                .ask(entities, window.limit(), CountRow::of);
    }

    Optional<CountRow> head(String number) {
        return new Question(CountRow.COLUMNS + "c.number = :number")
                .with("number", number).ask(entities, 1, CountRow::of).stream().findFirst();
    }

    /** By item, what expires first in front. */
    List<CountLine> lines(CountRow count, long caller) {
        return new Question("select " + LotView.COLUMNS + ", case when n.found then 1 else 0 end found_lot, n.due, "
                        + Books.COLUMNS
                        + ", n.first_at, fa.display_name first_person, n.first_by, n.second_at, sa.display_name second_person, n.second_by,"
                        + " n.third_at, ta.display_name third_person, n.third_by, case when n.jointly then 1 else 0 end joint,"
                        + " n.cause, n.note, n.book, n.difference"
                        + Books.FROM + PEOPLE
                        + " join lot t on t.id = n.lot_id join item i on i.id = t.item_id where c.id = :count"
                        + " order by i.sort_order, i.id, coalesce(t.expires_on, date '9999-12-31'), t.id")
                .with("count", count.id())
                .ask(
                        entities,
                        MOST,
                        cells -> CountCells.read(cells).line(count.state().isTold(), caller));
    }

    List<CountDetail.Taken> steps(long count) {
        return new Question(
                        "select s.step, s.account, coalesce(a.display_name, s.account) person, s.deputy_for, s.done_at,"
                                + " s.reason, s.detail from stock_count_step s left join account a on a.name = s.account"
                                + " where s.count_id = :id order by s.id")
                .with("id", count)
                .ask(
                        entities,
                        MOST,
                        cells -> new CountDetail.Taken(
                                CountStep.valueOf(cells.text()),
                                cells.text(),
                                cells.text(),
                                cells.textOrNull(),
                                cells.moment(),
                                cells.textOrNull(),
                                cells.textOrNull()));
    }

    /** How many counts are under way, and how many wait for approval. */
    record Waiting(long counting, long counted) {}

    Waiting waiting(Jurisdiction jurisdiction) {
        return new Question("select coalesce(sum(case when c.state <> 'COUNTED' then 1 else 0 end), 0) counting,"
                        + " coalesce(sum(case when c.state = 'COUNTED' then 1 else 0 end), 0) counted"
                        + " from stock_count c join unit u on u.id = c.unit_id where c.open_at_id is not null")
                .within(jurisdiction, "u")
                .ask(entities, 1, cells -> new Waiting(cells.number(), cells.number()))
                .get(0);
    }
}
