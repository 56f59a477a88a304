package org.fangxian.briefings.figures;

/** How a figure comes about. */
public enum Derivation {
    /** The reported value. */
    VALUE,
    /** The change since the day before. */
    CHANGE,
    /** How many units were late or missing. */
    UNITS,
    /** The value in the edition that a correction corrects. */
    FORMER,
    /** Typed into the text. */
    TYPED
}
