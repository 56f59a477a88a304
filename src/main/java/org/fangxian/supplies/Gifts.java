package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.items.Item;
import org.fangxian.shared.Conflict;

/** Which lots were given to somebody in particular, and keeps them for whom they were given. */
@ApplicationScoped
class Gifts {
    @PersistenceContext
    private EntityManager entities;

    /** @return of these lots those that were given to somebody else than who has the location, with their gifts */
    Map<Long, Gift> elsewhere(Collection<Lot> lots, long toId) {
        Set<Long> given = lots.stream().filter(Lot::isGiven).map(Lot::getId).collect(Collectors.toSet());
        if (given.isEmpty()) {
            return Map.of();
        }
        entities.flush();
        List<?> rows = entities.createNativeQuery(
                        "select t.id, d.number, case when d.unnamed then '' else d.donor end, coalesce(u.name, f.name)"
                                + GiftRule.FROM + " where t.id in (:lots) and" + GiftRule.FORBIDDEN,
                        Tuple.class)
                .setParameter("lots", given)
                .setParameter("to", toId)
                .getResultList();
        Map<Long, Gift> gifts = new HashMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> gifts.put(
                        row.get(0, Number.class).longValue(),
                        new Gift(
                                row.get(1, String.class),
                                String.valueOf(row.get(2)).strip(),
                                row.get(3, String.class))));
        return gifts;
    }

    /** Why there is not enough: a gift for somebody else is named where there is one. */
    static Conflict missing(Item item, BigDecimal asked, BigDecimal usable, Collection<Gift> elsewhere) {
        return elsewhere.stream()
                .findFirst()
                .<Conflict>map(gift -> GiftRestricted.of(gift, item, asked.toPlainString(), usable.toPlainString()))
                .orElseGet(() -> UsableStockMissing.of(item, asked, usable));
    }

    /** Refuses to bring a gift to whom it was not given. */
    void require(List<Movement> movements) {
        Map<Location, List<Movement>> byTarget =
                movements.stream().filter(one -> one.lot().isGiven()).collect(Collectors.groupingBy(Movement::to));
        byTarget.forEach((to, brought) -> {
            Map<Long, Gift> gifts =
                    elsewhere(brought.stream().map(Movement::lot).toList(), to.getId());
            brought.forEach(one -> {
                Gift gift = gifts.get(one.lot().getId());
                if (gift != null) {
                    throw GiftRestricted.of(gift, one.lot(), to);
                }
            });
        });
    }
}
