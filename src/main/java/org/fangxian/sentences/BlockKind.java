package org.fangxian.sentences;

/** What a block of a briefing is. */
public enum BlockKind {
    /** A heading of the first level; its number is counted when it is shown. */
    HEADING,
    /** A paragraph, perhaps led by a heading of the second level. */
    TEXT,
    /** One row for each area and one for the city. */
    TABLE,
    /** Seven days up to the reporting date. */
    CHART,
    /** The units that were late or reported nothing. */
    UNITS,
    /** What a correction changed. */
    CHANGES
}
