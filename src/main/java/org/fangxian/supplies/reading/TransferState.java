package org.fangxian.supplies.reading;

/** Where a transfer stands. */
public enum TransferState {
    UNDER_WAY,
    /** It should have been received by now. */
    OVERDUE,
    RECEIVED,
    /** It was taken back before it was received. */
    WITHDRAWN
}
