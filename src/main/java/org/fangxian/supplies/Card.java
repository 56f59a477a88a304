package org.fangxian.supplies;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A lot at a location that holds stock. Cards are locked in their order, whoever locks them. */
record Card(long locationId, long lotId, long itemId) implements Comparable<Card> {
    private static final Comparator<Card> ORDER =
            Comparator.comparingLong(Card::locationId).thenComparingLong(Card::lotId);

    @Override
    public int compareTo(Card other) {
        return ORDER.compare(this, other);
    }

    /** @return by how much each card changes when all the movements are made at once */
    static SortedMap<Card, BigDecimal> changes(List<Movement> movements) {
        SortedMap<Card, BigDecimal> changes = new TreeMap<>();
        for (Movement movement : movements) {
            add(changes, movement.lot(), movement.from(), movement.amount().negate());
            add(changes, movement.lot(), movement.to(), movement.amount());
        }
        return changes;
    }

    private static void add(SortedMap<Card, BigDecimal> changes, Lot lot, Location location, BigDecimal amount) {
        if (location.getKind().holdsStock()) {
            changes.merge(new Card(location.getId(), lot.getId(), lot.getItem().getId()), amount, BigDecimal::add);
        }
    }
}
