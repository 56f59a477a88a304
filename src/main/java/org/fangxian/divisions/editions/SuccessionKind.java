package org.fangxian.divisions.editions;

/** How a division of one edition stands to one of the next. In the first three the place stays the same. */
public enum SuccessionKind {
    UNCHANGED,
    /** Another name under the same code. */
    RENAMED,
    /** Another code, perhaps under another parent and name. */
    RECODED,
    /** Went into a division that is there besides. */
    MERGED,
    /** A part went there, another elsewhere. */
    SPLIT,
    /** Nobody knows yet where it went. */
    VANISHED,
    /** Nobody knows of a division that it was made of. */
    APPEARED;

    /** @return whether the place of before is the place of after */
    public boolean keepsPlace() {
        return this == UNCHANGED || this == RENAMED || this == RECODED;
    }
}
