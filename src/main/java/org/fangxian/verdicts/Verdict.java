package org.fangxian.verdicts;

/** What the portal says to a unit's report of a day; several may hold at once. */
public enum Verdict {
    /** Nothing counts although the deadline has passed (漏报). */
    MISSING,
    /**
     * What counts began to count only after the deadline (迟报): submitted late, or returned and filed again after it. A
     * correction of what was there in time is not late.
     */
    LATE,
    /** Every figure is 0 (零报告). */
    ZERO,
    /** Another record says otherwise and nobody explained why (疑似瞒报). */
    CONTRADICTED
}
