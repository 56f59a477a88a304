package org.fangxian.verdicts.web;

import java.util.function.Predicate;
import org.fangxian.verdicts.BoardCell;

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

    boolean concerns(BoardCell cell) {
        return which.test(cell);
    }
}
