package org.fangxian.supplies.web;

import java.io.Serializable;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.reading.CountLine;
import org.jspecify.annotations.Nullable;

/** A difference of a count as it is explained. */
public class CauseLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CountLine line;
    private @Nullable CountCause cause;
    private String note;

    CauseLine(CountLine line) {
        CountLine.Told told = line.told();
        String said = told == null ? null : told.note();
        this.line = line;
        this.cause = told == null ? null : told.cause();
        this.note = said == null ? "" : said;
    }

    /** What was typed, in one piece, by which a form that is sent again is recognised. */
    String typed() {
        return String.join("\u001f", String.valueOf(line.lot().id()), String.valueOf(cause), note);
    }

    public CountLine getLine() {
        return line;
    }

    public @Nullable CountCause getCause() {
        return cause;
    }

    public void setCause(@Nullable CountCause cause) {
        this.cause = cause;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
