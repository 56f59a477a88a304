package org.fangxian.briefings.figures;

import java.time.LocalDate;

/** What a figure is bound to. A briefing has one figure for each, however often its text names it. */
public record FigureKey(Derivation derivation, String indicator, long unitId, LocalDate date) {
    public static FigureKey value(String indicator, long unitId, LocalDate date) {
        return new FigureKey(Derivation.VALUE, indicator, unitId, date);
    }

    /** What a figure of the corrected edition was, named by the number that it bears there and here. */
    public static FigureKey former(int number, long unitId, LocalDate date) {
        return new FigureKey(Derivation.FORMER, "#" + number, unitId, date);
    }

    public FigureKey dayBefore() {
        return value(indicator, unitId, date.minusDays(1));
    }

    public FigureKey with(Derivation other) {
        return new FigureKey(other, indicator, unitId, date);
    }
}
