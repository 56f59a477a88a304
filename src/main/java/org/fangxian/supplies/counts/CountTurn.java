package org.fangxian.supplies.counts;

/** Who counts a lot for which time. */
public enum CountTurn {
    FIRST,
    /** By another person, who is not told what the first found. */
    SECOND,
    /** By a third person, or by both together. */
    RECOUNT
}
