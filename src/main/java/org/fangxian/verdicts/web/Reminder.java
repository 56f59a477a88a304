package org.fangxian.verdicts.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fangxian.verdicts.BoardCell;
import org.fangxian.verdicts.BoardRow;

/** The buttons with which a unit of the board is reminded, and of which of its reports. */
public enum Reminder {
    /** What counts nothing yet. */
    OPEN(BoardCell::isOpen),
    /** What another record contradicts, or what is nothing but 0. */
    DOUBTFUL(BoardCell::isDoubtful),
    /** What came after its deadline. */
    LATE(BoardCell::isLate);

    private final Predicate<BoardCell> which;

    Reminder(Predicate<BoardCell> which) {
        this.which = which;
    }

    /** @return the buttons that a row has: of what is open, of what should be checked, of what was late */
    static List<Reminder> of(BoardRow row) {
        return Stream.of(values())
                .filter(reminder -> row.cells().values().stream().anyMatch(reminder::concerns))
                .toList();
    }

    boolean concerns(BoardCell cell) {
        return which.test(cell);
    }
}
