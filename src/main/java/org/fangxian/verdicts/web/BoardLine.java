package org.fangxian.verdicts.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.forms.Form;
import org.fangxian.notices.Told;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.verdicts.Board;
import org.fangxian.verdicts.BoardCell;
import org.fangxian.verdicts.BoardRow;
import org.jspecify.annotations.Nullable;

/** One report of the board, as a line of its spreadsheet. */
record BoardLine(
        BoardRow row, Form form, BoardCell cell, @Nullable Told told) {
    /** The board's reports line by line. */
    static Stream<BoardLine> of(Board board, BoardView view) {
        return board.rows().stream().flatMap(row -> board.forms().stream().flatMap(form -> of(row, form, view)));
    }

    private static Stream<BoardLine> of(BoardRow row, Form form, BoardView view) {
        return Stream.ofNullable(row.cells().get(form.code()))
                .map(cell -> new BoardLine(row, form, cell, view.told(row, form.code())));
    }

    static Listing<BoardLine> listing(Formats formats) {
        return new Listing<BoardLine>("verdicts.board.title")
                .column("organisation.unit.code", line -> line.row.unitCode())
                .column("reporting.unit", line -> line.row.unitName())
                .column("reporting.form", line -> line.form.name())
                .column("reporting.state", line -> line.state(formats))
                .column("verdicts.verdict", line -> line.verdicts(formats))
                .column("verdicts.contradiction", line -> line.contradictions(formats))
                .column("verdicts.due", line -> line.cell.dueAt())
                .column("verdicts.submitted", line -> line.cell.submittedAt())
                .column("verdicts.told.at", line -> line.told == null ? null : line.told.sentAt())
                .column("verdicts.told.read", line -> line.told == null ? null : line.told.read())
                .column("verdicts.told.mail", line -> line.mail(formats));
    }

    private String state(Formats formats) {
        return cell.state() == null
                ? formats.text("reporting.notBegun")
                : formats.word("reporting.ReportState", cell.state());
    }

    private String verdicts(Formats formats) {
        return cell.verdicts().stream()
                .map(verdict -> formats.word("verdicts.Verdict", verdict))
                .collect(Collectors.joining(" "));
    }

    private String contradictions(Formats formats) {
        return cell.contradictions().stream().map(formats::worded).collect(Collectors.joining("\n"));
    }

    private @Nullable String mail(Formats formats) {
        return told == null ? null : formats.word("notices.MailState", told.mail());
    }
}
