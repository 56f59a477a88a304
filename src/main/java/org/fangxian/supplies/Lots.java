package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fangxian.items.Item;
import org.fangxian.shared.NotFound;

/** Finds the lots of a receipt, and makes those that came for the first time. */
@ApplicationScoped
class Lots {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private StockRows rows;

    /** Items are locked in their order, and before any card, so that whoever receives new lots at once takes turns. */
    StockCommand command(StockReceiving receiving) {
        Map<LotDescription, Lot> lots = new HashMap<>();
        receiving.lines().stream()
                .map(StockReceiving.Line::lot)
                .sorted(Comparator.comparingLong(LotDescription::itemId))
                .forEach(lot -> lots.computeIfAbsent(lot, this::of));
        List<StockLine> lines = receiving.lines().stream()
                .map(line -> new StockLine(
                        Objects.requireNonNull(lots.get(line.lot())).getId(),
                        receiving.fromId(),
                        receiving.toId(),
                        line.amount()))
                .toList();
        return new StockCommand(EventKind.RECEIPT, receiving.occurredAt(), lines, receiving.reason(), receiving.key());
    }

    /** @return the lot, made by the description where it comes for the first time */
    Lot of(LotDescription description) {
        Lot lot = rows.lot(description).orElseGet(() -> made(description));
        lot.requireSame(description);
        return lot;
    }

    private Lot made(LotDescription description) {
        Item item = entities.find(Item.class, description.itemId(), LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NotFound("item", description.itemId());
        }
        return rows.lot(description).orElseGet(() -> {
            Lot lot = new Lot(item, description);
            entities.persist(lot);
            return lot;
        });
    }
}
