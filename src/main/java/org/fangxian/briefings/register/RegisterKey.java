package org.fangxian.briefings.register;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a page of the list of briefings begins: after this date's edition, backwards. */
public record RegisterKey(LocalDate date, int edition) implements Serializable {
    /** The beginning of the list. */
    public static final RegisterKey LATEST = new RegisterKey(LocalDate.of(9999, 12, 31), 0);
}
