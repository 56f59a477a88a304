package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fangxian.organisation.Jurisdiction;

/** The query on what counts found to differ: of approved counts whose document was not reversed. */
@ApplicationScoped
class VarianceRows {
    private static final int MOST = 5000;
    private static final String SUMS = ", i.name, i.base_unit, count(*) lots,"
            + " sum(case when n.difference <> 0 then 1 else 0 end) different,"
            + " sum(case when n.difference > 0 then n.difference else 0 end) over_amount,"
            + " sum(case when n.difference < 0 then -n.difference else 0 end) missing"
            + " from stock_count_line n join stock_count c on c.id = n.count_id join location l on l.id = c.location_id"
            + " join unit u on u.id = l.unit_id join lot t on t.id = n.lot_id join item i on i.id = t.item_id left join account a on ";
    private static final String STANDING = " where c.state = 'APPROVED'"
            + " and not exists (select 1 from stock_event r where r.reverses_id = c.event_id)";

    @PersistenceContext
    private EntityManager entities;

    List<VarianceRow> by(Jurisdiction jurisdiction, VarianceAsked asked) {
        String key = asked.by().key();
        return new Question("select " + key + " who" + SUMS + asked.by().account() + STANDING)
                .within(jurisdiction, "u")
                .and("c.location_id = :location", "location", asked.locationId())
                .and("c.approved_at >= :from", "from", asked.from())
                .and("c.approved_at < :to", "to", asked.to())
                .then(" group by " + key + ", i.id, i.code, i.name, i.base_unit, i.sort_order order by " + key
                        + ", i.sort_order, i.id")
                .ask(
                        entities,
                        MOST,
                        cells -> new VarianceRow(
                                cells.text(),
                                cells.text(),
                                cells.text(),
                                cells.number(),
                                cells.number(),
                                cells.amount(),
                                cells.amount()));
    }
}
