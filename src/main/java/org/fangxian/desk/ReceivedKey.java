package org.fangxian.desk;

import java.io.Serializable;

/** Where a page of the issues received begins: after this issue and unit, backwards. */
public record ReceivedKey(long briefingId, long unitId) implements Serializable {
    /** The beginning of the list. */
    public static final ReceivedKey LATEST = new ReceivedKey(Long.MAX_VALUE, 0);
}
