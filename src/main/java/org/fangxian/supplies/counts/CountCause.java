package org.fangxian.supplies.counts;

/** What a difference comes from. */
public enum CountCause {
    DAMAGED,
    LOST,
    EXPIRED,
    /** A document was entered wrongly, twice or not at all. */
    MISENTERED,
    /** Something else was given out than what the document says. */
    MISISSUED,
    /** Boxes were taken for pieces, or the like. */
    UNITS,
    /** It was there and had never been entered. */
    FOUND,
    /** Whatever the note says. */
    OTHER
}
