package org.fangxian.checks;

import java.math.BigDecimal;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;
import org.jspecify.annotations.Nullable;

/**
 * A check that does not hold: it names both figures, and may be submitted only with an explanation.
 *
 * @param code under which the explanation is given: a rule's code, CHANGE.indicator, FALLING.indicator or SOURCE.indicator
 * @param kind part of the message's key
 * @param name the rule, or the indicator, in words
 * @param against whose the other figure is: another record's, or an earlier period's; null for a rule
 * @param period which the stated figure covers
 */
public record CheckFailure(
        String code,
        Kind kind,
        String name,
        BigDecimal stated,
        BigDecimal expected,
        @Nullable Worded against,
        Worded period)
        implements Worded {
    /** What was compared. */
    public enum Kind {
        /** A rule: both sides are equal. */
        EQ,
        /** A rule: at least the right side. */
        GE,
        /** A rule that carries a cumulative figure over, from a report before yesterday's: at least the right side. */
        SINCE,
        /** Cumulative, and less than before without a reduction. */
        FALLING,
        /** More than half up or down since the last report. */
        CHANGE,
        /** Another record knows another figure. */
        SOURCE
    }

    public static final String CHANGE = "CHANGE.";
    public static final String FALLING = "FALLING.";
    public static final String SOURCE = "SOURCE.";

    /** @return the record that says otherwise, where it is one */
    public @Nullable SourcedFigure source() {
        return against instanceof SourcedFigure record ? record : null;
    }

    /** @return the failure in words, with both figures and their periods */
    @Override
    public String text(Texts texts) {
        return finding().text(texts);
    }

    /** @return the failure as one of several findings, under its code */
    public Finding finding() {
        return new Finding(
                code,
                "checks." + kind,
                name,
                Figure.plain(stated),
                Figure.plain(expected),
                against == null ? "" : against,
                period);
    }
}
