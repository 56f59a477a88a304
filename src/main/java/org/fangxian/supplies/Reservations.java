package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fangxian.shared.Conflict;
import org.fangxian.shared.NotFound;

/**
 * Keeps stock for requisitions, in the caller's transaction: what is kept for one is given to nobody else. The caller has
 * locked the requisition. Cards are locked in their order, and only then is looked at what they hold.
 */
@ApplicationScoped
public class Reservations {
    @Inject
    private ReservationRows rows;

    @Inject
    private StockRows stock;

    @Inject
    private Cards cards;

    @Inject
    private StoreRows stores;

    @Inject
    private Gifts gifts;

    /**
     * Keeps what expires first among what is usable on the day, after the lots that are named.
     *
     * @return what was kept now; refuses where all is wanted and not there ({@link UsableStockMissing}), where there is
     *     nothing at all, a lot that the store does not hold, and more of a named lot than is free
     */
    public List<Kept> keep(Wanted wanted) {
        Map<Long, List<HeldLot>> held = wanted.lines().stream()
                .collect(Collectors.toMap(Wanted.Line::itemId, line -> stock.held(wanted.storeId(), line.itemId())));
        SortedMap<Card, BigDecimal> free = new TreeMap<>();
        held.forEach((item, lots) ->
                lots.forEach(lot -> free.put(card(wanted, item, lot.lot().getId()), BigDecimal.ZERO)));
        free.replaceAll((card, none) -> cards.lock(card).free());
        stores.requireOpen(List.of(wanted.storeId()));
        List<Kept> kept = new ArrayList<>();
        for (Wanted.Line line : wanted.lines()) {
            keep(wanted, line, new Shelf(held.getOrDefault(line.itemId(), List.of()), free), kept);
        }
        if (kept.isEmpty()) {
            Wanted.Line first = wanted.lines().get(0);
            throw missing(first, BigDecimal.ZERO, elsewhere(wanted, held.getOrDefault(first.itemId(), List.of())));
        }
        return kept;
    }

    private static Card card(Wanted wanted, long item, long lot) {
        return new Card(wanted.storeId(), lot, item);
    }

    /** The lots of an item, and what of all cards is free. */
    private record Shelf(List<HeldLot> lots, Map<Card, BigDecimal> free) {}

    private void keep(Wanted wanted, Wanted.Line line, Shelf shelf, List<Kept> kept) {
        BigDecimal open = line.amount();
        Map<Long, Gift> elsewhere = elsewhere(wanted, shelf.lots());
        for (Wanted.Named named : line.named()) {
            Lot lot = named(shelf, named.lotId());
            requireNotElsewhere(wanted, lot, elsewhere);
            BigDecimal taken = take(wanted, lot, named.amount(), shelf, kept);
            if (taken.compareTo(named.amount()) < 0) {
                throw UsableStockMissing.of(stock.item(line.itemId()), named.amount(), taken);
            }
            open = open.subtract(taken);
        }
        for (HeldLot lot : shelf.lots()) {
            if (lot.isUsable(wanted.day()) && !elsewhere.containsKey(lot.lot().getId())) {
                open = open.subtract(take(wanted, lot.lot(), open, shelf, kept));
            }
        }
        if (open.signum() > 0 && !wanted.partly()) {
            throw missing(line, line.amount().subtract(open), elsewhere);
        }
    }

    private Map<Long, Gift> elsewhere(Wanted wanted, List<HeldLot> lots) {
        return gifts.elsewhere(
                lots.stream().map(HeldLot::lot).toList(), wanted.way().toId());
    }

    private void requireNotElsewhere(Wanted wanted, Lot lot, Map<Long, Gift> elsewhere) {
        Gift gift = elsewhere.get(lot.getId());
        if (gift != null) {
            long to = wanted.way().toId();
            throw GiftRestricted.of(
                    gift,
                    lot,
                    Objects.requireNonNull(stock.locations(Set.of(to)).get(to)));
        }
    }

    private Conflict missing(Wanted.Line line, BigDecimal found, Map<Long, Gift> elsewhere) {
        return Gifts.missing(stock.item(line.itemId()), line.amount(), found, elsewhere.values());
    }

    private static Lot named(Shelf shelf, long id) {
        return shelf.lots().stream()
                .map(HeldLot::lot)
                .filter(lot -> lot.getId() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("lot", id));
    }

    /** @return how much of what is asked the lot could give */
    private BigDecimal take(Wanted wanted, Lot lot, BigDecimal asked, Shelf shelf, List<Kept> kept) {
        Card card = card(wanted, lot.getItem().getId(), lot.getId());
        BigDecimal part = shelf.free().getOrDefault(card, BigDecimal.ZERO).min(asked);
        if (part.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        shelf.free().merge(card, part, BigDecimal::subtract);
        cards.reserve(card, part);
        rows.add(wanted.requisitionId(), card, part);
        kept.add(new Kept(lot, part));
        return part;
    }

    /** @return what is kept for a requisition */
    public List<Kept> of(long requisition) {
        SortedMap<Card, BigDecimal> kept = rows.of(requisition);
        Map<Long, Lot> lots = stock.lots(kept.keySet().stream().map(Card::lotId).collect(Collectors.toSet()));
        return kept.entrySet().stream()
                .map(one ->
                        new Kept(Objects.requireNonNull(lots.get(one.getKey().lotId())), one.getValue()))
                .toList();
    }

    /** Gives back what was kept for a requisition: anybody may be given it. */
    public void release(long requisition) {
        SortedMap<Card, BigDecimal> kept = rows.of(requisition);
        kept.keySet().forEach(cards::lock);
        kept.forEach((card, amount) -> cards.reserve(card, amount.negate()));
        rows.clear(requisition);
    }
}
