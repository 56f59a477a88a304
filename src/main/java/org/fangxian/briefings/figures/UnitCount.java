package org.fangxian.briefings.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.organisation.UnitKind;
import org.fangxian.verdicts.UnitVerdict;
import org.fangxian.verdicts.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How many towns were late or missing, of one form or of any: a figure of the briefing that opens to their names.
 *
 * @param form code of the form; null for whichever
 */
public record UnitCount(Verdict verdict, @Nullable String form, int units) {
    private static final String SEPARATOR = ":";

    /** @return the name that the briefing's figure bears in place of an indicator's code, as LATE or LATE:CASES */
    public String code() {
        return form == null ? verdict.name() : verdict + SEPARATOR + form;
    }

    /** @return what the figure is bound to */
    public FigureKey key(long unit, LocalDate date) {
        return new FigureKey(Derivation.UNITS, code(), unit, date);
    }

    /** @return the figure's reading: everybody was judged; what is behind it are units, not submissions */
    public FigureReading reading(Instant at) {
        return new FigureReading(BigDecimal.valueOf(units), 0, 0, List.of(), at);
    }

    /** @return the reading of a count of nobody */
    public static FigureReading none(Instant at) {
        return new FigureReading(BigDecimal.ZERO, 0, 0, List.of(), at);
    }

    /** @return whether a figure of this code counts the unit */
    static boolean counts(String code, UnitVerdict verdict) {
        return verdict.unitKind() == UnitKind.TOWN
                && (code.equals(verdict.verdict().name())
                        || code.equals(new UnitCount(verdict.verdict(), verdict.formCode(), 0).code()));
    }

    /** @return the verdict that a figure's code names */
    public static String verdictOf(String code) {
        return code.split(SEPARATOR, 2)[0];
    }

    /** @return the form that a figure's code names; null for whichever */
    public static @Nullable String formOf(String code) {
        String[] parts = code.split(SEPARATOR, 2);
        return parts.length == 1 ? null : parts[1];
    }
}
