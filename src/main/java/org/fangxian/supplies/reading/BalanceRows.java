package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fangxian.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * The queries on what is where. What is there now is kept; what was there at the end of a day, or as known at an instant,
 * is what came less what went by the postings of until then.
 */
@ApplicationScoped
class BalanceRows {
    private static final String HOLDING = "('STORE', 'UNIT_STORE', 'POST', 'TRANSIT')";
    private static final String KEPT =
            "(select location_id, lot_id, amount, reserved from stock_balance where amount > 0)";
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final String ORDER = "i.sort_order, coalesce(t.expires_on, date '9999-12-31'), t.id, l.id";
    private static final int MOST = 2000;

    @PersistenceContext
    private EntityManager entities;

    /** By item, expiry, lot and location. */
    List<StockRow> balances(Jurisdiction jurisdiction, StockQuery asked, @Nullable StockRow after, int limit) {
        Question question = new Question(
                "select " + LotView.COLUMNS + ", " + LocationView.columns("l", "u") + ", b.amount, b.reserved from ");
        from(question, jurisdiction, asked);
        if (after != null) {
            LotView lot = after.lot();
            question.then(" and (" + ORDER + ") > (:order, :expiry, :lot, :place)")
                    .with("order", lot.itemOrder())
                    .with("expiry", lot.expiresOn() == null ? NEVER : lot.expiresOn())
                    .with("lot", lot.id())
                    .with("place", after.location().id());
        }
        return question.then(" order by " + ORDER)
                .ask(
                        entities,
                        limit,
                        cells -> new StockRow(
                                LotView.of(cells), LocationView.of(cells), cells.amount(), cells.amount()));
    }

    /** @param day from which expiry is seen */
    List<ItemTotal> totals(Jurisdiction jurisdiction, StockQuery asked, LocalDate day) {
        String fresh = "(t.expires_on is null or t.expires_on >= :day)";
        Question question = new Question("select i.id, i.name, i.base_unit, sum(b.amount) all_of_it, "
                + part(fresh + " and t.fitness = 'MEDICAL'", "usable")
                + part(fresh + " and t.fitness = 'MEDICAL' and t.expires_on <= :soon", "soon")
                + part(fresh + " and t.fitness = 'CIVIL'", "civil")
                + part("t.expires_on < :day or t.fitness = 'UNFIT'", "useless") + "0 nothing from ");
        from(question, jurisdiction, asked);
        return question.then(" group by i.id, i.name, i.base_unit, i.sort_order order by i.sort_order, i.id")
                .with("day", day)
                .with("soon", day.plusDays(Shelf.SOON_DAYS))
                .ask(
                        entities,
                        MOST,
                        cells -> new ItemTotal(
                                cells.number(),
                                cells.text(),
                                cells.text(),
                                cells.amount(),
                                cells.amount(),
                                cells.amount(),
                                cells.amount(),
                                cells.amount()));
    }

    private static String part(String condition, String name) {
        return "sum(case when " + condition + " then b.amount else 0 end) " + name + ", ";
    }

    /** The locations of the jurisdiction that hold stock, by unit in the official order. */
    List<LocationView> locations(Jurisdiction jurisdiction) {
        return new Question("select " + LocationView.columns("l", "u")
                        + " from location l join unit u on u.id = l.unit_id where l.kind in " + HOLDING)
                .within(jurisdiction, "u")
                .then(
                        " order by u.path, case l.kind when 'STORE' then 1 when 'UNIT_STORE' then 2 when 'POST' then 3 else 4 end, l.code")
                .ask(entities, MOST, LocationView::of);
    }

    Optional<LocationView> location(String code) {
        return new Question("select " + LocationView.columns("l", "u")
                        + " from location l join unit u on u.id = l.unit_id where l.code = :code")
                .with("code", code).ask(entities, 1, LocationView::of).stream().findFirst();
    }

    /** The accounts from which stock comes, of the jurisdiction's units and of those above them. */
    List<LocationView> sources(Jurisdiction jurisdiction) {
        return accounts(jurisdiction, Set.of("SUPPLIER", "ALLOCATION", "DONOR"));
    }

    /** The accounts of some kinds, of the jurisdiction's units and of those above them. */
    List<LocationView> accounts(Jurisdiction jurisdiction, Set<String> kinds) {
        return new Question(
                        "select " + LocationView.columns("l", "u") + " from location l join unit u on u.id = l.unit_id"
                                + " where l.kind in (:kinds) and l.closed_at is null and (" + Question.seen("u")
                                + " or exists (select 1 from unit own where own.id in (:roots) and own.path like concat(u.path, '%')))"
                                + " order by u.path desc, l.kind desc, l.code")
                .with("kinds", kinds)
                .with("roots", jurisdiction.roots())
                .ask(entities, MOST, LocationView::of);
    }

    private static void from(Question question, Jurisdiction jurisdiction, StockQuery asked) {
        question.then(asked.isNow() ? KEPT : moved(question, asked))
                .then(" b join location l on l.id = b.location_id join unit u on u.id = l.unit_id"
                        + " join lot t on t.id = b.lot_id join item i on i.id = t.item_id where l.kind in " + HOLDING)
                .within(jurisdiction, "u")
                .and("i.id = :item", "item", asked.itemId())
                .and("l.id = :location", "location", asked.locationId())
                .and("t.expires_on <= :by", "by", asked.expiringBy());
    }

    private static String moved(Question question, StockQuery asked) {
        String until = "recorded_at <= :known" + (asked.asOf() == null ? "" : " and occurred_on <= :asOf");
        question.with("known", asked.knownAt().orLatest());
        if (asked.asOf() != null) {
            question.with("asOf", asked.asOf());
        }
        return """
                (select m.location_id, m.lot_id, sum(m.change) amount, cast(0 as numeric(18, 3)) reserved from (
                   select to_id location_id, lot_id, amount change from posting where until
                   union all select from_id, lot_id, -amount from posting where until
                 ) m group by m.location_id, m.lot_id having sum(m.change) <> 0)
                """.replace("until", until);
    }
}
