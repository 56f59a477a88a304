package org.fangxian.supplies.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.counts.CountTurn;
import org.fangxian.supplies.counts.Take;
import org.fangxian.supplies.counts.Takes;
import org.jspecify.annotations.Nullable;

/** All that is kept of a lot of a count, before it is decided what of it is told to whom. */
record CountCells(
        LotView lot,
        boolean found,
        @Nullable CountTurn due,
        List<One> turns,
        boolean jointly,
        @Nullable CountCause cause,
        @Nullable String note,
        @Nullable BigDecimal book,
        @Nullable BigDecimal difference) {
    /** A turn in which it was counted, or not. */
    record One(@Nullable Take take, @Nullable Instant at, String person, long by) {
        CountLine.@Nullable Counted told() {
            return take == null || at == null ? null : new CountLine.Counted(take.counted(), person, at);
        }
    }

    static CountCells read(Cells cells) {
        LotView lot = LotView.of(cells);
        boolean found = cells.number() == 1;
        @Nullable
        CountTurn due =
                Optional.ofNullable(cells.textOrNull()).map(CountTurn::valueOf).orElse(null);
        List<@Nullable Take> takes = new ArrayList<>();
        for (int turn = 0; turn < CountTurn.values().length; turn++) {
            takes.add(take(cells.amountOrNull(), cells.amountOrNull()));
        }
        List<One> turns = new ArrayList<>();
        for (@Nullable Take take : takes) {
            turns.add(new One(take, cells.momentOrNull(), cells.text(), id(cells.textOrNull())));
        }
        return new CountCells(
                lot,
                found,
                due,
                turns,
                cells.number() == 1,
                Optional.ofNullable(cells.textOrNull()).map(CountCause::valueOf).orElse(null),
                cells.textOrNull(),
                cells.amountOrNull(),
                cells.amountOrNull());
    }

    private static @Nullable Take take(@Nullable BigDecimal counted, @Nullable BigDecimal book) {
        return counted == null || book == null ? null : new Take(counted, book);
    }

    private static long id(@Nullable String cell) {
        return cell == null ? 0 : Long.parseLong(cell);
    }

    /** @param told whether the count tells figures in its state */
    CountLine line(boolean told, long caller) {
        @Nullable CountTurn turn = due;
        @Nullable One now = turn == null ? null : turns.get(turn.ordinal());
        @Nullable Take counted = now == null ? null : now.take();
        boolean own = counted != null && now != null && now.by() == caller;
        boolean before = turn != null
                && turns.subList(0, turn.ordinal()).stream().anyMatch(one -> one.take() != null && one.by() == caller);
        return new CountLine(
                lot,
                found,
                turn,
                counted != null,
                own && counted != null ? counted.counted() : null,
                before,
                told ? told() : null);
    }

    /** What was approved stands as it was approved, whatever is entered late afterwards. */
    private CountLine.@Nullable Told told() {
        Takes takes =
                new Takes(turns.get(0).take(), turns.get(1).take(), turns.get(2).take());
        @Nullable Take last = takes.last();
        if (last == null) {
            return null;
        }
        return new CountLine.Told(
                turns.get(0).told(),
                turns.get(1).told(),
                turns.get(2).told(),
                jointly,
                last.counted(),
                Objects.requireNonNullElse(book, last.book()),
                Objects.requireNonNullElseGet(difference, last::difference),
                cause,
                note);
    }
}
