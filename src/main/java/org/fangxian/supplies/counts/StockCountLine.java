package org.fangxian.supplies.counts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Lot;
import org.jspecify.annotations.Nullable;

/**
 * A lot that is counted: by one, where that differs from the book by another, and where the two do not agree by a third or by
 * both together. What is due is settled when a turn is finished, not by what is entered meanwhile.
 */
@Entity
public class StockCountLine {
    @Id
    @GeneratedValue(generator = "stock_count_line_seq")
    @SequenceGenerator(name = "stock_count_line_seq", sequenceName = "stock_count_line_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "count_id")
    private StockCount stockCount;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    private boolean found;

    @Enumerated(EnumType.STRING)
    private @Nullable CountTurn due = CountTurn.FIRST;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "first_amount"))
    @AttributeOverride(name = "countedAt", column = @Column(name = "first_at"))
    @AttributeOverride(name = "accountId", column = @Column(name = "first_by"))
    @AttributeOverride(name = "principalId", column = @Column(name = "first_for"))
    private @Nullable Figure first;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "second_amount"))
    @AttributeOverride(name = "countedAt", column = @Column(name = "second_at"))
    @AttributeOverride(name = "accountId", column = @Column(name = "second_by"))
    @AttributeOverride(name = "principalId", column = @Column(name = "second_for"))
    private @Nullable Figure second;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "third_amount"))
    @AttributeOverride(name = "countedAt", column = @Column(name = "third_at"))
    @AttributeOverride(name = "accountId", column = @Column(name = "third_by"))
    @AttributeOverride(name = "principalId", column = @Column(name = "third_for"))
    private @Nullable Figure third;

    private boolean jointly;

    @Enumerated(EnumType.STRING)
    private @Nullable CountCause cause;

    private @Nullable String note;
    private @Nullable BigDecimal book;
    private @Nullable BigDecimal difference;
    private @Nullable Long approvedBy;
    private @Nullable Long approvedFor;

    protected StockCountLine() {}

    /** @param found whether the book did not say that it was there */
    StockCountLine(StockCount stockCount, Lot lot, boolean found) {
        this.stockCount = stockCount;
        this.lot = lot;
        this.found = found;
    }

    /** Refuses a lot that is not due, one that somebody else has counted in the turn, and whoever counted it in one before. */
    void take(CountTurn turn, Figure figure, Hand hand, boolean together) {
        if (due != turn) {
            throw new CountRefused("supplies.counts.notDue", lot.getItem().getName(), lot.getNumber());
        }
        Figure already = of(turn);
        if (already != null && !already.isOwn(hand)) {
            throw new CountRefused("supplies.counts.taken", lot.getItem().getName(), lot.getNumber());
        }
        requireHand(turn, hand, together);
        switch (turn) {
            case FIRST -> first = figure;
            case SECOND -> second = figure;
            case RECOUNT -> {
                third = figure;
                jointly = together;
            }
        }
    }

    private void requireHand(CountTurn turn, Hand hand, boolean together) {
        boolean before = Stream.of(CountTurn.values())
                .filter(one -> one.compareTo(turn) < 0)
                .map(this::of)
                .filter(Objects::nonNull)
                .anyMatch(figure -> figure.isBy(hand));
        if (together && turn != CountTurn.RECOUNT) {
            throw new CountRefused("supplies.counts.jointly.recount");
        }
        if (together && !before) {
            throw new CountRefused("supplies.counts.jointly.both", lot.getItem().getName(), lot.getNumber());
        }
        if (!together && before) {
            throw SameCounter.counting(stockCount, hand, turn);
        }
    }

    private @Nullable Figure of(CountTurn turn) {
        return switch (turn) {
            case FIRST -> first;
            case SECOND -> second;
            case RECOUNT -> third;
        };
    }

    /** @return whether it is due and was not counted yet */
    boolean isOpen() {
        return due != null && of(due) == null;
    }

    /** A turn is finished: what is still to be counted follows from what was found. */
    void compare(Takes takes) {
        due = takes.open();
    }

    /** It is to be counted again, though figures are there: by a second person, else anew by a third or jointly. */
    void countAgain() {
        due = second == null ? CountTurn.SECOND : CountTurn.RECOUNT;
        third = null;
        jointly = false;
    }

    void explain(CountCause why, String words) {
        if (why == CountCause.OTHER && words.isEmpty()) {
            throw new CountRefused("supplies.counts.note.missing", lot.getItem().getName(), lot.getNumber());
        }
        cause = why;
        note = words.isEmpty() ? null : words;
    }

    /** Refuses whoever counted it, and a difference that nobody has explained. */
    void approve(Take found, Hand hand) {
        if (Stream.of(first, second, third).filter(Objects::nonNull).anyMatch(figure -> figure.isBy(hand))) {
            throw SameCounter.approving(stockCount, hand);
        }
        if (found.isDifferent() && cause == null) {
            throw new CountRefused(
                    "supplies.counts.cause.missing", lot.getItem().getName(), lot.getNumber());
        }
        book = found.book();
        difference = found.difference();
        approvedBy = hand.accountId();
        approvedFor = hand.principalId();
    }

    long getId() {
        return id;
    }

    Lot getLot() {
        return lot;
    }

    @Nullable
    CountTurn getDue() {
        return due;
    }

    @Nullable
    BigDecimal getDifference() {
        return difference;
    }
}
