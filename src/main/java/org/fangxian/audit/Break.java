package org.fangxian.audit;

/** What is wrong with a link of the chain. */
public enum Break {
    /** No seal has the position that comes next. */
    SEAL_MISSING,
    /** The seal does not carry the hash of the link before. */
    LINK_WRONG,
    /** The sealed entry is not there. */
    ENTRY_MISSING,
    /** The entry, or its seal, is not what was sealed. */
    ENTRY_CHANGED,
    /** The seal names an algorithm that this release does not know. */
    ALGORITHM_UNKNOWN,
    /** The chain does not end where the sealer left it. */
    HEAD_WRONG,
    /** The chain does not have the hash that was published with an issue. */
    PUBLISHED_WRONG
}
