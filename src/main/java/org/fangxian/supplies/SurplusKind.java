package org.fangxian.supplies;

/** What came with a transfer beyond what was shipped. */
public enum SurplusKind {
    /** More of a lot that was shipped. */
    OVER,
    /** Something that was not shipped. */
    WRONG
}
