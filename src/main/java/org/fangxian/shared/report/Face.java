package org.fangxian.shared.report;

/** The five typefaces that official documents are set in (GB/T 9704-2012, 5.2.2, 7.2.4, 7.3.1 and 7.3.3). */
public enum Face {
    /** The body. */
    FANGSONG,
    /** Headings of the second level. */
    KAI,
    /** Headings of the first level, secrecy, heads of tables. */
    HEI,
    /** Page numbers. */
    SONG,
    /** The small title face of masthead and title. */
    TITLE
}
