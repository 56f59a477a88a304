package org.fangxian.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query on the catalogue. */
@ApplicationScoped
class Items {
    @PersistenceContext
    private EntityManager entities;

    List<ItemView> all() {
        List<?> rows = entities.createNativeQuery("""
                        select i.id, i.code, i.name item_name, i.base_unit, i.divisible, i.perishable, u.name unit_name, u.factor
                        from item i join item_unit u on u.item_id = i.id order by i.sort_order, i.id, u.factor
                        """, Tuple.class).getResultList();
        Map<Long, ItemView> items = new LinkedHashMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> items.computeIfAbsent(id(row), id -> item(id, row))
                        .units()
                        .add(new ItemView.UnitOfItem(
                                row.get(6, String.class),
                                row.get(7, BigDecimal.class).stripTrailingZeros())));
        return List.copyOf(items.values());
    }

    private static long id(Tuple row) {
        return row.get(0, Number.class).longValue();
    }

    private static ItemView item(long id, Tuple row) {
        return new ItemView(
                id,
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Boolean.class),
                row.get(5, Boolean.class),
                new ArrayList<>());
    }
}
