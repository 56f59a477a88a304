package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fangxian.shared.CityTime;

/**
 * Enters events: their postings, the balances they change, and the days of the cards. An event that happened earlier
 * than it is entered moves the days after it; where one of them, or a moment within its own day, would fall below
 * nothing, it is refused. What that costs depends on the days since, not on the lines of the card.
 */
@ApplicationScoped
class Stockbook {
    @Inject
    private StockRows rows;

    @Inject
    private Cards cards;

    @Inject
    private StoreRows stores;

    /** Opens and locks the cards of several events at once, in their order, before the first of them is entered. */
    void prepare(List<Movement> movements) {
        SortedMap<Card, BigDecimal> changes = Card.changes(movements);
        cards.open(changes.keySet());
        changes.keySet().forEach(cards::lock);
    }

    /** Within the caller's transaction. Two movements of one event that meet at a card count as one change of it. */
    StockEvent enter(Entry entry, List<Movement> movements) {
        SortedMap<Card, BigDecimal> changes = Card.changes(movements);
        cards.open(changes.keySet());
        changes.forEach((card, change) -> require(card, change, movements));
        stores.requireOpen(changes.keySet().stream().map(Card::locationId).collect(Collectors.toSet()));
        SortedMap<Card, CardDay> seen = new TreeMap<>();
        changes.keySet().forEach(card -> cards.lastDay(card).ifPresent(day -> seen.put(card, day)));
        Instant last = seen.values().stream()
                .map(CardDay::lastAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        StockEvent event = new StockEvent(rows.nextEvent(), entry.after(last));
        rows.add(event);
        movements.forEach(movement -> rows.add(new Posting(event, movement)));
        rows.flush();
        for (Map.Entry<Card, BigDecimal> change : changes.entrySet()) {
            Optional<CardDay> day = Optional.ofNullable(seen.get(change.getKey()));
            if (day.filter(reached -> event.getOccurredAt().isBefore(reached.lastAt()))
                    .isPresent()) {
                below(change.getKey(), change.getValue(), event).ifPresent(missing -> {
                    throw LaterStockMissing.of(change.getKey(), movements, missing);
                });
            } else {
                append(change.getKey(), change.getValue(), event.getOccurredAt(), day);
            }
            cards.change(change.getKey(), change.getValue());
        }
        return event;
    }

    private void require(Card card, BigDecimal change, List<Movement> movements) {
        Cards.Held held = cards.lock(card);
        if (held.amount().add(change).signum() < 0) {
            throw InsufficientStock.of(card, movements, held.amount(), change);
        }
        if (change.signum() < 0 && held.free().add(change).signum() < 0) {
            throw StockReserved.of(LaterStockMissing.of(card, movements), held, change.negate());
        }
    }

    /** The change is the last that the card has seen. */
    private void append(Card card, BigDecimal change, Instant at, Optional<CardDay> last) {
        LocalDate day = CityTime.local(at).toLocalDate();
        Optional<CardDay> same = last.filter(seen -> seen.day().equals(day));
        CardDay today = same.orElseGet(() -> opened(day, last));
        cards.save(card, today.then(change, at), same.isEmpty());
    }

    /**
     * The posting, which is there, happened before others: its own day is read anew, the days after it are shifted.
     *
     * @return the first day that falls below nothing by it
     */
    private Optional<LocalDate> below(Card card, BigDecimal change, StockEvent event) {
        LocalDate day = CityTime.local(event.getOccurredAt()).toLocalDate();
        Optional<CardDay> before = cards.lastDay(card, day);
        Optional<CardDay> same = before.filter(seen -> seen.day().equals(day));
        Cards.Swing swing = cards.swing(card, day);
        CardDay changed =
                same.orElseGet(() -> opened(day, before)).with(swing.net(), swing.lowest(), event.getOccurredAt());
        Optional<LocalDate> below =
                changed.isBelowNothing() ? Optional.of(day) : cards.firstBelowNothing(card, day, change);
        if (below.isEmpty()) {
            cards.save(card, changed, same.isEmpty());
            cards.shiftAfter(card, day, change);
        }
        return below;
    }

    private static CardDay opened(LocalDate day, Optional<CardDay> before) {
        return CardDay.opened(day, before.map(CardDay::closing).orElse(BigDecimal.ZERO));
    }
}
