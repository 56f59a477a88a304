package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fangxian.shared.Turns;

/** The balances and the days of cards. */
@ApplicationScoped
class Cards {
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final String OF_CARD = " where location_id = :location and lot_id = :lot";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Turns turns;

    /** Opens those cards that are not there yet. */
    void open(Collection<Card> cards) {
        List<Card> missing =
                cards.stream().filter(card -> amount(card).isEmpty()).toList();
        if (!missing.isEmpty()) {
            turns.take(missing.stream()
                    .flatMap(card -> Stream.of(card.toString(), StoreRows.turn(card.locationId())))
                    .toList());
            missing.stream().filter(card -> amount(card).isEmpty()).forEach(this::insert);
        }
    }

    private Optional<Held> amount(Card card) {
        return balance(card, "");
    }

    /** Locks the card until the transaction ends. */
    Held lock(Card card) {
        return balance(card, " for update").orElseThrow();
    }

    /** What a card holds, and how much of it is kept for requisitions. */
    record Held(BigDecimal amount, BigDecimal reserved) {
        /** @return what anybody may be given */
        BigDecimal free() {
            return amount.subtract(reserved);
        }
    }

    private Optional<Held> balance(Card card, String lock) {
        List<?> rows = of(
                        card,
                        entities.createNativeQuery(
                                "select amount, reserved from stock_balance" + OF_CARD + lock, Tuple.class))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Held(row.get(0, BigDecimal.class), row.get(1, BigDecimal.class)))
                .findFirst();
    }

    private void insert(Card card) {
        of(card, entities.createNativeQuery("""
                        insert into stock_balance (location_id, lot_id, item_id, amount) values (:location, :lot, :item, 0)
                        """))
                .setParameter("item", card.itemId())
                .executeUpdate();
    }

    void change(Card card, BigDecimal change) {
        of(card, entities.createNativeQuery("update stock_balance set amount = amount + :change" + OF_CARD))
                .setParameter("change", change)
                .executeUpdate();
    }

    /** Keeps more of the card, which is locked, or less. */
    void reserve(Card card, BigDecimal change) {
        of(card, entities.createNativeQuery("update stock_balance set reserved = reserved + :change" + OF_CARD))
                .setParameter("change", change)
                .executeUpdate();
    }

    /** The latest day on which the card moved. */
    Optional<CardDay> lastDay(Card card) {
        return lastDay(card, EVER);
    }

    /** The latest day on which the card moved, up to and with the given one. */
    Optional<CardDay> lastDay(Card card, LocalDate upTo) {
        List<?> days = of(
                        card,
                        entities.createNativeQuery(
                                "select card_day, opening, net, lowest, last_at from stock_day" + OF_CARD
                                        + " and card_day <= :day order by card_day desc fetch first 1 rows only",
                                Tuple.class))
                .setParameter("day", upTo)
                .getResultList();
        return days.stream().map(Tuple.class::cast).map(Cards::day).findFirst();
    }

    private static CardDay day(Tuple row) {
        return new CardDay(
                row.get(0, java.sql.Date.class).toLocalDate(),
                row.get(1, BigDecimal.class),
                row.get(2, BigDecimal.class),
                row.get(3, BigDecimal.class),
                Moments.of(row.get(4)));
    }

    /** The first day after the given one on which the card would fall below nothing. */
    Optional<LocalDate> firstBelowNothing(Card card, LocalDate after, BigDecimal change) {
        List<?> days = of(card, entities.createNativeQuery("select card_day from stock_day" + OF_CARD + """
                         and card_day > :day and opening + lowest + :change < 0
                        order by card_day fetch first 1 rows only
                        """))
                .setParameter("day", after)
                .setParameter("change", change)
                .getResultList();
        return days.stream()
                .map(java.sql.Date.class::cast)
                .map(java.sql.Date::toLocalDate)
                .findFirst();
    }

    void shiftAfter(Card card, LocalDate day, BigDecimal change) {
        of(
                        card,
                        entities.createNativeQuery(
                                "update stock_day set opening = opening + :change" + OF_CARD + " and card_day > :day"))
                .setParameter("change", change)
                .setParameter("day", day)
                .executeUpdate();
    }

    void save(Card card, CardDay day, boolean isNew) {
        String sql = isNew
                ? "insert into stock_day (location_id, lot_id, card_day, opening, net, lowest, last_at)"
                        + " values (:location, :lot, :day, :opening, :net, :lowest, :at)"
                : "update stock_day set opening = :opening, net = :net, lowest = :lowest, last_at = :at" + OF_CARD
                        + " and card_day = :day";
        of(card, entities.createNativeQuery(sql))
                .setParameter("day", day.day())
                .setParameter("opening", day.opening())
                .setParameter("net", day.net())
                .setParameter("lowest", day.lowest())
                .setParameter("at", day.lastAt())
                .executeUpdate();
    }

    /** By how much the card changed in a day, and how deep it fell on the way; events in their order. */
    Swing swing(Card card, LocalDate day) {
        Tuple row = (Tuple) of(card, entities.createNativeQuery("""
                        select coalesce(sum(r.change), 0), coalesce(min(r.running), 0) from (
                          select e.change, sum(e.change) over (order by e.occurred_at, e.event_id) running from (
                            select m.occurred_at, m.event_id, sum(m.change) change from (
                              select occurred_at, event_id, amount change from posting
                              where to_id = :location and lot_id = :lot and occurred_on = :day
                              union all
                              select occurred_at, event_id, -amount from posting
                              where from_id = :location and lot_id = :lot and occurred_on = :day
                            ) m group by m.occurred_at, m.event_id
                          ) e
                        ) r
                        """, Tuple.class))
                .setParameter("day", day)
                .getSingleResult();
        return new Swing(
                row.get(0, BigDecimal.class), row.get(1, BigDecimal.class).min(BigDecimal.ZERO));
    }

    record Swing(BigDecimal net, BigDecimal lowest) {}

    private static Query of(Card card, Query query) {
        return query.setParameter("location", card.locationId()).setParameter("lot", card.lotId());
    }
}
