package org.fangxian.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fangxian.shared.ReferenceEdition;
import org.fangxian.shared.Snapshot;

/** The catalogue, read once and kept while the reference data stay as they are. */
@ApplicationScoped
class Items {
    private final Snapshot<List<ItemView>> held = new Snapshot<>();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReferenceEdition edition;

    List<ItemView> all() {
        return held.at(edition.current(), this::read);
    }

    private List<ItemView> read() {
        List<?> rows = entities.createNativeQuery("""
                        select i.id, i.code, i.name item_name, i.base_unit, i.divisible, i.perishable, u.name unit_name, u.factor
                        from item i join item_unit u on u.item_id = i.id order by i.sort_order, i.id, u.factor
                        """, Tuple.class).getResultList();
        Map<Long, List<Tuple>> items = rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.groupingBy(
                        row -> row.get(0, Number.class).longValue(), LinkedHashMap::new, Collectors.toList()));
        return items.entrySet().stream()
                .map(item -> item(item.getKey(), item.getValue()))
                .toList();
    }

    private static ItemView item(long id, List<Tuple> units) {
        Tuple row = units.get(0);
        return new ItemView(
                id,
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Boolean.class),
                row.get(5, Boolean.class),
                units.stream().map(Items::unit).toList());
    }

    private static ItemView.UnitOfItem unit(Tuple row) {
        return new ItemView.UnitOfItem(
                row.get(6, String.class), row.get(7, BigDecimal.class).stripTrailingZeros());
    }
}
