package org.fangxian.supplies.counts;

/** What somebody did with a count. */
public enum CountStep {
    OPENED,
    /** Figures were entered; which ones stands nowhere in the history. */
    ENTERED,
    /** A turn was finished, and compared. */
    FINISHED,
    EXPLAINED,
    /** The approver wants it to be counted again. */
    SENT_BACK,
    APPROVED,
    CANCELLED;

    /** @return whether whoever does it must say why */
    public boolean asksReason() {
        return this == SENT_BACK || this == CANCELLED;
    }
}
