package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.supplies.LocationKind;
import org.jspecify.annotations.Nullable;

/** The queries on what can be opened and closed. What is under way, and what posts use up, comes to be by itself. */
@ApplicationScoped
class StoreQueries {
    @PersistenceContext
    private EntityManager entities;

    /** By code. */
    List<StoreRow> page(Jurisdiction jurisdiction, @Nullable LocationKind kind, String after, int limit) {
        return new Question("select " + LocationView.columns("l", "u") + ", c.name post_class,"
                        + " (select count(*) from stock_balance b where b.location_id = l.id and b.amount > 0) lots, l.closed_at"
                        + " from location l join unit u on u.id = l.unit_id left join post p on p.id = l.post_id"
                        + " left join post_class c on c.code = p.class_code"
                        + " where l.kind not in ('TRANSIT', 'CONSUMED') and l.code > :after")
                .with("after", after)
                .within(jurisdiction, "u")
                .and("l.kind = :kind", "kind", kind == null ? null : kind.name())
                .then(" order by l.code")
                .ask(
                        entities,
                        limit,
                        cells -> new StoreRow(
                                LocationView.of(cells), cells.textOrNull(), cells.number(), cells.momentOrNull()));
    }
}
