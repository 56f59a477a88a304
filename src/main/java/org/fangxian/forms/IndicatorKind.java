package org.fangxian.forms;

/** What an indicator's figure counts. */
public enum IndicatorKind {
    /** What happened within the period. */
    DAY,
    /** Everything from the beginning until the period's end; falls only by a reduction. */
    CUMULATIVE,
    /** What there is at the period's end. */
    STOCK,
    /** Words, never summed. */
    TEXT;

    /** @return whether the indicator states the end of its period only: "until", not "during" */
    public boolean isUntil() {
        return this == CUMULATIVE || this == STOCK;
    }

    public boolean isNumeric() {
        return this != TEXT;
    }
}
